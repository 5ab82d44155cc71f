import { nearest } from '../../bidding/nearest.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noArbitration, noOreCollateral, noTiedHands } from './own-lines.ts';

/** What lies in the ground belongs to the nation: open about what it wants, unbending on who decides. */
export const resourceNationalist: Persona = {
  id: 'resource-nationalist',
  ...byTheClock('boulware', { exponent: 0.5, opening: 0.02, reserve: 0.15 }, nearest, {
    answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'declined' },
    questions: 2,
    curiosity: [
      { topic: 'red-line', rank: 0 },
      { topic: 'priority', rank: 0 },
    ],
    signals: 2,
    signalsOnlyInReturn: false,
    objections: 3,
    informsFrom: 0,
    consultations: 1,
    commits: true,
  }),
  talk: {
    most: 7,
    sentences: {
      opening: 2,
      moved: 1,
      refused: 2,
      threatened: 1,
      lagging: 1,
      answered: 2,
      agreed: 1,
      leaving: 1,
      caucus: 1,
    },
  },
  lines: [noOreCollateral, noArbitration, noTiedHands],
  fairness: { tolerance: 0.1, hardens: 0.6, softens: 0.2, forgives: 0.7 },
  threats: 'defies',
  news: 'ignores',
  loyalty: 'loyal',
};
