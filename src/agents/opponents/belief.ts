/** How likely is each of several hypotheses? Probabilities sum to 1. */
export interface Belief<Hypothesis> {
  readonly hypotheses: readonly Hypothesis[];
  /** Indexed like the hypotheses. */
  readonly probabilities: readonly number[];
}

/** All equally likely. */
export function beliefs<Hypothesis>(hypotheses: readonly Hypothesis[]): Belief<Hypothesis> {
  return { hypotheses, probabilities: hypotheses.map(() => 1 / hypotheses.length) };
}

/** Bayes' rule. Evidence that no hypothesis explains changes nothing. */
export function learn<Hypothesis>(
  { hypotheses, probabilities }: Belief<Hypothesis>,
  likelihood: (hypothesis: Hypothesis) => number,
): Belief<Hypothesis> {
  const joint = hypotheses.map((each, index) => (probabilities[index] ?? 0) * likelihood(each));
  const total = joint.reduce((sum, each) => sum + each, 0);
  // Below this, dividing would make noise of it.
  if (!(total > 1e-200)) return { hypotheses, probabilities };
  return { hypotheses, probabilities: joint.map((each) => each / total) };
}

/** The mean of a number that each hypothesis gives. */
export function expectationOf<Hypothesis>(
  { hypotheses, probabilities }: Belief<Hypothesis>,
  number: (hypothesis: Hypothesis) => number,
): number {
  return hypotheses.reduce((sum, each, index) => sum + (probabilities[index] ?? 0) * number(each), 0);
}
