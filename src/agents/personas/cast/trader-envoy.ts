import { nextOffer } from '../../acceptance/next-offer.ts';
import { imitation, type Imitation } from '../../aspiration/imitation.ts';
import { nearest } from '../../bidding/nearest.ts';
import type { Persona } from '../persona.ts';

const numbers: Imitation = {
  opening: 0.03,
  reciprocity: 0.9,
  mostPerRound: 0.25,
  reserve: 0.04,
  patience: 0.4,
};

/** Traded metals before it traded clauses: pays for what it gets, points the wrong way, and never misses a deal. */
export const traderEnvoy: Persona = {
  id: 'trader-envoy',
  basis: { strategy: 'tit-for-tat', parameters: { ...numbers } },
  parts: {
    aspiration: imitation(numbers),
    bidding: nearest,
    acceptance: nextOffer,
    manners: {
      answers: { priority: 'vague', 'red-line': 'declined', capacity: 'declined' },
      questions: 5,
      curiosity: [
        { topic: 'priority', rank: -1 },
        { topic: 'priority', rank: -2 },
        { topic: 'priority', rank: 0 },
        { topic: 'capacity', rank: 0 },
        { topic: 'priority', rank: 1 },
      ],
      signals: 2,
      signalsOnlyInReturn: false,
      misleads: true,
      objections: 0,
      informsFrom: 0.8,
      consultations: 0,
      commits: false,
    },
  },
  curve: undefined,
  talk: { most: 4, sentences: { opening: 2, moved: 2, deadline: 1, evaded: 2, agreed: 2, leaving: 1 } },
  lines: [],
  fairness: undefined,
  threats: 'ignores',
  news: 'ignores',
  loyalty: 'alone',
};
