import type { Bidding } from '../parts.ts';
import type { OptionTable } from '../search/space.ts';
import type { Outlook } from '../outlook.ts';
import { choose, shaken } from './choose.ts';
import { nearnessToOthers } from './others-words.ts';

/** Luck in the choice among packages that are as good as each other, in value points. */
const LUCK = 1.5;

/**
 * Gives way on every issue at the same pace, as the tactics of Faratin, Sierra & Jennings (1998) do: the
 * option tabled on each issue is the one worth, on the own sheet, the share of that issue's best that the
 * whole package is to keep. Blind to what the others care about, until its last offer: that one is the package
 * it can bear that is most like what the others have tabled.
 *
 * @param yielding from 0 to 1: how much it moves towards what the others have tabled before that, as time goes by
 */
export function inStep(yielding: number): Bidding {
  return (outlook, target) => {
    const towards = outlook.time >= 1 ? 1 : yielding * outlook.time;
    const even = evenness(outlook, target);
    const near = nearnessToOthers(outlook);
    const values = even.map((options, issue) =>
      options.map((value, option) => (1 - towards) * value + towards * (near[issue]?.[option] ?? 0)),
    );
    const chosen = choose(outlook, target, shaken(outlook, values, LUCK));
    return chosen === undefined ? [] : [chosen.package];
  };
}

/** Value points, from −100 to 0: how far each option is from the share of its issue that the package keeps. */
function evenness({ view, best }: Outlook, target: number): OptionTable {
  const { points } = view.sheet;
  const spans = points.map((options) => Math.max(...options) - Math.min(...options));
  const sum = spans.reduce((total, span) => total + span, 0);
  const floor = points.reduce((total, options) => total + Math.min(...options), 0);
  const share = best <= floor ? 1 : Math.max(0, Math.min(1, (target - floor) / (best - floor)));
  return points.map((options, issue) => {
    const span = spans[issue] ?? 0;
    const low = Math.min(...options);
    return options.map((value) => {
      if (span === 0) return 0;
      const gap = (value - low) / span - share;
      return (-100 * span * gap * gap) / sum;
    });
  });
}
