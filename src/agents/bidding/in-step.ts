import type { Package } from '#engine/index.ts';
import { SAFE } from '../home/chance-at-home.ts';
import type { Bidding } from '../parts.ts';
import { blankTable, type FlatTable, type OwnSpace } from '../search/own-space.ts';
import type { Outlook } from '../outlook.ts';
import { choose } from './choose.ts';
import { nearnessToOthers } from './others-words.ts';

/** Weight of the seat's taste among packages that are as even as each other, in value points. */
const TASTE = 1.5;

/**
 * Gives way on every issue at the same pace, as the tactics of Faratin, Sierra & Jennings (1998) do: the
 * option tabled on each issue is the one worth, on the own sheet, the share of that issue's best that the
 * whole package is to keep. Blind to what the others care about, until its last offer: that one is the package
 * it can bear that is most like what the others have tabled; where there is one other, and it has tabled something that can
 * be borne, just that, since who has put its name to a package is likely to do so again.
 *
 * @param yielding from 0 to 1: how much it moves towards what the others have tabled before that, as time goes by
 */
export function inStep(yielding: number): Bidding {
  return (outlook, target) => {
    const known = outlook.time >= 1 ? theirOwn(outlook, target) : undefined;
    if (known !== undefined) return [known];
    const towards = outlook.time >= 1 ? 1 : yielding * outlook.time;
    const values = evenness(outlook, target, 1 - towards);
    if (towards > 0) {
      const near = nearnessToOthers(outlook);
      for (let place = 0; place < values.length; place++)
        values[place] = (values[place] ?? 0) + towards * (near[place] ?? 0);
    }
    const chosen = choose(outlook, target, values);
    return chosen === undefined ? [] : [chosen.package];
  };
}

/** The best that the only other has tabled, if it is worth what is asked for and home is likely to carry it. */
function theirOwn({ ledger, others, worth, chance }: Outlook, target: number): Package | undefined {
  const [other] = others;
  const pkg = others.length === 1 && other !== undefined ? ledger.words[other]?.bestPackage : undefined;
  return pkg !== undefined && worth(pkg) >= target && chance(pkg) >= SAFE ? pkg : undefined;
}

/**
 * Value points, from −100 to 0: how far each option is from the share of its issue that the package keeps. Times
 * `weight`, plus the seat's taste.
 */
function evenness({ own, best, taste }: Outlook, target: number, weight: number): FlatTable {
  const { shares, issueSpan, floor } = scaleOf(own);
  const share = best <= floor ? 1 : Math.max(0, Math.min(1, (target - floor) / (best - floor)));
  const values = own.scratch;
  for (let place = 0; place < values.length; place++) {
    const gap = (shares[place] ?? 0) - share;
    values[place] = TASTE * (taste[place] ?? 0) - 100 * weight * (issueSpan[place] ?? 0) * gap * gap;
  }
  return values;
}

/** Indexed by place in a flat table. */
interface Scale {
  /** How good an option is within its issue, from 0 to 1. */
  readonly shares: FlatTable;
  /** What its issue moves, of all that the sheet moves; 0 where nothing depends on the issue. */
  readonly issueSpan: FlatTable;
  /** Points of the worst option of every issue together. */
  readonly floor: number;
}

const scales = new WeakMap<OwnSpace, Scale>();

function scaleOf(own: OwnSpace): Scale {
  const known = scales.get(own);
  if (known !== undefined) return known;
  const { points } = own.space.sheet;
  const lows = points.map((options) => Math.min(...options));
  const spans = points.map((options) => Math.max(...options) - Math.min(...options));
  const sum = spans.reduce((total, span) => total + span, 0);
  const shares = blankTable(own);
  const issueSpan = blankTable(own);
  for (const [issue, options] of points.entries()) {
    const span = spans[issue] ?? 0;
    if (span === 0) continue;
    for (const [option, value] of options.entries()) {
      const place = (own.offsets[issue] ?? 0) + option;
      shares[place] = (value - (lows[issue] ?? 0)) / span;
      issueSpan[place] = span / sum;
    }
  }
  const scale = { shares, issueSpan, floor: lows.reduce((total, low) => total + low, 0) };
  scales.set(own, scale);
  return scale;
}
