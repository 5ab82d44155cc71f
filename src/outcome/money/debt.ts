import type { Terms } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import { sumOf } from '../sum.ts';
import type { Tranche } from '../works/bundle.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Account, Ledger } from './ledger.ts';

/** What one producer owed and paid in one year because of the agreement. Millions of US dollars. */
export interface DebtYear {
  /** Owed at the end of the year, arrears included. */
  readonly owed: number;
  /** Paid out of its own purse, collateral included. */
  readonly paid: number;
  readonly interest: number;
  /** Taken from collateral, paid by guarantors, and still missing. */
  readonly seized: number;
  readonly guaranteed: number;
  readonly missing: number;
  /** All public debt service, that of before included, over public revenue. */
  readonly ratio: number;
  /** What the state could pay over what was due; undefined when nothing was. */
  readonly cover: number | undefined;
}

/** In millions of US dollars: less than this is nothing to pay, and too little to divide by. */
const A_DOLLAR = 1e-6;

/** A year of who owes nothing. */
const free: DebtYear = {
  owed: 0,
  paid: 0,
  interest: 0,
  seized: 0,
  guaranteed: 0,
  missing: 0,
  ratio: 0,
  cover: undefined,
};

/** One lender's claim on one producer. */
interface Loan {
  readonly lender: Account;
  readonly rate: number;
  outstanding: number;
  arrears: number;
  /** Principal due, by year from signature. */
  readonly due: number[];
}

/** The loans of one producer, played forward year by year. */
export interface Debts {
  /** Draws this year's loans, then services all. `take` is what the mines paid the state this year. */
  readonly serve: (year: number, tranche: Tranche, take: number) => DebtYear;
  /** What is owed to each lender at the end, millions of US dollars. */
  readonly outstanding: () => readonly { readonly lender: Account; readonly musd: number }[];
}

/**
 * Can the state pay for what it borrowed? Loans pay interest from the year after they are drawn, and principal in equal
 * parts from the end of grace to the end of the tenor. The state can pay up to its debt ceiling:
 *
 *     able = max(0, ceiling · (public revenue + take of the mines) − debt service of before)
 *
 * Beyond that guarantors pay commercial lenders, then collateral is called: an escrow account holds part of the take,
 * resource-backed loans can take all of it. What is still missing becomes arrears at the commercial rate.
 */
export function debtsOf(setting: Setting, producer: ProducerSetting, ledger: Ledger): Debts {
  const { implementation, importers, years } = setting;
  const { terms, party, producer: land } = producer;
  const loanFrom = (lender: Account, rate: number): Loan => ({
    lender,
    rate,
    outstanding: 0,
    arrears: 0,
    due: Array.from({ length: years }, () => 0),
  });
  const publicLoans = importers.map((importer) =>
    loanFrom(ledger.account('lender', importer.party), implementation.concessionalRate),
  );
  const bankLoan = loanFrom(ledger.account('banks'), commercialRate(setting, terms));
  const loans = [...publicLoans, bankLoan];
  const treasury = ledger.account('treasury', party);
  let guarantees = terms.guarantees * (producer.bound ? land.fundingShare : 0);

  const serve = (year: number, tranche: Tranche, take: number): DebtYear => {
    if (tranche.total === 0 && loans.every((loan) => loan.outstanding + loan.arrears === 0)) {
      const revenue = land.publicRevenue + take;
      return { ...free, ratio: revenue > 0 ? land.debtService / revenue : 0 };
    }
    const bills = loans.map((loan) => billFor(loan, year, implementation.commercialRate));
    const total = sumOf(bills, (bill) => bill.interest + bill.principal + bill.arrears);
    const revenue = land.publicRevenue + take;
    const able = Math.max(0, land.debtCeiling * revenue - land.debtService);
    const willing = total > 0 ? Math.min(1, able / total) : 1;
    const short = total * (1 - willing);
    const bankBill = bills.at(-1);
    const bankShort = bankBill === undefined ? 0 : billTotal(bankBill) * (1 - willing);
    const guaranteed = Math.min(bankShort, guarantees);
    guarantees -= guaranteed;
    const seizable = Math.max(0, takable(terms, take) - total * willing);
    const seized = Math.min(short - guaranteed, seizable);
    const stillShort = short - guaranteed;
    bills.forEach((bill, index) => {
      const loan = loans[index];
      if (loan === undefined) return;
      const own = billTotal(bill) * willing;
      const helped = bill === bankBill ? guaranteed : 0;
      const rest = billTotal(bill) - own - helped;
      const called = stillShort > 0 ? (seized * rest) / stillShort : 0;
      const interest = Math.min(own, bill.interest);
      ledger.pay(year, treasury, loan.lender, 'interest', interest);
      ledger.pay(year, treasury, loan.lender, 'repayment', own - interest);
      ledger.pay(year, treasury, loan.lender, 'collateral-call', called);
      guarantorsPay(setting, year, helped, loan.lender, ledger);
      loan.outstanding -= bill.principal;
      loan.arrears = rest - called;
    });
    drawLoans(setting, year, tranche, publicLoans, bankLoan, treasury, ledger);
    const paid = total * willing + seized;
    return {
      owed: sumOf(loans, (loan) => loan.outstanding + loan.arrears),
      paid,
      interest: sumOf(bills, (bill) => Math.min(bill.interest, billTotal(bill) * willing)),
      seized,
      guaranteed,
      missing: stillShort - seized,
      ratio: revenue > 0 ? (land.debtService + paid) / revenue : 0,
      cover: total > A_DOLLAR ? able / total : undefined,
    };
  };
  return {
    serve,
    outstanding: () => loans.map((loan) => ({ lender: loan.lender, musd: loan.outstanding + loan.arrears })),
  };
}

