import type { Outlook } from '../outlook.ts';
import type { Estimate, OpponentModel } from '../parts.ts';

/** A model that is asked several times in one decision, and thinks once. */
export function remembered(model: OpponentModel): OpponentModel {
  const known = new WeakMap<
    Outlook,
    { readonly revision: number; readonly estimates: readonly Estimate[] }
  >();
  return (outlook) => {
    const { revision } = outlook.view;
    const last = known.get(outlook);
    if (last?.revision === revision) return last.estimates;
    const estimates = model(outlook);
    known.set(outlook, { revision, estimates });
    return estimates;
  };
}
