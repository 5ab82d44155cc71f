/** What has a name in a scenario, and which number does the engine know it by? */
import type { Option, PartyKind } from '#engine/index.ts';
import { optionsOf } from './compile/expand-issue.ts';
import type { ScenarioSource } from './source.ts';

export interface NamedIssue {
  readonly index: number;
  readonly options: readonly Option[];
  /** Index of each option by its id. */
  readonly optionIndex: ReadonlyMap<string, number>;
}

/** Everything that other parts of the file refer to. Where an id is used twice, the first one counts. */
export interface Names {
  readonly parties: ReadonlyMap<string, { readonly index: number; readonly kind: PartyKind }>;
  readonly issues: ReadonlyMap<string, NamedIssue>;
  readonly constituencies: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>;
}

export function namesOf(source: ScenarioSource): Names {
  return {
    parties: firstByName(
      source.parties,
      ({ id }) => id,
      ({ kind }, index) => ({ index, kind }),
    ),
    issues: firstByName(
      source.issues,
      ({ id }) => id,
      (issue, index) => {
        const options = optionsOf(issue);
        return { index, options, optionIndex: indexById(options) };
      },
    ),
    constituencies: indexById(source.constituencies),
    sources: indexById(source.sources),
    places: indexById(source.map.places),
    lines: indexById(source.implementation.lines),
  };
}

const indexById = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  firstByName(
    items,
    ({ id }) => id,
    (_, index) => index,
  );

function firstByName<Item, Value>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  valueOf: (item: Item, index: number) => Value,
): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  items.forEach((item, index) => {
    const name = nameOf(item);
    if (!map.has(name)) map.set(name, valueOf(item, index));
  });
  return map;
}
