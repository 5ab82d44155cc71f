import { nextOffer } from '../../acceptance/next-offer.ts';
import { concededAt, timeDependent, type Tactic } from '../../aspiration/time-dependent.ts';
import type { Bidding, Manners } from '../../parts.ts';
import type { Persona } from '../persona.ts';

/** Parts of somebody who gives way with time, and what a card says of them. `more` are numbers of the bidding. */
export function byTheClock(
  strategy: string,
  tactic: Tactic,
  bidding: Bidding,
  manners: Manners,
  more: Readonly<Record<string, number>> = {},
): Pick<Persona, 'basis' | 'parts' | 'curve'> {
  const moments = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
  const { exponent, opening, reserve } = tactic;
  return {
    basis: { strategy, parameters: { exponent, opening, reserve, ...more } },
    parts: { aspiration: timeDependent(tactic), bidding, acceptance: nextOffer, manners },
    curve: moments.map((time) => reserve + (1 - reserve) * (1 - concededAt(tactic, time))),
  };
}
