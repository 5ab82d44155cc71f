import type { Line } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import { sum, sumOf } from '../sum.ts';
import { effectsIn } from '../world/effects.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Tranche } from './bundle.ts';
import { delayOf, overrunOf } from './overrun.ts';

/** One line through the years. Money in millions of US dollars, each list indexed by year from signature. */
export interface LineWorks {
  readonly cost: number;
  /** Spent on it in the year by each producer's treasury, in the order of the setting. */
  readonly spent: readonly (readonly number[])[];
  /** Spent on it in the year by others, who had promised before. */
  readonly outside: readonly number[];
  /** Share of the cost that has been paid. */
  readonly built: readonly number[];
  readonly open: readonly boolean[];
}

/**
 * When do the lines open? Each year a producer's money for rail goes to its unfinished lines in proportion to what they
 * still lack; what others promised before comes in over the lead time. A line opens when it is paid in full and its lead
 * time has passed since the works began. Half a railway carries nothing. Bundles are indexed by producer, then by year.
 */
export function linesOf(setting: Setting, bundles: readonly (readonly Tranche[])[]): readonly LineWorks[] {
  const { producers, years } = setting;
  const first = delayOf(setting.terms);
  const pots = producers.map(() => 0);
  const works = setting.implementation.lines.map((line) => startOf(setting, line));
  for (let year = 0; year < years; year++) {
    producers.forEach((producer, at) => {
      pots[at] = (pots[at] ?? 0) + (bundles[at]?.[year]?.total ?? 0) * producer.terms.toRail;
    });
    const lacking = works.map((line) => {
      const outside = year < first ? 0 : Math.min(line.promised, line.promisedYearly, line.cost - line.paid);
      line.promised -= outside;
      line.paid += outside;
      line.outside.push(outside);
      line.spent.push(producers.map(() => 0));
      // What others still owe it is theirs to pay.
      return year < first ? 0 : Math.max(0, line.cost - line.paid - line.promised);
    });
    producers.forEach((producer, at) => payFor(producer, at, year, pots, works, lacking));
    for (const line of works) {
      if (line.began === undefined && line.paid > 0) {
        line.began = year;
        line.lead = leadOf(setting, line.plannedYears, year);
      }
      line.built.push(line.cost > 0 ? Math.min(1, line.paid / line.cost) : 1);
      const isPaid = line.paid >= line.cost * (1 - 1e-9);
      line.open.push(isPaid && line.began !== undefined && year >= line.began + line.lead);
    }
  }
  return works;
}

/** A line while it is being built: the record of its years, and where it stands. */
interface Building extends LineWorks {
  readonly spent: number[][];
  readonly outside: number[];
  readonly built: number[];
  readonly open: boolean[];
  /** Years from the first works to the first train. */
  lead: number;
  readonly plannedYears: number;
  readonly promisedYearly: number;
  promised: number;
  paid: number;
  began: number | undefined;
}

/** What regimes save counts in the year in which the works begin. */
function leadOf(setting: Setting, planned: number, year: number): number {
  return Math.max(1, Math.round(planned - effectsIn(setting, year).leadYears));
}

function startOf(setting: Setting, line: Line): Building {
  const { terms, luck } = setting;
  const cost = line.lengthKm * line.costPerKm * overrunOf(`line/${line.id}`, terms, luck);
  const lead = leadOf(setting, line.leadYears, 0);
  const promised = Math.min(line.committed, cost);
  return {
    cost,
    spent: [],
    outside: [],
    built: [],
    open: [],
    lead,
    plannedYears: line.leadYears,
    promisedYearly: promised / lead,
    promised,
    paid: 0,
    began: undefined,
  };
}

/** One producer's treasury pays for its lines, as far as its money for rail goes. */
function payFor(
  producer: ProducerSetting,
  at: number,
  year: number,
  pots: number[],
  works: readonly Building[],
  lacking: readonly number[],
): void {
  const pot = pots[at] ?? 0;
  const own = producer.lines.map((index) => ({ line: works[index], lacks: lacking[index] ?? 0 }));
  const wanted = sumOf(own, ({ lacks }) => lacks);
  if (wanted <= 0 || pot <= 0) return;
  for (const { line, lacks } of own) {
    if (line === undefined) continue;
    // Another producer may have paid for it already this year.
    const amount = Math.min(
      Math.min(1, pot / wanted) * lacks,
      Math.max(0, line.cost - line.paid - line.promised),
    );
    const spent = line.spent[year];
    if (spent !== undefined) spent[at] = amount;
    line.paid += amount;
    pots[at] = (pots[at] ?? 0) - amount;
  }
}

/**
 * What share of a producer's output can leave the country, by year? What cannot leave without a line can leave once it
 * is open, as far as its rules of access let it on.
 */
export function shareThatLeaves(
  setting: Setting,
  producer: ProducerSetting,
  lines: readonly LineWorks[],
): readonly number[] {
  return Array.from({ length: setting.years }, (_, year) => {
    const stuck = producer.lines.map((index) => {
      const without = setting.implementation.lines[index]?.capacityWithout ?? 1;
      const freed = lines[index]?.open[year] === true ? accessTo(setting, year) : 0;
      return (1 - without) * (1 - freed);
    });
    return Math.max(0, 1 - sum(stuck));
  });
}

/** Which share of a producer's output may use an open line in that year? */
export function accessTo({ terms }: Setting, year: number): number {
  const promised = year < terms.offtakeYears ? terms.offtakeShare : 0;
  switch (terms.lineAccess) {
    case 'open':
      return 1;
    case 'exclusive':
      return promised;
    case 'priority':
    case 'none':
      // A line without rules of access is run as its builders like, which is with themselves first.
      return promised + (1 - promised) * parameters.works.priorityRoom;
  }
}
