import type { Parameter, Parameters, PolicyCard } from '../negotiator.ts';

/** The texts of a strategy's card: one key for each part, under the strategy’s name in `agents.json`. */
export function cardOf(
  id: string,
  facts: Readonly<Record<string, number>>,
  curve: readonly number[] | undefined,
): PolicyCard {
  return {
    name: `agents.${id}.name`,
    summary: `agents.${id}.summary`,
    opens: `agents.${id}.opens`,
    concedes: `agents.${id}.concedes`,
    answers: `agents.${id}.answers`,
    movedBy: `agents.${id}.movedBy`,
    counterplay: `agents.${id}.counterplay`,
    paper: `agents.${id}.paper`,
    facts,
    curve,
  };
}

/** The value of every parameter: as given, kept within its bounds, or by default. */
export function valuesOf<Name extends string>(
  parameters: readonly (Parameter & { readonly name: Name })[],
  given: Parameters = {},
): Readonly<Record<Name, number>> {
  const values = {} as Record<Name, number>;
  for (const { name, default: usual, least, most } of parameters)
    values[name] = Math.max(least, Math.min(most, given[name] ?? usual));
  return values;
}
