import type { Production } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import type { Consent } from '../people/consent.ts';
import { sum, sumOf } from '../sum.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Capacity } from './capacity.ts';
import type { Plants } from './plants.ts';

/** Ore mined by production row and year, thousand tonnes of metal: what the mines give, less stoppages and what cannot leave. */
export function oreOf(
  { years }: Setting,
  { production }: ProducerSetting,
  consent: Consent,
  leaves: readonly number[],
): readonly (readonly number[])[] {
  return production.map((row) =>
    Array.from(
      { length: years },
      (_, year) => row.oreKt * (1 - (consent.lost[year] ?? 0)) * (leaves[year] ?? 1),
    ),
  );
}

/** What the plants of one producer did. Lists by production row, then by year; thousand tonnes of metal. */
export interface Processing {
  readonly capacityKt: readonly (readonly number[])[];
  /** Mined: all that the mines give, or what is processed of ore that may not leave. The rest stays in the ground. */
  readonly minedKt: readonly (readonly number[])[];
  readonly processedKt: readonly (readonly number[])[];
  /** In new plants only. */
  readonly newKt: readonly (readonly number[])[];
  /** The stage after refining. */
  readonly precursorKt: readonly (readonly number[])[];
  /** MW used and people employed in new plants, by year. */
  readonly powerUsed: readonly number[];
  readonly skillsUsed: readonly number[];
  /** Years in which imports surged and nothing could be done about it. */
  readonly surges: readonly boolean[];
  /** Years in which no new plant paid to run, by production row. */
  readonly idle: readonly (readonly boolean[])[];
}

/**
 * How much is processed at home? Plants of today process their share of whatever is mined. New plants run when what
 * they add (and the export duty they save) covers their cash cost at the world price, and then as far as ore, power and
 * skilled people go; power and people are shared among minerals and stages in proportion to need. Precursors are made of
 * what is refined at home, never of more. More power never means less.
 */
export function processingOf(
  setting: Setting,
  producer: ProducerSetting,
  plants: Plants,
  capacity: Capacity,
  oreKt: readonly (readonly number[])[],
): Processing {
  const { years, luck, prices } = setting;
  const { production, terms, producer: land, party } = producer;
  const rolls = luck.uniforms(`surges/${party}`, years);
  const blank = () => production.map(() => [] as number[]);
  const done = {
    capacityKt: blank(),
    minedKt: blank(),
    processedKt: blank(),
    newKt: blank(),
    precursorKt: blank(),
  };
  const used = { powerUsed: [] as number[], skillsUsed: [] as number[], surges: [] as boolean[] };
  const idle = production.map(() => [] as boolean[]);
  for (let year = 0; year < years; year++) {
    const stands = production.map((_, index) => plants.capacityKt[index]?.[year] ?? 0);
    const next = production.map((_, index) => plants.precursorKt[index]?.[year] ?? 0);
    const powerNeeded = sumOf(
      production,
      (row, index) =>
        (stands[index] ?? 0) * row.powerPerKt + (next[index] ?? 0) * (row.precursor?.powerPerKt ?? 0),
    );
    const peopleNeeded = (sum(stands) + sum(next)) * land.workersPerKt;
    const power = powerNeeded > 0 ? Math.min(1, (capacity.powerMw[year] ?? 0) / powerNeeded) : 1;
    const people = peopleNeeded > 0 ? Math.min(1, (capacity.skills[year] ?? 0) / peopleNeeded) : 1;
    const surge = !terms.importSurgeSafeguard && (rolls[year] ?? 1) < parameters.works.surgeChance;
    const load = Math.max(0, Math.min(power, people)) * (surge ? 1 - parameters.works.surgeLoss : 1);
    let powerUsed = 0;
    let skillsUsed = 0;
    production.forEach((row, index) => {
      const price = prices.get(row.mineral)?.[year] ?? 0;
      const ore = oreKt[index]?.[year] ?? 0;
      const isBanned = year < terms.exportBanYears;
      const isHeld = isBanned && row.smelted !== true;
      const isTaxed = !isBanned && terms.exportDutyAllowed && year < terms.exportDutyYears;
      const duty = isTaxed ? land.exportDutyRate * (1 - row.processingMargin) : 0;
      // Ore that may not leave is worth nothing as it is: all that it brings has to cover mine and plant.
      const pays = isHeld
        ? price >= row.unitCost + row.processingCost
        : price * (row.processingMargin + duty) >= row.processingCost;
      const today = ore * row.processedShare;
      const more = pays ? Math.min((stands[index] ?? 0) * load, ore - today) : 0;
      done.capacityKt[index]?.push(row.oreKt * row.processedShare + (stands[index] ?? 0));
      done.minedKt[index]?.push(isHeld ? today + more : ore);
      done.processedKt[index]?.push(today + more);
      done.newKt[index]?.push(more);
      idle[index]?.push(!pays && (stands[index] ?? 0) > 0);
      const made = precursorsIn(row, price, (next[index] ?? 0) * load, today + more);
      done.precursorKt[index]?.push(made);
      powerUsed += more * row.powerPerKt + made * (row.precursor?.powerPerKt ?? 0);
      skillsUsed += (more + made) * land.workersPerKt;
    });
    used.powerUsed.push(powerUsed);
    used.skillsUsed.push(skillsUsed);
    used.surges.push(surge && sum(stands) > 0);
  }
  return { ...done, ...used, idle };
}

/** Thousand tonnes made into precursors: as far as plants that run and refined metal go, while the stage pays. */
function precursorsIn({ precursor }: Production, price: number, runsKt: number, refinedKt: number): number {
  if (precursor === undefined || price * precursor.margin < precursor.cost) return 0;
  return Math.min(runsKt, refinedKt);
}
