/**
 * Whose money grew by the agreement, and whose shrank? Every payment leaves one account and enters another. Who buys
 * metal has metal for the money, so that what metal was sold for stands in a row of its own.
 */
import type { Account, FlowKind, Years } from '#outcome/index.ts';

/** One account after some years. Millions of constant US dollars, added up and not discounted. */
export interface Balance {
  /** Unique among the accounts. */
  readonly id: string;
  /** Undefined for the metal that was handed over: what sellers received for it, as a payment. */
  readonly account: Account | undefined;
  /** What it received less what it paid, more than in the world without an agreement. All balances sum to zero. */
  readonly difference: number;
  /** The same, payment by payment; largest first. */
  readonly byKind: readonly { readonly kind: FlowKind; readonly difference: number }[];
}

/** Whose accounts stand first: those of the parties in the order of the case, then the rest of the world. */
export function balances(years: Years, without: Years, until: number): readonly Balance[] {
  const book = new Map<
    string,
    { readonly account: Account | undefined; readonly kinds: Map<FlowKind, number> }
  >();
  const add = (account: Account | undefined, kind: FlowKind, musd: number) => {
    const id = account === undefined ? 'metal' : `${account.kind}-${account.party ?? 'world'}`;
    const page = book.get(id) ?? { account, kinds: new Map<FlowKind, number>() };
    book.set(id, page);
    page.kinds.set(kind, (page.kinds.get(kind) ?? 0) + musd);
  };
  const enter = (world: Years, sign: 1 | -1) => {
    for (const { year, from, to, kind, musd } of world.flows) {
      if (year > until) continue;
      add(to, kind, sign * musd);
      add(kind === 'sale' ? undefined : from, kind, -sign * musd);
    }
  };
  enter(years, 1);
  if (years !== without) enter(without, -1);

  return [...book.entries()]
    .map(([id, { account, kinds }]) => {
      const byKind = [...kinds]
        .map(([kind, difference]) => ({ kind, difference }))
        .filter(({ difference }) => Math.abs(difference) >= NOTHING)
        .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
      return { id, account, byKind, difference: byKind.reduce((sum, entry) => sum + entry.difference, 0) };
    })
    .filter(({ difference }) => Math.abs(difference) >= WORTH_A_ROW)
    .sort((a, b) => orderOf(a.account) - orderOf(b.account));
}

/** Below this many millions a difference is nothing to speak of. */
const NOTHING = 0.05;

/** Balances are written in whole millions: those that would read 0 are left out. */
const WORTH_A_ROW = 0.5;

/** Parties in the order of the case, then the rest of the world, then the metal. */
function orderOf(account: Account | undefined): number {
  if (account === undefined) return Number.MAX_SAFE_INTEGER;
  return account.party ?? Number.MAX_SAFE_INTEGER - 1;
}