interface Bill {
  readonly interest: number;
  readonly principal: number;
  readonly arrears: number;
}

function billFor(loan: Loan, year: number, arrearsRate: number): Bill {
  return {
    interest: loan.outstanding * loan.rate + loan.arrears * arrearsRate,
    principal: Math.min(loan.outstanding, loan.due[year] ?? 0),
    arrears: loan.arrears,
  };
}

function billTotal({ interest, principal, arrears }: Bill): number {
  return interest + principal + arrears;
}

function takable(terms: Terms, take: number): number {
  if (terms.collateral === 'none') return 0;
  return terms.collateral === 'escrow' ? take * parameters.money.escrowShare : take;
}

/** Commercial lenders ask less the better they are secured, but never less than concessional lenders. */
export function commercialRate({ implementation }: Setting, terms: Terms): number {
  const { commercialRate: market, concessionalRate: floor } = implementation;
  const covered = terms.commercialLoans > 0 ? Math.min(1, terms.guarantees / terms.commercialLoans) : 0;
  const secured = parameters.money.collateralSpread[terms.collateral];
  const guaranteed = covered * parameters.money.guaranteeSpread * Math.max(0, market - floor);
  return Math.max(Math.min(floor, market), market - secured - guaranteed);
}

function guarantorsPay(setting: Setting, year: number, amount: number, bank: Account, ledger: Ledger): void {
  const bound = setting.importers.filter((importer) => importer.bound);
  if (amount <= 0) return;
  const burden = sumOf(bound, ({ burdens }) => burdens.guarantees);
  for (const { party, burdens } of bound) {
    const share = burden > 0 ? burdens.guarantees / burden : 1 / bound.length;
    ledger.pay(year, ledger.account('treasury', party), bank, 'guarantee-call', amount * share);
  }
}

function drawLoans(
  setting: Setting,
  year: number,
  tranche: Tranche,
  publicLoans: readonly Loan[],
  bankLoan: Loan,
  treasury: Account,
  ledger: Ledger,
): void {
  const draw = (loan: Loan, amount: number, kind: 'concessional-loan' | 'commercial-loan') => {
    if (amount <= 0) return;
    ledger.pay(year, loan.lender, treasury, kind, amount);
    loan.outstanding += amount;
    spread(setting, loan, year, amount);
  };
  publicLoans.forEach((loan, index) => draw(loan, tranche.concessional[index] ?? 0, 'concessional-loan'));
  draw(bankLoan, tranche.commercial, 'commercial-loan');
}

/** Writes down when the principal of one drawing falls due. */
function spread({ implementation, years }: Setting, loan: Loan, drawn: number, amount: number): void {
  const { graceYears, tenorYears } = implementation;
  const parts = Math.max(1, tenorYears - graceYears);
  for (let part = 1; part <= parts; part++) {
    const year = drawn + Math.min(graceYears, tenorYears - 1) + part;
    if (year < years) loan.due[year] = (loan.due[year] ?? 0) + amount / parts;
  }
}
