/** Was that step a concession, or did it only look like one? After Hindriks, Jonker & Tykhonov (2007), DANS. */

export const stepClasses = ['silent', 'nice', 'concession', 'unfortunate', 'selfish', 'fortunate'] as const;
export type StepClass = (typeof stepClasses)[number];

/** Changes of less than this many points count as none: 0.03 on a scale from 0 to 1. */
export const SILENT_BELOW = 3;

/**
 * The class of a step from one's last offer to the next, in the order in which NegoLog tests them.
 *
 * @param self change of one's own points
 * @param other change of the other's points
 */
export function stepClassOf(self: number, other: number): StepClass {
  const isSelfSame = Math.abs(self) < SILENT_BELOW;
  if (isSelfSame && Math.abs(other) < SILENT_BELOW) return 'silent';
  if (isSelfSame && other > 0) return 'nice';
  if (self < 0 && other >= 0) return 'concession';
  if (self <= 0 && other < 0) return 'unfortunate';
  if (self > 0 && other <= 0) return 'selfish';
  return 'fortunate';
}

/** Steps that give somebody something and take nothing from the other. */
export function isPositive(step: StepClass): boolean {
  return step === 'fortunate' || step === 'nice' || step === 'concession';
}

/** Positive steps (fortunate, nice, concession) for each other step; undefined without the latter. */
export function sensitivityOf(counts: Readonly<Record<StepClass, number>>): number | undefined {
  const others = counts.selfish + counts.unfortunate + counts.silent;
  return others === 0 ? undefined : (counts.fortunate + counts.nice + counts.concession) / others;
}
