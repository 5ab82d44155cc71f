import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { inStep } from '../bidding/in-step.ts';
import type { Strategy } from '../negotiator.ts';
import type { Manners } from '../parts.ts';
import { shareAt, strategyOf } from './made-of.ts';

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
  return strategyOf({
    id: character.id,
    parameters: [
      { name: 'exponent', default: character.exponent, least: 0.05, most: 20 },
      { name: 'opening', default: character.opening, least: 0, most: 1 },
      { name: 'reserve', default: character.reserve, least: 0, most: 1 },
      { name: 'yielding', default: character.yielding, least: 0, most: 1 },
    ],
    asksAt: shareAt,
    parts: (values) => ({
      aspiration: timeDependent(values),
      bidding: inStep(values.yielding),
      acceptance: nextOffer,
      manners: character.manners,
    }),
  });
}
