import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { logroll } from '../bidding/logroll.ts';
import { frequency } from '../opponents/frequency.ts';
import { shareAt, strategyOf } from './made-of.ts';

/**
 * Listens for what the others care about, and trades what it cares about less for what it cares about more.
 * Frequency model of van Krimpen, Looije & Hajizadeh (2013); trade-offs in the manner of Faratin, Sierra &
 * Jennings (2002); equal offers side by side after Medvec & Galinsky (2005).
 */
export const logroller = strategyOf({
  id: 'logroller',
  parameters: [
    { name: 'exponent', default: 1, least: 0.05, most: 20 },
    { name: 'opening', default: 0.05, least: 0, most: 1 },
    { name: 'reserve', default: 0.15, least: 0, most: 1 },
    { name: 'alternatives', default: 3, least: 1, most: 3 },
  ],
  asksAt: shareAt,
  parts: (values) => ({
    aspiration: timeDependent(values),
    bidding: logroll(frequency, Math.round(values.alternatives)),
    acceptance: nextOffer,
    manners: {
      answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'vague' },
      questions: 8,
      signals: 3,
      signalsOnlyInReturn: false,
      objections: 2,
      informsFrom: 0,
      consultations: 2,
      commits: false,
    },
  }),
});
