import { logroll } from '../../bidding/logroll.ts';
import { bayesian } from '../../opponents/bayesian.ts';
import type { Persona } from '../persona.ts';
import { byTheClock } from './by-the-clock.ts';
import { noOreCollateral } from './own-lines.ts';

/** From a development bank: shows the figures, asks for yours, and looks for what makes the whole larger. */
export const bankEconomist: Persona = {
  id: 'bank-economist',
  ...byTheClock(
    'logroller',
    { exponent: 1, opening: 0.1, reserve: 0.1 },
    logroll(bayesian, 3),
    {
      answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'truthful' },
      questions: 8,
      signals: 3,
      signalsOnlyInReturn: false,
      objections: 1,
      informsFrom: 0,
      consultations: 1,
      commits: false,
    },
    { alternatives: 3 },
  ),
  talk: {
    most: 6,
    sentences: { opening: 2, moved: 2, refused: 2, news: 1, deadline: 1, answered: 2, agreed: 2, leaving: 1 },
  },
  lines: [noOreCollateral],
  fairness: { tolerance: 0.2, hardens: 0.2, softens: 0.5, forgives: 1 },
  threats: 'ignores',
  news: 'publishes',
  loyalty: 'pools',
};
