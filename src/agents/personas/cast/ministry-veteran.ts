import { logroll } from '../../bidding/logroll.ts';
import { frequency } from '../../opponents/frequency.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';

/** Thirty years of rounds like this one: listens, waits, remembers, and never hurries. */
export const ministryVeteran: Persona = {
  id: 'ministry-veteran',
  ...byTheClock(
    'logroller',
    { exponent: 0.4, opening: 0.04, reserve: 0.15 },
    logroll(frequency, 2),
    {
      answers: { priority: 'vague', 'red-line': 'truthful', capacity: 'declined' },
      questions: 6,
      curiosity: [
        { topic: 'priority', rank: -1 },
        { topic: 'priority', rank: 0 },
        { topic: 'priority', rank: -2 },
        { topic: 'red-line', rank: 0 },
        { topic: 'capacity', rank: 0 },
        { topic: 'priority', rank: 1 },
      ],
      signals: 1,
      signalsOnlyInReturn: true,
      objections: 1,
      informsFrom: 0,
      consultations: 2,
      commits: false,
    },
    { alternatives: 2 },
  ),
  talk: {
    most: 5,
    sentences: { opening: 2, moved: 2, lagging: 1, deadline: 2, evaded: 2, agreed: 2, leaving: 1, caucus: 1 },
  },
  lines: [],
  fairness: { tolerance: 0.15, hardens: 0.5, softens: 0.3, forgives: 0.8 },
  threats: 'ignores',
  news: 'ignores',
  loyalty: 'loyal',
};
