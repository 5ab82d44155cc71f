import { holds, isInForce } from '#engine/index.ts';
import type {
  Condition,
  Hazard,
  MarketMeasures,
  Mineral,
  Package,
  PartyIndex,
  Scenario,
} from '#engine/index.ts';

/** A yearly chance of something, under the name of the stream that rolls for it. */
export interface HazardInForce {
  readonly name: string;
  readonly hazard: Hazard;
  readonly chance: number;
  /** Millions of US dollars. */
  readonly cost: number;
  /** What the agreement says brings it on, and not the world. */
  readonly isAgreed: boolean;
}

/** What regimes do to the market of one mineral. Shares of the price or the reference; see `MarketMeasures`. */
export interface Market {
  readonly premium: number;
  readonly floor: number;
  readonly tariff: number;
  readonly smoothing: number;
  readonly beyond: number;
  readonly stockYears: number;
}

const freeMarket: Market = { premium: 0, floor: 0, tariff: 0, smoothing: 0, beyond: 0, stockYears: 0 };

/** A bloc that may act together: its parties, and the share of world supply that they control. */
export interface Bloc {
  readonly parties: readonly PartyIndex[];
  readonly supplyShare: number;
}

/** All that the regimes in force do to the years, summed. */
export interface Effects {
  readonly grants: number;
  readonly concessionalLoans: number;
  readonly enforcement: number;
  readonly transparency: number;
  readonly oversight: number;
  /** Of every mineral that has a price. */
  readonly markets: ReadonlyMap<Mineral, Market>;
  readonly powerMw: number;
  readonly leadYears: number;
  readonly people: number;
  readonly hazards: readonly HazardInForce[];
  readonly blocs: readonly Bloc[];
}

/**
 * What do the regimes do to each year, counted from signature? One begins to act in the year of its first day and has stopped
 * in the year after its last. Years with the same regimes in force share one object.
 */
export function effectsByYear(scenario: Scenario, pkg: Package | undefined): readonly Effects[] {
  const { firstYear, years } = scenario.implementation;
  const known = new Map<string, Effects>();
  return Array.from({ length: years }, (_, year) => {
    const stands = scenario.regimes.map((regime) => isInForce(regime, firstYear + year));
    const key = stands.join();
    const effects = known.get(key) ?? effectsInForce(scenario, pkg, firstYear + year);
    known.set(key, effects);
    return effects;
  });
}

/**
 * What do the regimes in force in a calendar year do? An effect with a condition acts when the agreement meets it. Without
 * an agreement nothing is financed and no premium is paid, but hazards that ask for no condition belong to the world.
 */
function effectsInForce(scenario: Scenario, pkg: Package | undefined, year: number): Effects {
  const meets = (when: Condition) => pkg !== undefined && holds(when, pkg);
  const sum = {
    grants: 0,
    concessionalLoans: 0,
    enforcement: 0,
    transparency: 0,
    oversight: 0,
    powerMw: 0,
    leadYears: 0,
    people: 0,
  };
  const markets = new Map(scenario.implementation.prices.map(({ mineral }) => [mineral, freeMarket]));
  const hazards: HazardInForce[] = [];
  const blocs: Bloc[] = [];
  for (const regime of scenario.regimes) {
    if (!isInForce(regime, year)) continue;
    regime.effects.forEach((effect, index) => {
      switch (effect.kind) {
        case 'finance':
          if (!meets(effect.when)) break;
          sum.grants += effect.grants;
          sum.concessionalLoans += effect.concessionalLoans;
          break;
        case 'enforcement':
          sum.enforcement += effect.by;
          break;
        case 'oversight':
          sum.transparency += effect.transparency;
          sum.oversight += effect.oversight;
          break;
        case 'market':
          if (meets(effect.when))
            for (const [mineral, market] of markets)
              if (effect.minerals?.includes(mineral) ?? true)
                markets.set(mineral, withMeasures(market, effect.premium, effect));
          break;
        case 'capacity':
          sum.powerMw += effect.powerMw;
          sum.leadYears += effect.leadYears;
          sum.people += effect.people ?? 0;
          break;
        case 'hazard':
          if (effect.when.length === 0 || meets(effect.when))
            hazards.push({
              name: `${regime.id}/${index}`,
              hazard: effect.hazard,
              chance: effect.chance,
              cost: effect.cost,
              isAgreed: effect.when.length > 0,
            });
          break;
        case 'coalition':
          blocs.push({ parties: effect.parties, supplyShare: effect.supplyShare });
          break;
        case 'options':
        case 'points':
        case 'walk-away':
          // These act on the table, when the scenario is compiled.
          break;
      }
    });
  }
  return { ...sum, markets, hazards: guarded(hazards), blocs };
}

/** Premiums, desks and stocks add up; of floors and duties the highest counts, and the desk that stays out least. */
function withMeasures(market: Market, premium: number, added: MarketMeasures): Market {
  const { floor = 0, tariff = 0, smoothing = 0, beyond = 0, stockYears = 0 } = added;
  const wasIn = market.smoothing > 0;
  return {
    premium: market.premium + premium,
    floor: Math.max(market.floor, floor),
    tariff: Math.max(market.tariff, tariff),
    smoothing: Math.min(1, market.smoothing + smoothing),
    beyond: smoothing > 0 ? (wasIn ? Math.min(market.beyond, beyond) : beyond) : market.beyond,
    stockYears: market.stockYears + stockYears,
  };
}

/** A chance below zero guards: it is taken from every other chance of its hazard. */
function guarded(hazards: readonly HazardInForce[]): readonly HazardInForce[] {
  return hazards.flatMap((each) => {
    if (each.chance < 0) return [];
    let chance = each.chance;
    for (const other of hazards) if (other.chance < 0 && other.hazard === each.hazard) chance += other.chance;
    return chance > 0 ? [{ ...each, chance }] : [];
  });
}

/** The effects of a year of the run. */
export function effectsIn({ effects }: { readonly effects: readonly Effects[] }, year: number): Effects {
  const found = effects[year];
  if (found === undefined) throw new RangeError(`No year ${year}`);
  return found;
}

/** The market of one mineral; one without measures where the case has no price for it. */
export function marketOf(effects: Effects, mineral: Mineral): Market {
  return effects.markets.get(mineral) ?? freeMarket;
}
