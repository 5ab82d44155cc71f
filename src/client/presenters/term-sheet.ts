import {
  CLOSED,
  brokenPromises,
  holds,
  isClosed,
  isOpen,
  pillars,
  pointsOf,
  redLinesCrossed,
  settle,
  type Brief,
  type IssueIndex,
  type OptionIndex,
  type Package,
  type Pillar,
  type View,
} from '#engine/index.ts';

/** Why an option may not be chosen. */
export type Obstacle = 'closed' | 'red-line';

export interface TermSheetOption {
  readonly option: OptionIndex;
  readonly selected: boolean;
  /** Own points of the option itself. */
  readonly points: number;
  /** What choosing it would add to the package's total, interactions and conditions included; 0 when selected. */
  readonly change: number;
  readonly obstacle: Obstacle | undefined;
}

export interface TermSheetRow {
  readonly issue: IssueIndex;
  readonly open: boolean;
  /** Own points of what is chosen; 0 where the issue is closed. */
  readonly points: number;
  /** The most that this issue can bring. */
  readonly best: number;
  readonly options: readonly TermSheetOption[];
}

export interface TermSheetInteraction {
  readonly id: string;
  readonly points: number;
  readonly active: boolean;
  readonly issues: readonly IssueIndex[];
}

/** One package on one's own sheet, ready to be shown. */
export interface TermSheet {
  readonly sections: readonly { readonly pillar: Pillar; readonly rows: readonly TermSheetRow[] }[];
  readonly total: number;
  readonly walkAway: number;
  /** From the planning sheet. */
  readonly target: number | undefined;
  readonly interactions: readonly TermSheetInteraction[];
  /** Red lines that the package crosses, by id: it cannot be tabled, accepted or signed. */
  readonly redLines: readonly string[];
  /** Points that signing it would cost for promises broken. */
  readonly promiseCost: number;
}

/** How does this package look on the player's own sheet, and what would each change do? */
export function presentTermSheet(brief: Brief, view: View, pkg: Package): TermSheet {
  const { sheet } = view;
  const total = pointsOf(sheet, pkg);
  const rows = brief.issues.map((issue, index): TermSheetRow => {
    const points = sheet.points[index] ?? [];
    const chosen = pkg[index] ?? CLOSED;
    const open = isOpen(issue, pkg);
    return {
      issue: index,
      open,
      points: open ? (points[chosen] ?? 0) : 0,
      best: Math.max(...points),
      options: issue.options.map((_, option) => {
        const changed = settle(brief.issues, view.closed, pkg.with(index, option));
        return {
          option,
          selected: option === chosen,
          points: points[option] ?? 0,
          change: open && option !== chosen ? pointsOf(sheet, changed) - total : 0,
          obstacle: obstacleOf(view, index, option),
        };
      }),
    };
  });
  return {
    sections: pillars
      .map((pillar) => ({ pillar, rows: rows.filter((row) => brief.issues[row.issue]?.pillar === pillar) }))
      .filter((section) => section.rows.length > 0),
    total,
    walkAway: sheet.walkAway,
    target: view.plan?.target,
    interactions: sheet.interactions.map(({ id, points, when }) => ({
      id,
      points,
      active: holds(when, pkg),
      issues: when.map((clause) => clause.issue),
    })),
    redLines: redLinesCrossed(sheet, pkg),
    promiseCost: brokenPromises(brief.rules, view, view.party, pkg).cost,
  };
}

/** An option is out of reach when an event or regime closed it, or when a red line forbids it by itself. */
function obstacleOf(view: View, issue: IssueIndex, option: OptionIndex): Obstacle | undefined {
  if (isClosed(view.closed, issue, option)) return 'closed';
  const isForbidden = view.sheet.redLines.some(
    ({ forbids: [clause, ...others] }) =>
      clause !== undefined && others.length === 0 && clause.issue === issue && clause.options.includes(option),
  );
  return isForbidden ? 'red-line' : undefined;
}
