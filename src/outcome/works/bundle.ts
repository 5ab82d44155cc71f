import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import { sum } from '../sum.ts';
import { effectsIn } from '../world/effects.ts';
import type { ImporterSetting, ProducerSetting, Setting } from '../world/setting.ts';

/** Money of the financing bundle that reaches one producer in one year. Millions of US dollars. */
export interface Tranche {
  /** From each importer, in the order of the setting. */
  readonly grants: readonly number[];
  readonly concessional: readonly number[];
  readonly commercial: number;
  readonly total: number;
}

/**
 * When does the financing bundle arrive? Each importer carries its share in equal yearly tranches; a year in which
 * its promise is broken puts its tranche off, and what is still unpaid when patience ends is lost. Commercial
 * lenders pay on time: they lend because it pays, not because they promised. Indexed by year.
 */
export function bundleFor(
  setting: Setting,
  keepings: Keepings,
  producer: ProducerSetting,
): readonly Tranche[] {
  const { terms, importers, years } = setting;
  const { tranches } = parameters.money;
  const share = producer.bound ? producer.producer.fundingShare : 0;
  const slice = (amount: number, { party }: ImporterSetting, burden: number, year: number) =>
    keepings.isKept('finance', party, year) ? (amount * share * burden) / tranches : 0;
  if (share === 0) {
    const none = importers.map(() => 0);
    const nothing: Tranche = { grants: none, concessional: none, commercial: 0, total: 0 };
    return Array.from({ length: years }, () => nothing);
  }
  return Array.from({ length: years }, (_, year) => {
    // A facility that has gone pays no more tranches.
    const effects = effectsIn(setting, year);
    const grants = importers.map((importer) =>
      slice(terms.grants + effects.grants, importer, importer.burdens.grants, year),
    );
    const loans = terms.concessionalLoans + effects.concessionalLoans;
    const concessional = importers.map((importer) => slice(loans, importer, importer.burdens.loans, year));
    const commercial = year < tranches ? (terms.commercialLoans * share) / tranches : 0;
    return { grants, concessional, commercial, total: sum(grants) + sum(concessional) + commercial };
  });
}
