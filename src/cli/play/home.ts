/** How would home take a package, as far as the player can know? */
import { goodwillOf, holds, pointsOf, type Package } from '#engine/index.ts';
import { shownPoints, type Desk } from './desk.ts';

/** What somebody at home would say, as far as their own government can tell. */
export type Stance = 'yes' | 'no' | 'uncertain';

interface HomeRow {
  readonly id: string;
  readonly weight: number;
  readonly veto: boolean;
  readonly consulted: boolean;
  /** Points of the package with goodwill, against what they need: two ends of a range until they are consulted. */
  readonly support: number;
  readonly goodwill: number;
  readonly needs: readonly [number, number];
  readonly stance: Stance;
}

export interface Outlook {
  readonly rows: readonly HomeRow[];
  /** Does this package need a vote at all? */
  readonly isVoteNeeded: boolean;
  /** Whether it would be carried. */
  readonly result: Stance;
}

/** Weights are shares that need not add up exactly: three thirds must reach a quorum of one. */
const slack = 1e-6;

export function outlookFor({ brief, view }: Pick<Desk, 'brief' | 'view'>, pkg: Package): Outlook {
  const procedure = brief.rules.procedures[view.party];
  const rows = brief.home.map(({ constituency, id, points, thresholdBetween, weight, veto }): HomeRow => {
    const now = view.home.find((entry) => entry.constituency === constituency);
    const needs: readonly [number, number] =
      now?.threshold === undefined ? thresholdBetween : [now.threshold, now.threshold];
    const goodwill = goodwillFor({ brief, view }, now?.goodwill ?? 0, pkg);
    const support = pointsOf({ points, interactions: [] }, pkg) + goodwill;
    const stance = support >= needs[1] ? 'yes' : support < needs[0] ? 'no' : 'uncertain';
    return { id, weight, veto, consulted: now?.consulted ?? false, support, goodwill, needs, stance };
  });
  const share = (...stances: readonly Stance[]) =>
    rows.reduce((sum, { stance, weight }) => (stances.includes(stance) ? sum + weight : sum), 0);
  const isVetoed = (stance: Stance) => rows.some((row) => row.veto && row.stance === stance);
  const isSkipped = procedure?.skippedBy !== undefined && holds([procedure.skippedBy], pkg);
  const isVoteNeeded = rows.length > 0 && procedure?.name !== 'executive' && !isSkipped;
  const quorum = (procedure?.quorum ?? 1) - slack;
  const isRefused = share('yes', 'uncertain') < quorum || isVetoed('no');
  const isCarried = share('yes') >= quorum && !isVetoed('no') && !isVetoed('uncertain');
  return { rows, isVoteNeeded, result: !isVoteNeeded || isCarried ? 'yes' : isRefused ? 'no' : 'uncertain' };
}

/** The view's goodwill counts positions given up by the draft agreement; here they are counted by this package. */
function goodwillFor({ brief, view }: Pick<Desk, 'brief' | 'view'>, goodwill: number, pkg: Package): number {
  const commitments = view.commitments.filter(({ by }) => by === view.party);
  const history = { consulted: false, mood: 0, disclosures: [], commitments };
  const cost = (settled: Package | undefined) =>
    goodwillOf(brief.rules.goodwill, brief.rules.commitmentCost, history, settled);
  return goodwill - cost(view.draft?.package) + cost(pkg);
}

/** Those at home, what they want and need; with a package, what they would say to it. */
export function printHome(desk: Desk, pkg: Package | undefined): void {
  const { page, words, texts, terminal } = desk;
  const { t } = words;
  const { rows, isVoteNeeded, result } = outlookFor(desk, pkg ?? []);
  const range = ([least, most]: readonly [number, number]) =>
    least === most
      ? t('cli.play.home.needs', { points: shownPoints(desk, least) })
      : t('cli.play.home.needs-between', {
          least: shownPoints(desk, least),
          most: shownPoints(desk, most),
        });
  page.table(
    rows.map(({ id, weight, veto, consulted, support, goodwill, needs, stance }) => [
      `  ${words.constituency(id)}`,
      words.percent(weight),
      [
        ...(veto ? [t('cli.play.home.veto')] : []),
        range(needs),
        ...(pkg === undefined
          ? [t('cli.play.home.goodwill', { goodwill: words.signed(goodwill, 1) })]
          : [t('cli.play.home.would-give', { points: shownPoints(desk, support) })]),
        ...(consulted ? [t('cli.play.home.consulted')] : []),
      ].join(', '),
      pkg === undefined ? '' : terminal.paint(colours[stance], t(`cli.play.stance.${stance}`)),
    ]),
    ['left', 'right', 'left', 'left'],
  );
  if (pkg === undefined)
    for (const { id } of rows) {
      const wants = texts.own?.wants[id];
      if (wants !== undefined) page.bullets([`**${words.constituency(id)}** ${wants}`]);
    }
  else if (!isVoteNeeded) page.line(t('cli.play.home.no-vote'));
  else page.line(terminal.paint(colours[result], t(`cli.play.home.result.${result}`)));
}

export const colours = { yes: 'green', no: 'red', uncertain: 'yellow' } as const;
