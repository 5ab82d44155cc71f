import { nextOffer } from '../acceptance/next-offer.ts';
import { concededAt, timeDependent } from '../aspiration/time-dependent.ts';
import { assemble } from '../assemble.ts';
import { inStep } from '../bidding/in-step.ts';
import type { Strategy } from '../negotiator.ts';
import type { Manners } from '../parts.ts';
import { cardOf, valuesOf } from './card.ts';

export interface TimeDependentCharacter {
  readonly id: string;
  readonly exponent: number;
  readonly opening: number;
  readonly reserve: number;
  readonly yielding: number;
  readonly manners: Manners;
}

/** A strategy of the time-dependent family: one curve, one way of giving way, one set of manners. */
export function timeDependentStrategy(character: TimeDependentCharacter): Strategy {
  const { id, manners } = character;
  const parameters = [
    { name: 'exponent', default: character.exponent, least: 0.05, most: 20 },
    { name: 'opening', default: character.opening, least: 0, most: 1 },
    { name: 'reserve', default: character.reserve, least: 0, most: 1 },
    { name: 'yielding', default: character.yielding, least: 0, most: 1 },
  ] as const;
  return {
    id,
    parameters,
    policyCard(given) {
      const { exponent, opening, reserve, yielding } = valuesOf(parameters, given);
      const moments = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
      const curve = moments.map(
        (time) => reserve + (1 - reserve) * (1 - concededAt({ exponent, opening, reserve }, time)),
      );
      const facts = { exponent, opening, reserve, yielding, halfWay: curve[5] ?? 0 };
      return cardOf(id, facts, curve);
    },
    negotiator(given, conduct) {
      const { exponent, opening, reserve, yielding } = valuesOf(parameters, given);
      const aspiration = timeDependent({ exponent, opening, reserve });
      return assemble(id, { aspiration, bidding: inStep(yielding), acceptance: nextOffer, manners }, conduct);
    },
  };
}
