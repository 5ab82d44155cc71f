import { exp, ln } from '#kernel/exact.ts';
import type { Mineral, PriceModel, Scenario } from '#engine/index.ts';
import type { Luck } from './luck.ts';

/** World prices by mineral, US dollars per tonne of metal, indexed by year from signature. */
export type Prices = ReadonlyMap<Mineral, readonly number[]>;

/** Which way do prices go? The same seed gives the same prices whatever was agreed. */
export function pricesOf(scenario: Scenario, luck: Luck): Prices {
  const { prices, years } = scenario.implementation;
  return new Map(
    prices.map((model) => [
      model.mineral,
      pricePath(model, luck.normals(`prices/${model.mineral}`, years - 1), years),
    ]),
  );
}

/**
 * One-factor mean reversion in logs (Schwartz 1997, model 1), in its exact yearly step: the distance of the log
 * price from its trend shrinks by e^−κ a year and receives a normal shock.
 *
 *     ln S(t+1) − θ(t+1) = e^−κ · (ln S(t) − θ(t)) + σ · ε        θ(t) = ln reference + t · ln(1 + trend)
 *
 * σ is the standard deviation of the yearly step itself. The reference is the median to which prices return; their
 * mean lies above it.
 */
export function pricePath(model: PriceModel, shocks: readonly number[], years: number): readonly number[] {
  const persistence = exp(-model.reversion);
  const growth = ln(1 + model.trend);
  const anchor = ln(model.reference);
  let distance = ln(model.start) - anchor;
  const path = [model.start];
  for (let year = 1; year < years; year++) {
    distance = persistence * distance + model.volatility * (shocks[year - 1] ?? 0);
    path.push(exp(anchor + year * growth + distance));
  }
  return path;
}
