import { CLOSED } from '#engine/index.ts';
import type { Condition, Issue, IssueIndex, OptionIndex } from '#engine/index.ts';

/** Issues that hang together, with every way to settle them. */
export interface Block {
  /** Ascending. Empty for what holds whatever is settled. */
  readonly issues: readonly IssueIndex[];
  readonly entries: number;
  /** Entry by entry, one number per column, in grains. */
  readonly grains: Float64Array;
  /** Indexed by entry: bit f is set where flag f is raised. */
  readonly flags: Uint32Array;
  /** Entry by entry, one option (or CLOSED) per issue of the block. */
  readonly choices: Int16Array;
}

/** Grains added to a column, and flags raised, where a condition holds. */
export interface Effect {
  readonly when: Condition;
  readonly column: number;
  readonly grains: number;
  readonly flags: number;
}

export interface BlockPlan {
  readonly issues: readonly Issue[];
  /** The issues of this block, ascending. */
  readonly group: readonly IssueIndex[];
  /** Indexed by issue: the options that may be chosen. */
  readonly options: readonly (readonly OptionIndex[])[];
  /** Indexed by column, issue and option. */
  readonly grains: readonly (readonly (readonly number[])[])[];
  readonly effects: readonly Effect[];
}

/** A condition as look-up tables: for each clause, the issue and whether each option (plus one) will do. */
type Test = readonly { readonly issue: IssueIndex; readonly allowed: Uint8Array }[];

/** Every way to settle the issues of one block, in the order of issues and options. */
export function listBlock({ issues, group, options, grains, effects }: BlockPlan): Block {
  const columns = grains.length;
  const testOf = (condition: Condition): Test =>
    condition.map((clause) => {
      const allowed = new Uint8Array((issues[clause.issue]?.options.length ?? 0) + 1);
      for (const option of clause.options) allowed[option + 1] = 1;
      return { issue: clause.issue, allowed };
    });
  const opens = group.map((issue) => testOf(issues[issue]?.openIf ?? []));
  // An effect is decided as soon as the last issue that it names is settled.
  const decided: { readonly test: Test; readonly effect: Effect }[][] = [[], ...group.map(() => [])];
  for (const effect of effects) {
    const last = Math.max(-1, ...effect.when.map((clause) => group.indexOf(clause.issue)));
    decided[last + 1]?.push({ test: testOf(effect.when), effect });
  }

  const settled = new Int16Array(issues.length).fill(CLOSED);
  const sums = new Float64Array((group.length + 1) * columns);
  const listed = { grains: [] as number[], flags: [] as number[], choices: [] as number[] };
  const passes = (test: Test): boolean => {
    for (const { issue, allowed } of test) if (allowed[(settled[issue] ?? CLOSED) + 1] !== 1) return false;
    return true;
  };

  /** Goes on once the first `depth` issues of the block are settled and their points stand in row `depth`. */
  const visit = (depth: number, flagsBefore: number): void => {
    let flags = flagsBefore;
    const row = depth * columns;
    for (const { test, effect } of decided[depth] ?? []) {
      if (!passes(test)) continue;
      flags |= effect.flags;
      sums[row + effect.column] = (sums[row + effect.column] ?? 0) + effect.grains;
    }
    const issue = group[depth];
    if (issue === undefined) {
      for (let column = 0; column < columns; column++) listed.grains.push(sums[row + column] ?? 0);
      for (const one of group) listed.choices.push(settled[one] ?? CLOSED);
      listed.flags.push(flags);
      return;
    }
    const choices = passes(opens[depth] ?? []) ? (options[issue] ?? []) : [CLOSED];
    for (const option of choices) {
      settled[issue] = option;
      for (let column = 0; column < columns; column++) {
        const worth = option === CLOSED ? 0 : (grains[column]?.[issue]?.[option] ?? 0);
        sums[row + columns + column] = (sums[row + column] ?? 0) + worth;
      }
      visit(depth + 1, flags);
    }
    settled[issue] = CLOSED;
  };
  visit(0, 0);
  return {
    issues: group,
    entries: listed.flags.length,
    grains: Float64Array.from(listed.grains),
    flags: Uint32Array.from(listed.flags),
    choices: Int16Array.from(listed.choices),
  };
}
