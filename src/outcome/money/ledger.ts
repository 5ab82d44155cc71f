import type { PartyIndex } from '#engine/index.ts';

export const accountKinds = [
  /** The public purse of a producer or importer. */
  'treasury',
  /** Mines and plants of a producer, and who owns them. */
  'company',
  'owners',
  /** Workers and local suppliers of a producer, and the communities around its mines. */
  'households',
  'community',
  /** Industry and consumers of an importer, and its public lender. */
  'buyers',
  'lender',
  /** The rest of the world: other buyers, commercial lenders, suppliers and builders, and other funders. */
  'market',
  'banks',
  'contractors',
  'funders',
  /** A desk that evens out what the world pays, for all who sell through it. */
  'desk',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Whose money. The rest of the world belongs to no party. */
export interface Account {
  readonly kind: AccountKind;
  readonly party: PartyIndex | undefined;
}

export const flowKinds = [
  // What mines and plants earn
  'sale',
  'premium',
  'border-adjustment',
  'floor-payment',
  'ceiling-rebate',
  'stockpile-purchase',
  'stockpile-sale',
  'stock-keeping',
  'tariff',
  'desk-levy',
  'desk-payment',
  // What they spend
  'wages',
  'local-purchases',
  'imported-inputs',
  'local-premium',
  'licence-fees',
  'plant-investment',
  'benefit-sharing',
  'royalty',
  'export-duty',
  'tax',
  'state-dividend',
  'owners-profit',
  'owners-support',
  // The financing bundle
  'grant',
  'concessional-loan',
  'commercial-loan',
  'works',
  'training',
  'interest',
  'repayment',
  'guarantee-call',
  'collateral-call',
  // What went wrong
  'retaliation',
  'award',
  'protest-cost',
  'leak-cost',
  'rival-premium',
  'countermeasures',
  'retaliation-relief',
  'relief-loan',
  'relief-repayment',
  'shock-cost',
  'exposure-cost',
] as const;
export type FlowKind = (typeof flowKinds)[number];

/** One payment: it leaves one account and enters another, so that all payments of a year sum to zero. */
export interface Flow {
  /** Calendar year. */
  readonly year: number;
  readonly from: Account;
  readonly to: Account;
  readonly kind: FlowKind;
  /** Millions of US dollars of the first year; more than nothing. */
  readonly musd: number;
}

/** The book in which every payment of a run is written. */
export interface Ledger {
  readonly flows: readonly Flow[];
  /** Writes a payment; nothing is written for an amount of nothing. `year` counts from signature. */
  readonly pay: (year: number, from: Account, to: Account, kind: FlowKind, musd: number) => void;
  readonly account: (kind: AccountKind, party?: PartyIndex) => Account;
}

/** Amounts below a cent are rounding, not money. Millions of US dollars. */
const CENT = 1e-8;

export function openLedger(firstYear: number): Ledger {
  const flows: Flow[] = [];
  return {
    flows,
    pay(year, from, to, kind, musd) {
      if (isPayment(kind, musd)) flows.push({ year: firstYear + year, from, to, kind, musd });
    },
    account: chartOfAccounts(),
  };
}

/** A book that writes nothing down and keeps only what goes in and out of public purses: for runs by the thousand. */
export interface PurseBook extends Ledger {
  /** Net of treasury and public lender, by party, then by year from signature; millions of US dollars. */
  readonly purses: readonly (readonly number[])[];
  /** By party: whether its collateral was ever called. */
  readonly called: readonly boolean[];
}

export function openPurseBook(parties: number, years: number): PurseBook {
  const purses = Array.from({ length: parties }, () => Array.from({ length: years }, () => 0));
  const called = Array.from({ length: parties }, () => false);
  const add = ({ kind, party }: Account, year: number, musd: number) => {
    if (party === undefined || (kind !== 'treasury' && kind !== 'lender')) return;
    const purse = purses[party];
    if (purse !== undefined) purse[year] = (purse[year] ?? 0) + musd;
  };
  return {
    flows: [],
    purses,
    called,
    pay(year, from, to, kind, musd) {
      if (!isPayment(kind, musd)) return;
      add(from, year, -musd);
      add(to, year, musd);
      if (kind === 'collateral-call' && from.party !== undefined) called[from.party] = true;
    },
    account: chartOfAccounts(),
  };
}

/** A payment against its direction is a fault of this program, never of a file or a player. */
function isPayment(kind: FlowKind, musd: number): boolean {
  if (!Number.isFinite(musd) || musd < -CENT) throw new Error(`Not a payment: ${kind} of ${musd}`);
  return musd > CENT;
}

/** Each account once, so that they can be compared as they are. */
function chartOfAccounts(): Ledger['account'] {
  const shared = new Map<AccountKind, Account>();
  const owned = new Map<AccountKind, Account[]>();
  return (kind, party) => {
    let list = party === undefined ? undefined : owned.get(kind);
    const known = party === undefined ? shared.get(kind) : list?.[party];
    if (known !== undefined) return known;
    const account: Account = { kind, party };
    if (party === undefined) shared.set(kind, account);
    else {
      if (list === undefined) owned.set(kind, (list = []));
      list[party] = account;
    }
    return account;
  };
}
