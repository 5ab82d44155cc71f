/** In which ways is a regime shown? */
import type { CaseId } from './case-table.ts';
import { isOwn } from './case-table.ts';
import type { SceneName } from './scenes/index.ts';
import type { Clauses, Side } from './side.ts';
import type { Comparison, Demonstration, System, TableClaim } from './system.ts';

interface Shown {
  readonly clauses: Clauses;
  readonly years?: Comparison['years'];
  readonly table?: readonly TableClaim[];
  readonly bound?: readonly string[];
}

const claims = ({ years, table }: Shown) => ({
  ...(years === undefined ? {} : { years }),
  ...(table === undefined ? {} : { table }),
});
const sideOf = ({ clauses, bound }: Shown): Side => ({ clauses, ...(bound === undefined ? {} : { bound }) });

/** In a case that ships: lifted where it is in force there, put in force where it is not. */
export const inCase =
  (at: CaseId, shown: Shown) =>
  (id: string): Demonstration => {
    const side = sideOf(shown);
    return isOwn(at, id)
      ? { at, with: side, without: { ...side, lifted: [id] }, ...claims(shown) }
      : { at, with: { ...side, regimes: [id] }, without: side, ...claims(shown) };
  };

export const played = (scene: SceneName) => (): Demonstration => ({ scene });

export const regime = (id: string, ...shown: readonly ((id: string) => Demonstration)[]): System => ({
  id,
  table: 'regimes',
  passages: [],
  shown: shown.map((one) => one(id)),
});

export const points = (party: string, issue: string, option: string, goes: 'more' | 'less'): TableClaim => ({
  kind: 'points',
  party,
  at: [issue, option],
  goes,
});
export const walkAway = (party: string, goes: 'more' | 'less'): TableClaim => ({
  kind: 'walk-away',
  party,
  goes,
});
