import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import type { Practice } from '../promises/practice.ts';
import { sum } from '../sum.ts';
import { effectsIn } from '../world/effects.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Tranche } from './bundle.ts';

/** What new plants can run on, indexed by year. */
export interface Capacity {
  readonly powerMw: readonly number[];
  /** Skilled people, each counted as many times as the technology lets them stand for. */
  readonly skills: readonly number[];
  /** Trained in the year, by each importer in the order of the setting. */
  readonly trained: readonly (readonly number[])[];
}

/**
 * How much power and how many skilled people are there for new plants? Power: what is free, what grows by itself or by
 * a regime, and what the bundle's money for power buys, two years later. People: those free now and those trained in
 * the years in which the promise to train was kept, shared among producers like the money.
 */
export function capacityOf(
  setting: Setting,
  keepings: Keepings,
  producer: ProducerSetting,
  bundle: readonly Tranche[],
  practice: Practice,
): Capacity {
  const { importers, years, terms } = setting;
  const { powerMw, powerGrowthMw, powerCostPerMw, skilledWorkers, fundingShare } = producer.producer;
  const { powerLeadYears, trainingYears } = parameters.money;
  const capacity = { powerMw: [] as number[], skills: [] as number[], trained: [] as number[][] };
  const trainees = producer.bound ? (terms.trainees * fundingShare) / trainingYears : 0;
  let bought = 0;
  let added = 0;
  let people = skilledWorkers;
  for (let year = 0; year < years; year++) {
    const spent = (bundle[year - powerLeadYears]?.total ?? 0) * producer.terms.toPower;
    bought += powerCostPerMw > 0 ? spent / powerCostPerMw : 0;
    const effects = effectsIn(setting, year);
    if (year > 0) added += effects.powerMw;
    capacity.powerMw.push(powerMw + year * powerGrowthMw + added + bought);
    const trained = importers.map(({ party, burdens }) =>
      keepings.isKept('training', party, year) ? trainees * burdens.skills : 0,
    );
    people += sum(trained) + effects.people;
    capacity.trained.push(trained);
    capacity.skills.push(people * (1 + parameters.works.technologySkill * (practice.technology[year] ?? 0)));
  }
  return capacity;
}
