import { inStep } from '../../bidding/in-step.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noSecrecy } from './own-lines.ts';

/** Elected in spring to make the old deals good: plays to the gallery, and takes every slight to it. */
export const newPopulist: Persona = {
  id: 'new-populist',
  ...byTheClock(
    'boulware',
    { exponent: 0.6, opening: 0, reserve: 0.1 },
    inStep(0.4),
    {
      answers: { priority: 'truthful', 'red-line': 'vague', capacity: 'declined' },
      questions: 0,
      signals: 1,
      signalsOnlyInReturn: false,
      objections: 2,
      informsFrom: 0,
      consultations: 0,
      commits: true,
    },
    { yielding: 0.4 },
  ),
  talk: {
    most: 9,
    sentences: {
      opening: 2,
      moved: 2,
      refused: 2,
      threatened: 2,
      news: 1,
      lagging: 1,
      deadline: 2,
      answered: 1,
      evaded: 1,
      agreed: 2,
      leaving: 1,
    },
  },
  lines: [noSecrecy],
  fairness: { tolerance: 0.05, hardens: 1, softens: 0.6, forgives: 0.9 },
  threats: 'defies',
  news: 'publishes',
  loyalty: 'alone',
};
