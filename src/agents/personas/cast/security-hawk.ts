import { inStep } from '../../bidding/in-step.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noPublication } from './own-lines.ts';

/** Sees supply as a matter of defence: gives little, tells less, and stands with its own side. */
export const securityHawk: Persona = {
  id: 'security-hawk',
  ...byTheClock(
    'boulware',
    { exponent: 0.3, opening: 0.01, reserve: 0.25 },
    inStep(0.1),
    {
      answers: { priority: 'declined', 'red-line': 'truthful', capacity: 'declined' },
      questions: 3,
      curiosity: [
        { topic: 'red-line', rank: 0 },
        { topic: 'red-line', rank: 1 },
        { topic: 'capacity', rank: 0 },
      ],
      signals: 0,
      signalsOnlyInReturn: true,
      objections: 2,
      informsFrom: 0.5,
      consultations: 1,
      commits: true,
    },
    { yielding: 0.1 },
  ),
  talk: {
    most: 6,
    sentences: {
      opening: 2,
      refused: 2,
      threatened: 1,
      news: 1,
      lagging: 1,
      answered: 1,
      evaded: 1,
      agreed: 1,
      leaving: 1,
      caucus: 1,
    },
  },
  lines: [noPublication],
  fairness: { tolerance: 0.1, hardens: 0.8, softens: 0, forgives: 0.6 },
  threats: 'defies',
  news: 'closes',
  loyalty: 'loyal',
};
