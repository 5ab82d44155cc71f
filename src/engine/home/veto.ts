/** Is a no from this constituency, to this package, a no from its party? */
import type { Constituency, Package } from '../model/index.ts';
import { holds } from '../rules/points.ts';

/**
 * Always, for one that has a veto of its own. For those whose land is touched only under an agreement that binds their
 * consent: where consent is a word, they are asked and may be passed over.
 */
export function hasVeto({ veto, vetoWhen }: Pick<Constituency, 'veto' | 'vetoWhen'>, pkg: Package): boolean {
  return veto || (vetoWhen?.some((clause) => holds([clause], pkg)) ?? false);
}
