import { inStep } from '../../bidding/in-step.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';

/** Has a plane to catch and a signing ceremony to hold: firm in public, and soft in the last hour. */
export const deadlineMinister: Persona = {
  id: 'deadline-minister',
  ...byTheClock(
    'boulware',
    { exponent: 0.2, opening: 0.02, reserve: 0.02 },
    inStep(0.3),
    {
      answers: { priority: 'vague', 'red-line': 'vague', capacity: 'declined' },
      questions: 1,
      curiosity: [
        { topic: 'capacity', rank: 0 },
        { topic: 'priority', rank: 0 },
      ],
      signals: 1,
      signalsOnlyInReturn: false,
      objections: 2,
      informsFrom: 0.7,
      consultations: 0,
      commits: true,
    },
    { yielding: 0.3 },
  ),
  talk: {
    most: 7,
    sentences: {
      opening: 2,
      moved: 1,
      refused: 2,
      threatened: 1,
      news: 1,
      deadline: 2,
      evaded: 2,
      agreed: 2,
      leaving: 1,
    },
  },
  lines: [],
  fairness: undefined,
  threats: 'defies',
  news: 'closes',
  loyalty: 'pools',
};
