import { logroll } from '../../bidding/logroll.ts';
import { frequency } from '../../opponents/frequency.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noExclusiveLine } from './own-lines.ts';

/** Lives by traffic, and so by agreement: looks for the package that the hardest to please can bear. */
export const corridorBroker: Persona = {
  id: 'corridor-broker',
  ...byTheClock(
    'logroller',
    { exponent: 1.6, opening: 0.1, reserve: 0.08 },
    logroll(frequency, 3),
    {
      answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'vague' },
      questions: 8,
      curiosity: [
        { topic: 'capacity', rank: 0 },
        { topic: 'priority', rank: -1 },
        { topic: 'red-line', rank: 0 },
        { topic: 'priority', rank: 0 },
        { topic: 'capacity', rank: -1 },
        { topic: 'priority', rank: 1 },
      ],
      signals: 3,
      signalsOnlyInReturn: false,
      objections: 0,
      informsFrom: 0,
      consultations: 2,
      commits: false,
    },
    { alternatives: 3 },
  ),
  talk: {
    most: 8,
    sentences: {
      opening: 2,
      moved: 2,
      refused: 2,
      threatened: 1,
      news: 1,
      deadline: 2,
      answered: 1,
      evaded: 1,
      agreed: 2,
      leaving: 1,
    },
  },
  lines: [noExclusiveLine],
  fairness: { tolerance: 0.3, hardens: 0.1, softens: 0.5, forgives: 1 },
  threats: 'yields',
  news: 'ignores',
  loyalty: 'pools',
};
