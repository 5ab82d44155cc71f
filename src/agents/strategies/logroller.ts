import { nextOffer } from '../acceptance/next-offer.ts';
import { concededAt, timeDependent } from '../aspiration/time-dependent.ts';
import { assemble } from '../assemble.ts';
import { logroll } from '../bidding/logroll.ts';
import type { Strategy } from '../negotiator.ts';
import { frequency } from '../opponents/frequency.ts';
import { cardOf, valuesOf } from './card.ts';

const id = 'logroller';

const parameters = [
  { name: 'exponent', default: 1, least: 0.05, most: 20 },
  { name: 'opening', default: 0.05, least: 0, most: 1 },
  { name: 'reserve', default: 0.15, least: 0, most: 1 },
  { name: 'alternatives', default: 3, least: 1, most: 3 },
] as const;

/**
 * Listens for what the others care about, and trades what it cares about less for what it cares about more.
 * Frequency model of van Krimpen, Looije & Hajizadeh (2013); trade-offs in the manner of Faratin, Sierra &
 * Jennings (2002); equal offers side by side after Medvec & Galinsky (2005).
 */
export const logroller: Strategy = {
  id,
  parameters,
  policyCard(given) {
    const values = valuesOf(parameters, given);
    const { reserve } = values;
    const moments = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
    const curve = moments.map((time) => reserve + (1 - reserve) * (1 - concededAt(values, time)));
    return cardOf(id, { ...values, halfWay: curve[5] ?? 0 }, curve);
  },
  negotiator(given, conduct) {
    const values = valuesOf(parameters, given);
    return assemble(
      id,
      {
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
      },
      conduct,
    );
  },
};
