import type {
  Burdens,
  DraftAgreement,
  Implementation,
  Importer,
  Mineral,
  PartyIndex,
  Producer,
  Production,
  Scenario,
  Terms,
} from '#engine/index.ts';
import { noTerms } from '#engine/index.ts';
import { power } from '#kernel/exact.ts';
import { sumOf } from '../sum.ts';
import { termsOf } from '../terms-of.ts';
import { effectsByYear } from './effects.ts';
import type { Effects } from './effects.ts';
import { luckOf } from './luck.ts';
import type { Luck } from './luck.ts';
import { pricesOf } from './prices.ts';
import type { Prices } from './prices.ts';

/** A producer with the terms it is bound by: those of its world without the agreement if it stayed out. */
export interface ProducerSetting {
  readonly party: PartyIndex;
  readonly producer: Producer;
  readonly bound: boolean;
  readonly terms: Terms;
  readonly production: readonly Production[];
  /** Positions in the list of lines. */
  readonly lines: readonly number[];
}

export interface ImporterSetting {
  readonly party: PartyIndex;
  readonly importer: Importer;
  readonly bound: boolean;
  /** Share of the need of all importers that are bound; 0 for those that are not. */
  readonly offtakeWeight: number;
  /** Share of the need of all importers. */
  readonly spotWeight: number;
  /** Need by year, thousand tonnes of all minerals together. */
  readonly need: readonly number[];
  readonly minerals: readonly MineralShare[];
  /** What it carries of each instrument, as shares. */
  readonly burdens: Readonly<Required<Burdens>>;
}

/** One mineral in an importer's need. */
export interface MineralShare {
  readonly mineral: Mineral;
  /** Of its need, in tonnes and by value at the reference prices; each sums to 1. */
  readonly byWeight: number;
  readonly byValue: number;
  /** Present supply by source, the dominant supplier first. */
  readonly supplyShares: readonly number[];
}

/** All that is given before the first year begins. Years are counted from signature, from 0. */
export interface Setting {
  readonly scenario: Scenario;
  /** Undefined in the world without. */
  readonly agreement: DraftAgreement | undefined;
  readonly implementation: Implementation;
  readonly years: number;
  readonly agreed: boolean;
  readonly terms: Terms;
  /** By year from signature. */
  readonly effects: readonly Effects[];
  readonly producers: readonly ProducerSetting[];
  readonly importers: readonly ImporterSetting[];
  readonly prices: Prices;
  readonly luck: Luck;
}

/** What is given before any luck: the same on every path. */
export type Frame = Omit<Setting, 'prices' | 'luck'>;

/** What is given, for one agreement (or none) and one seed? */
export function settingOf(scenario: Scenario, agreement: DraftAgreement | undefined, seed: string): Setting {
  return onPath(frameOf(scenario, agreement), luckOf(seed));
}

/** The same on one path of luck. `prices` may be handed over where they have been drawn from it already. */
export function onPath(frame: Frame, luck: Luck, prices: Prices = pricesOf(frame.scenario, luck)): Setting {
  return { ...frame, luck, prices };
}

export function frameOf(scenario: Scenario, agreement: DraftAgreement | undefined): Frame {
  const { implementation } = scenario;
  const terms = agreement === undefined ? noTerms : termsOf(scenario, agreement.package);
  const isBound = (party: PartyIndex) => agreement?.parties.includes(party) ?? false;
  return {
    scenario,
    agreement,
    implementation,
    years: implementation.years,
    agreed: agreement !== undefined,
    terms,
    effects: effectsByYear(scenario, agreement?.package),
    producers: implementation.producers.map((producer) => ({
      party: producer.party,
      producer,
      bound: isBound(producer.party),
      terms:
        agreement !== undefined && isBound(producer.party)
          ? termsOf(scenario, agreement.package, termsAtHome(producer))
          : termsAtHome(producer),
      production: implementation.production.filter((row) => row.party === producer.party),
      lines: implementation.lines.flatMap((line, index) =>
        line.producers.includes(producer.party) ? [index] : [],
      ),
    })),
    importers: importersOf(implementation, isBound),
  };
}

/** What stands in a producer's land where no agreement says otherwise. */
function termsAtHome({ exportBan }: Producer): Terms {
  return exportBan === true ? { ...noTerms, exportBanYears: noTerms.exportDutyYears } : noTerms;
}

function importersOf(implementation: Implementation, isBound: (party: PartyIndex) => boolean) {
  const { importers, years } = implementation;
  const total = sumOf(importers, (importer) => importer.needKt);
  const bound = sumOf(
    importers.filter((importer) => isBound(importer.party)),
    (importer) => importer.needKt,
  );
  return importers.map((importer): ImporterSetting => ({
    party: importer.party,
    importer,
    bound: isBound(importer.party),
    offtakeWeight: isBound(importer.party) && bound > 0 ? importer.needKt / bound : 0,
    spotWeight: total > 0 ? importer.needKt / total : 0,
    need: Array.from({ length: years }, (_, year) => importer.needKt * power(1 + importer.needGrowth, year)),
    minerals: mineralsOf(implementation, importer),
    burdens: {
      grants: importer.burdens?.grants ?? importer.burdenShare,
      loans: importer.burdens?.loans ?? importer.burdenShare,
      guarantees: importer.burdens?.guarantees ?? importer.burdenShare,
      skills: importer.burdens?.skills ?? importer.burdenShare,
    },
  }));
}

/** What it needs of each mineral: by its own rows, or else in the proportions in which the case mines them. */
function mineralsOf({ prices, production }: Implementation, importer: Importer): readonly MineralShare[] {
  const mined = sumOf(production, (row) => row.oreKt);
  const rows = prices.flatMap(({ mineral, reference }) => {
    const own = importer.needs?.find((need) => need.mineral === mineral);
    if (importer.needs !== undefined && own === undefined) return [];
    const ore = sumOf(production, (row) => (row.mineral === mineral ? row.oreKt : 0));
    const byWeight = own?.share ?? (mined > 0 ? ore / mined : 1 / prices.length);
    return [{ mineral, byWeight, reference, supplyShares: own?.supplyShares ?? importer.supplyShares }];
  });
  const worth = sumOf(rows, ({ byWeight, reference }) => byWeight * reference);
  return rows.map(({ mineral, byWeight, reference, supplyShares }) => ({
    mineral,
    byWeight,
    byValue: worth > 0 ? (byWeight * reference) / worth : 1 / rows.length,
    supplyShares,
  }));
}
