import type { Implementation, PartyIndex, Scenario } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import { sum } from '../sum.ts';
import type { Account } from '../money/ledger.ts';
import type { Years } from '../years.ts';
import { presentValue } from './measures.ts';

/**
 * What is the agreement worth to a public purse? Present value of all that enters the party's treasury and public
 * lender less all that leaves them, and less what it still owes after the last year (or plus what it is still owed).
 * Millions of US dollars.
 */
export function publicBalance(scenario: Scenario, years: Years, party: PartyIndex): number {
  const rate = discountRateOf(scenario.implementation, party);
  const isPublic = (account: Account) =>
    account.party === party && (account.kind === 'treasury' || account.kind === 'lender');
  const yearly = Array.from({ length: years.count }, () => 0);
  for (const flow of years.flows) {
    const net = (isPublic(flow.to) ? flow.musd : 0) - (isPublic(flow.from) ? flow.musd : 0);
    const index = flow.year - years.firstYear;
    yearly[index] = (yearly[index] ?? 0) + net;
  }
  const owed = sum(years.debts.filter((debt) => debt.party === party).map((debt) => debt.musd));
  const owing = sum(years.debts.filter((debt) => debt.lender.party === party).map((debt) => debt.musd));
  return presentValue(yearly, rate) + (owing - owed) / power(1 + rate, years.count);
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
