import { concededAt, type Tactic } from '../aspiration/time-dependent.ts';
import { assemble } from '../assemble.ts';
import type { Parameter, Strategy } from '../negotiator.ts';
import type { Parts } from '../parts.ts';
import { cardOf, valuesOf } from './card.ts';

type Values<Name extends string> = Readonly<Record<Name, number>>;

/** What there is to say of a strategy that is nothing but its parts. */
interface Recipe<Name extends string> {
  readonly id: string;
  readonly parameters: readonly (Parameter & { readonly name: Name })[];
  readonly parts: (values: Values<Name>) => Parts;
  /** Asked for at a moment, as a share of the way from walk-away to best package; left out where others decide that. */
  readonly asksAt?: (values: Values<Name>, time: number) => number;
}

/** A strategy that is nothing but its parts. */
export function strategyOf<Name extends string>({ id, parameters, parts, asksAt }: Recipe<Name>): Strategy {
  return {
    id,
    parameters,
    policyCard(given) {
      const values = valuesOf(parameters, given);
      if (asksAt === undefined) return cardOf(id, values, undefined);
      const curve = Array.from({ length: 11 }, (_, tenth) => asksAt(values, tenth / 10));
      return cardOf(id, { ...values, halfWay: curve[5] ?? 0 }, curve);
    },
    parts: (given) => parts(valuesOf(parameters, given)),
    negotiator: (given, conduct) => assemble(id, parts(valuesOf(parameters, given)), conduct),
  };
}

/** What a time-dependent tactic asks for at a moment, as a share of the way from walk-away to best package. */
export function shareAt(tactic: Tactic, time: number): number {
  return tactic.reserve + (1 - tactic.reserve) * (1 - concededAt(tactic, time));
}
