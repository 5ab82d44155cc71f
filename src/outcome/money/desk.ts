import type { Mineral } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import { effectsIn, marketOf } from '../world/effects.ts';
import type { Setting } from '../world/setting.ts';
import type { Ledger } from './ledger.ts';
import type { Lot } from './lot.ts';

/** What the desk of each mineral has in hand, millions of US dollars; below zero it has drawn on its credit. */
export type Desks = Map<Mineral, number>;

/**
 * What does a common desk give or take on a producer's sales to the world? It stands for an international commodity
 * agreement with a buffer fund, or a trust that manages the trade (TESS 2026). Beyond its band it takes off a share of the
 * distance of the price from the reference, in both directions, and pays only out of what it took before and its credit:
 *
 *     P > high = (1 + beyond) · reference:   the seller pays  smoothing · (P − high) a tonne
 *     P < low  = (1 − beyond) · reference:   the desk pays   smoothing · (low − P) a tonne, as far as the fund goes
 *
 * `worth` is what is sold through it at the world price. Returns what the seller receives, negative for what it pays;
 * millions of US dollars.
 */
export function deskPays(setting: Setting, desks: Desks, lot: Lot, worth: number, ledger: Ledger): number {
  const { producer, row, price, reference, year } = lot;
  const { smoothing, beyond } = marketOf(effectsIn(setting, year), row.mineral);
  if (smoothing === 0 || !producer.bound) return 0;
  const gap = price > reference ? price - (1 + beyond) * reference : (1 - beyond) * reference - price;
  if (gap <= 0) return 0;
  const fund = desks.get(row.mineral) ?? 0;
  const company = ledger.account('company', producer.party);
  const desk = ledger.account('desk');
  const amount = (smoothing * gap * worth) / price;
  if (price > reference) {
    ledger.pay(year, company, desk, 'desk-levy', amount);
    desks.set(row.mineral, fund + amount);
    return -amount;
  }
  const credit = (parameters.market.deskCredit * worth * reference) / price;
  const paid = Math.min(amount, Math.max(0, fund + credit));
  ledger.pay(year, desk, company, 'desk-payment', paid);
  desks.set(row.mineral, fund - paid);
  return paid;
}
