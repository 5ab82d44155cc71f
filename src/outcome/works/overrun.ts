import type { Terms } from '#engine/index.ts';
import { exp } from '#kernel/exact.ts';
import { parameters } from '../parameters.ts';
import type { Luck } from '../world/luck.ts';

const given = parameters.works;

/**
 * What do works cost, as a multiple of what was planned? Log-normal: works cost more than planned more often than less
 * (Flyvbjerg, Holm & Buhl 2002). An independent assessment beforehand takes off part of the excess.
 */
export function overrunOf(project: string, terms: Terms, luck: Luck): number {
  const [shock = 0] = luck.normals(`overrun/${project}`, 1);
  const factor = exp(given.overrunMean + given.overrunSpread * shock);
  const isAssessed = terms.impactAssessment === 'independent';
  return factor > 1 && isAssessed ? 1 + (factor - 1) * given.assessedOverrun : factor;
}

/** Years by which asking first puts off the first works. */
export function delayOf(terms: Terms): number {
  return terms.consent === 'fpic' || terms.impactAssessment === 'independent' ? given.consentDelayYears : 0;
}
