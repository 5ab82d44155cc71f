import type { Condition } from '#engine/index.ts';
import type { Space } from './space.ts';

/**
 * A combination of options that the search must follow while it settles one issue after the other, and what
 * it does when the last of its issues is settled and it still holds.
 */
export interface Watch {
  readonly condition: Condition;
  /** Opens this issue; undefined for the others. */
  readonly opens: number | undefined;
  /** Points added to the own sheet when it holds. */
  readonly points: number;
  /** A red line: nothing may be built on it when it holds. */
  readonly forbids: boolean;
  /** The step at which it has been decided and can be forgotten. */
  readonly until: number;
  /** Power of two that stands, in the state of a partial package, for "broken: it can no longer hold". */
  readonly bit: number;
}

/** Watched conditions, indexed by the step at which each is needed. */
export interface Watches {
  /** Conditions that mention the issue of this step, with the options of that issue which do not break them. */
  readonly touched: readonly (readonly { readonly watch: Watch; readonly keeps: readonly number[] }[])[];
  /** Conditions that are decided once this step is done. */
  readonly decided: readonly (readonly Watch[])[];
  /** The condition that opens the issue of this step; undefined where it is always open. */
  readonly gate: readonly (Watch | undefined)[];
  /** Points that hold whatever is chosen. */
  readonly constant: number;
  /** Nothing at all is allowed: a red line without conditions. */
  readonly impossible: boolean;
}

const MOST_AT_ONCE = 31;

/** Lays out the conditional issues, interactions and red lines of a space along the order of its issues. */
export function watchesOf(space: Space): Watches {
  const wanted = [
    ...space.issues.map((issue, index) => ({
      condition: issue.openIf,
      opens: index,
      points: 0,
      forbids: false,
    })),
    ...space.sheet.interactions.map((interaction) => ({
      condition: interaction.when,
      opens: undefined,
      points: interaction.points,
      forbids: false,
    })),
    ...space.sheet.redLines.map((line) => ({
      condition: line.forbids,
      opens: undefined,
      points: 0,
      forbids: true,
    })),
  ];
  const steps = space.issues.length;
  const pending: Watch[] = [];
  let constant = 0;
  let impossible = false;
  const all: Watch[] = [];
  const spans = wanted
    .filter((entry) => {
      if (entry.condition.length > 0) return true;
      constant += entry.points;
      impossible ||= entry.forbids;
      return false;
    })
    .map((entry) => {
      const issues = entry.condition.map((clause) => clause.issue);
      return { ...entry, from: Math.min(...issues), until: entry.opens ?? Math.max(...issues) };
    })
    .sort((a, b) => a.from - b.from);
  for (const { from, ...entry } of spans) {
    // A bit is free again when the condition that used it has been decided: few are pending at once.
    const busy = pending.filter((watch) => watch.until >= from);
    const slot = Array.from({ length: MOST_AT_ONCE }, (_, n) => n).find(
      (n) => !busy.some((watch) => watch.bit === 1 << n),
    );
    if (slot === undefined) throw new RangeError(`More than ${MOST_AT_ONCE} conditions overlap`);
    const watch: Watch = { ...entry, bit: 1 << slot };
    pending.push(watch);
    all.push(watch);
  }
  const order = Array.from({ length: steps }, (_, step) => step);
  return {
    touched: order.map((step) =>
      all.flatMap((watch) => {
        const clauses = watch.condition.filter((clause) => clause.issue === step);
        if (clauses.length === 0) return [];
        const keeps = space.issues[step]?.options.map((_, option) => option) ?? [];
        return [
          {
            watch,
            keeps: keeps.filter((option) => clauses.every((clause) => clause.options.includes(option))),
          },
        ];
      }),
    ),
    decided: order.map((step) => all.filter((watch) => watch.until === step)),
    gate: order.map((step) => all.find((watch) => watch.opens === step)),
    constant,
    impossible,
  };
}
