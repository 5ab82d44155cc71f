import { nearest } from '../../bidding/nearest.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noEmptyPromises } from './own-lines.ts';

/** A technocrat who reads every clause: even, exact, and impossible to rush past the ratification. */
export const treatyLawyer: Persona = {
  id: 'treaty-lawyer',
  ...byTheClock('linear', { exponent: 0.9, opening: 0.05, reserve: 0.12 }, nearest, {
    answers: { priority: 'vague', 'red-line': 'truthful', capacity: 'truthful' },
    questions: 5,
    curiosity: [
      { topic: 'red-line', rank: 0 },
      { topic: 'red-line', rank: 1 },
      { topic: 'capacity', rank: 0 },
      { topic: 'priority', rank: 0 },
      { topic: 'priority', rank: -1 },
    ],
    signals: 2,
    signalsOnlyInReturn: true,
    objections: 3,
    informsFrom: 0,
    consultations: 3,
    commits: false,
  }),
  talk: {
    most: 6,
    sentences: {
      opening: 2,
      refused: 2,
      news: 1,
      deadline: 1,
      answered: 1,
      evaded: 1,
      agreed: 2,
      leaving: 1,
    },
  },
  lines: [noEmptyPromises],
  fairness: { tolerance: 0.15, hardens: 0.3, softens: 0.3, forgives: 1 },
  threats: 'ignores',
  news: 'ignores',
  loyalty: 'pools',
};
