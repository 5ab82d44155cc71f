import type { Implementation, PartyIndex, Scenario } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import { sumOf } from '../sum.ts';
import type { Account } from '../money/ledger.ts';
import type { BareYears } from '../run-years.ts';
import type { Years } from '../years.ts';
import { presentValue } from './measures.ts';

/**
 * What is the agreement worth to a public purse? Present value of all that enters the party's treasury and public
 * lender less all that leaves them, and less what it still owes after the last year (or plus what it is still owed).
 * Millions of US dollars.
 */
export function publicBalance(scenario: Scenario, years: Years, party: PartyIndex): number {
  const rate = discountRateOf(scenario.implementation, party);
  const yearly = pursesIn(years)?.[party] ?? fromFlows(years, party);
  const owed = sumOf(
    years.debts.filter((debt) => debt.party === party),
    (debt) => debt.musd,
  );
  const owing = sumOf(
    years.debts.filter((debt) => debt.lender.party === party),
    (debt) => debt.musd,
  );
  return presentValue(yearly, rate) + (owing - owed) / power(1 + rate, years.count);
}

/** A path that is one of a thousand keeps its purses instead of its payments. */
function pursesIn(years: Years & Partial<Pick<BareYears, 'purses'>>): BareYears['purses'] | undefined {
  return years.purses;
}

function fromFlows(years: Years, party: PartyIndex): readonly number[] {
  const isPublic = (account: Account) =>
    account.party === party && (account.kind === 'treasury' || account.kind === 'lender');
  const yearly = Array.from({ length: years.count }, () => 0);
  for (const flow of years.flows) {
    const net = (isPublic(flow.to) ? flow.musd : 0) - (isPublic(flow.from) ? flow.musd : 0);
    const index = flow.year - years.firstYear;
    yearly[index] = (yearly[index] ?? 0) + net;
  }
  return yearly;
}

/**
 * At what rate does this purse discount? A treasury that borrows at home uses the rate of the case; one that lends uses what
 * money costs itself, which is what its concessional loans ask. Each may have a rate of its own. Share a year.
 */
export function discountRateOf(implementation: Implementation, party: PartyIndex): number {
  const { producers, importers, concessionalRate, discountRate } = implementation;
  const importer = importers.find((row) => row.party === party);
  if (importer !== undefined) return importer.discountRate ?? concessionalRate;
  return producers.find((row) => row.party === party)?.discountRate ?? discountRate;
}
