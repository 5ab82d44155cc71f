/** How does a package look on the player's own sheet, and what would each change to it do? */
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
  type Interaction,
  type IssueIndex,
  type OptionIndex,
  type Package,
  type Pillar,
  type View,
} from '#engine/index.ts';

/** Why an option may not be chosen: nobody may choose it now, or one's own instructions forbid it here. */
export type Obstacle = { readonly kind: 'closed' } | { readonly kind: 'red-line'; readonly redLine: string };

/** What choosing an option does besides its own points. */
export type ChoiceEffect =
  | { readonly kind: 'opens' | 'closes'; readonly issue: IssueIndex }
  /** An interaction that begins to hold, or stops holding; `points` is the interaction's own figure. */
  | { readonly kind: 'adds' | 'drops'; readonly interaction: string; readonly points: number };

export interface TermSheetOption {
  readonly option: OptionIndex;
  readonly selected: boolean;
  /** Own points of the option itself. */
  readonly points: number;
  /** What choosing it would add to the package's total, interactions and conditions included; 0 when selected. */
  readonly change: number;
  readonly obstacle: Obstacle | undefined;
  readonly effects: readonly ChoiceEffect[];
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

export interface TermSheetSection {
  readonly pillar: Pillar;
  readonly rows: readonly TermSheetRow[];
  /** Own points of the pillar, and the most that its issues can bring one by one. */
  readonly points: number;
  readonly best: number;
}

/** One package on one's own sheet, ready to be shown. */
export interface TermSheet {
  readonly sections: readonly TermSheetSection[];
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

export function presentTermSheet(brief: Brief, view: View, pkg: Package): TermSheet {
  const { sheet } = view;
  const rows = brief.issues.map((issue, index): TermSheetRow => {
    const points = sheet.points[index] ?? [];
    const chosen = pkg[index] ?? CLOSED;
    const open = isOpen(issue, pkg);
    return {
      issue: index,
      open,
      points: open ? (points[chosen] ?? 0) : 0,
      best: Math.max(0, ...points),
      options: issue.options.map((_, option) => presentOption(brief, view, pkg, index, option, open)),
    };
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    sections: pillars
      .map((pillar): TermSheetSection => {
        const own = rows.filter((row) => brief.issues[row.issue]?.pillar === pillar);
        return {
          pillar,
          rows: own,
          points: sum(own.map((row) => row.points)),
          best: sum(own.map((row) => row.best)),
        };
      })
      .filter((section) => section.rows.length > 0),
    total: pointsOf(sheet, pkg),
    walkAway: sheet.walkAway,
    target: view.plan?.target,
    interactions: sheet.interactions.map((interaction) => ({
      id: interaction.id,
      points: interaction.points,
      active: holds(interaction.when, pkg),
      issues: interaction.when.map((clause) => clause.issue),
    })),
    redLines: redLinesCrossed(sheet, pkg),
    promiseCost: brokenPromises(brief.rules, view, view.party, pkg).cost,
  };
}

function presentOption(
  brief: Brief,
  view: View,
  pkg: Package,
  issue: IssueIndex,
  option: OptionIndex,
  open: boolean,
): TermSheetOption {
  const { sheet } = view;
  const points = sheet.points[issue]?.[option] ?? 0;
  const selected = open && pkg[issue] === option;
  if (!open || selected)
    return {
      option,
      selected,
      points,
      change: 0,
      obstacle: obstacleOf(view, pkg, pkg, issue, option),
      effects: [],
    };
  const changed = settle(brief.issues, view.closed, pkg.with(issue, option));
  return {
    option,
    selected,
    points,
    change: pointsOf(sheet, changed) - pointsOf(sheet, pkg),
    obstacle: obstacleOf(view, pkg, changed, issue, option),
    effects: [...openings(brief, pkg, changed, issue), ...couplings(sheet.interactions, pkg, changed)],
  };
}

/** An option is out of reach when an event or regime closed it, or when choosing it would cross a red line. */
function obstacleOf(
  view: View,
  pkg: Package,
  changed: Package,
  issue: IssueIndex,
  option: OptionIndex,
): Obstacle | undefined {
  if (isClosed(view.closed, issue, option)) return { kind: 'closed' };
  const byItself = view.sheet.redLines.find(
    ({ forbids: [clause, ...others] }) =>
      clause !== undefined &&
      others.length === 0 &&
      clause.issue === issue &&
      clause.options.includes(option),
  )?.id;
  const already = redLinesCrossed(view.sheet, pkg);
  const redLine = byItself ?? redLinesCrossed(view.sheet, changed).find((line) => !already.includes(line));
  return redLine === undefined ? undefined : { kind: 'red-line', redLine };
}

function openings(brief: Brief, pkg: Package, changed: Package, own: IssueIndex): readonly ChoiceEffect[] {
  return brief.issues.flatMap((_, issue): readonly ChoiceEffect[] => {
    const was = pkg[issue] !== CLOSED;
    const is = changed[issue] !== CLOSED;
    return issue === own || was === is ? [] : [{ kind: is ? 'opens' : 'closes', issue }];
  });
}

function couplings(
  interactions: readonly Interaction[],
  pkg: Package,
  changed: Package,
): readonly ChoiceEffect[] {
  return interactions.flatMap(({ id, points, when }): readonly ChoiceEffect[] => {
    const was = holds(when, pkg);
    const is = holds(when, changed);
    return was === is ? [] : [{ kind: is ? 'adds' : 'drops', interaction: id, points }];
  });
}
