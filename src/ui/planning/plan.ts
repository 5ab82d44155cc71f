/** What is being written on the planning sheet, and what comes of it? */
import {
  prioritiesOf,
  settle,
  type Brief,
  type Package,
  type PartyIndex,
  type PlanningSheet,
  type View,
} from '#client/index.ts';

/** A guess about one of the others. */
export interface Guess {
  /** What matters most to it, up to three issues; undefined where nothing was picked. */
  readonly picks: readonly (number | undefined)[];
  readonly walkAway: number | undefined;
}

export interface Plan {
  readonly priorities: readonly number[];
  readonly target: number;
  /** Indexed by party. */
  readonly guesses: readonly Guess[];
  readonly firstOffer: Package | undefined;
}

/** How many of the others' issues are guessed. */
export const guessedIssues = 3;

export const noGuess: Guess = {
  picks: Array.from({ length: guessedIssues }, () => undefined),
  walkAway: undefined,
};

/** An empty sheet: priorities by weight, the target two thirds of the way up, nothing guessed, nothing offered. */
export function startPlan(brief: Brief, view: View): Plan {
  const { walkAway } = view.sheet;
  const filed = view.plan;
  return {
    priorities: filed?.priorities ?? prioritiesOf(view.sheet),
    target: filed?.target ?? Math.round(walkAway + (2 / 3) * (100 - walkAway)),
    guesses: brief.parties.map((_, party) => {
      const guess = filed?.guesses[party];
      if (guess === undefined) return noGuess;
      return { picks: noGuess.picks.map((_, rank) => guess.priorities[rank]), walkAway: guess.walkAway };
    }),
    firstOffer: filed?.firstOffer,
  };
}

/** The sheet as it is filed. A party about which nothing was guessed has no guess. */
export function filedSheet(plan: Plan, own: PartyIndex): PlanningSheet {
  return {
    priorities: plan.priorities,
    target: plan.target,
    guesses: plan.guesses.map(({ picks, walkAway }, party) => {
      const priorities = [...new Set(picks.filter((issue) => issue !== undefined))];
      const isEmpty = priorities.length === 0 && walkAway === undefined;
      return party === own || isEmpty ? undefined : { priorities, walkAway };
    }),
    firstOffer: plan.firstOffer,
  };
}

/** The package that takes the best of every issue for oneself. */
export function dreamPackage(brief: Brief, view: View): Package {
  const best = brief.issues.map((issue, index) => {
    const points = view.sheet.points[index] ?? [];
    const open = issue.options
      .map((_, option) => option)
      .filter((option) => !view.closed.some((closed) => closed.issue === index && closed.option === option));
    return open.reduce(
      (top, option) => ((points[option] ?? 0) > (points[top] ?? 0) ? option : top),
      open[0] ?? 0,
    );
  });
  return settle(brief.issues, view.closed, best);
}
