/** How is a tournament told in the terminal? */
import type { Words } from '#words/index.ts';
import type { Align } from '../columns.ts';
import type { Context } from '../context.ts';
import { createPage, type Page } from '../page.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { pairsNeeded } from '../statistics/sign-flip.ts';
import { ALPHA, type CellReport, type Standing, type TournamentReport } from './report.ts';

/** Equilibria that are printed; the summary has them all. */
const mostEquilibria = 3;

/** @param folder where everything else is */
export function printReport({ terminal, words }: Context, report: TournamentReport, folder: string): void {
  const page = createPage(terminal);
  const { tournament, contenders } = report;
  const { t } = words;
  terminal.out(
    terminal.paint('bold', t('tournament.title', { name: tournament.name, count: tournament.games })),
  );
  page.line(
    t('tournament.setup', {
      contenders: contenders.length,
      repetitions: tournament.repetitions,
      lineups: t(`tournament.lineups.${tournament.lineups}`),
    }),
  );
  printRanking(page, words, report);
  for (const cell of report.cells) printCell(page, words, report, cell);
  page.line();
  page.line(t('tournament.methods', { confidence: words.percent(0.95), level: words.percent(0.05) }));
  page.line(t('tournament.written', { folder }));
}

function printRanking(page: Page, words: Words, report: TournamentReport): void {
  const { t } = words;
  page.heading(t('tournament.ranking'));
  const heads = [
    t('tournament.head.contender'),
    t('tournament.head.share'),
    t('tournament.head.agreements'),
    t('tournament.head.joint-gain'),
    t('tournament.head.frontier'),
    t('tournament.head.percentile'),
    t('tournament.head.rounds'),
  ];
  const rows = report.ranking.map((standing) => [
    standing.contender,
    plusMinus(words, standing.share, 100),
    range(words, standing.agreements),
    plusMinus(words, standing.jointGain, 100),
    plusMinus(words, standing.frontierDistance),
    plusMinus(words, standing.percentile, 100),
    plusMinus(words, standing.rounds),
  ]);
  page.table([heads, ...rows], alignOf(heads));
  if (report.comparisons.length > 0) printComparisons(page, words, report);
  printMetaGame(page, words, report);
}

function printComparisons(page: Page, words: Words, { comparisons, ranking }: TournamentReport): void {
  const { t } = words;
  const told = comparisons.filter(({ adjusted }) => adjusted <= ALPHA);
  page.line();
  const needed = pairsNeeded(comparisons.length, ALPHA);
  const most = Math.max(...comparisons.map(({ difference }) => difference.count));
  if (most < needed) {
    page.line(t('tournament.too-few', { blocks: most, needed }));
    return;
  }
  page.line(t('tournament.told-apart', { told: told.length, count: comparisons.length }));
  const [leader] = ranking;
  if (leader === undefined) return;
  const level = comparisons
    .filter(({ first, second, adjusted }) => adjusted > ALPHA && [first, second].includes(leader.contender))
    .map(({ first, second }) => (first === leader.contender ? second : first));
  page.line(
    level.length === 0
      ? t('tournament.leader-alone', { leader: leader.contender })
      : t('tournament.leader-with', { leader: leader.contender, others: words.list(level) }),
  );
}

function printMetaGame(page: Page, words: Words, { metaGame, contenders }: TournamentReport): void {
  if (metaGame === undefined) return;
  const { t } = words;
  const stable = metaGame.equilibria.map(({ contender, support }) =>
    support === undefined
      ? contender
      : t('tournament.with-support', { what: contender, support: words.percent(support) }),
  );
  page.line();
  page.line(
    stable.length === 0
      ? t('tournament.no-stable')
      : t('tournament.stable', { contenders: words.list(stable) }),
  );
  const [rest] = metaGame.restPoints;
  if (rest === undefined) return;
  const mix = rest.mix
    .map((share, contender) => ({ share, name: contenders[contender]?.name ?? '' }))
    .filter(({ share }) => share >= 0.01)
    .sort((a, b) => b.share - a.share)
    .map(({ share, name }) => t('tournament.part', { name, share: words.percent(share) }));
  page.line(t('tournament.replicator', { mix: words.list(mix), basin: words.percent(rest.basin) }));
}

function printCell(page: Page, words: Words, report: TournamentReport, cell: CellReport): void {
  const { t } = words;
  page.heading(
    t('tournament.cell', {
      scenario: cell.scenario,
      protocol: t(`tournament.protocol.${cell.protocol}`),
      difficulty: cell.difficulty,
    }),
  );
  page.line(
    t('tournament.cell-agreements', {
      agreements: range(words, cell.agreements),
      frontier: range(words, cell.onFrontier),
      joint: t('units.percent', { value: plusMinus(words, cell.jointGain, 100) }),
      rounds: plusMinus(words, cell.rounds),
      moves: plusMinus(words, cell.moves),
    }),
  );
  const distance = (name: 'frontier' | 'nash' | 'kalaiSmorodinsky' | 'maximumSum') =>
    plusMinus(words, cell.distances[name]);
  if (cell.distances.frontier !== undefined)
    page.line(
      t('tournament.cell-distances', {
        frontier: distance('frontier'),
        nash: distance('nash'),
        kalaiSmorodinsky: distance('kalaiSmorodinsky'),
        maximumSum: distance('maximumSum'),
      }),
    );
  if (!cell.isLucky && report.tournament.repetitions > 1) page.line(t('tournament.no-luck'));
  printRoles(page, words, cell);
  printShares(page, words, report, cell);
  printEquilibria(page, words, cell);
}

function printRoles(page: Page, words: Words, cell: CellReport): void {
  const { t } = words;
  page.line();
  const heads = [
    t('tournament.head.role'),
    t('tournament.head.gain'),
    t('tournament.head.share'),
    t('tournament.head.advantage'),
    t('tournament.head.nash-share'),
    words.percent(0.1),
    t('tournament.head.median'),
    words.percent(0.9),
  ];
  const rows = cell.roles.map((role) => [
    role.party,
    plusMinus(words, role.gain),
    plusMinus(words, role.share, 100),
    plusMinus(words, role.advantage, 100, true),
    role.nashShare === undefined ? '–' : words.number(role.nashShare * 100),
    words.number(role.percentiles.p10, 1),
    words.number(role.percentiles.p50, 1),
    words.number(role.percentiles.p90, 1),
  ]);
  page.table([heads, ...rows], alignOf(heads));
  for (const { party, belowWalkAway } of cell.roles)
    if (belowWalkAway > 0) page.line(t('tournament.below', { party, count: belowWalkAway }));
  if (cell.fairness === undefined) return;
  const { verdict, favoured, hurt } = cell.fairness;
  page.line();
  switch (verdict) {
    case 'even':
      page.line(t('tournament.fairness.even'));
      break;
    case 'unsettled':
      page.line(t('tournament.fairness.unsettled'));
      break;
    case 'nothing-to-gain':
      page.line(t('tournament.fairness.nothing-to-gain'));
      break;
    case 'uneven':
      page.line(t('tournament.fairness.uneven'));
      if (favoured.length > 0) page.line(t('tournament.fairness.favoured', { roles: words.list(favoured) }));
      if (hurt.length > 0) page.line(t('tournament.fairness.hurt', { roles: words.list(hurt) }));
  }
}

/** Contenders by role: mean share of the best gain. */
function printShares(page: Page, words: Words, { ranking }: TournamentReport, cell: CellReport): void {
  page.line();
  page.line(words.t('tournament.shares'));
  const heads = [words.t('tournament.head.contender'), ...cell.standings.map(({ party }) => party)];
  const rows = ranking.map(({ contender }) => [
    contender,
    ...cell.standings.map(({ contenders }) => plusMinus(words, shareIn(contenders, contender), 100)),
  ]);
  page.table([heads, ...rows], alignOf(heads));
}

const shareIn = (standings: readonly Standing[], contender: string): Estimate | undefined =>
  standings.find((each) => each.contender === contender)?.share;

function printEquilibria(page: Page, words: Words, { metaGame, standings }: CellReport): void {
  if (metaGame === undefined) return;
  const { t } = words;
  page.line();
  const found = metaGame.equilibria;
  if (found.length === 0) {
    page.line(t(metaGame.isWhole ? 'tournament.no-equilibrium' : 'tournament.no-equilibrium-alike'));
    return;
  }
  page.line(t('tournament.equilibria', { count: found.length }));
  const best = found.toSorted((a, b) => (b.support ?? 0) - (a.support ?? 0)).slice(0, mostEquilibria);
  page.bullets(
    best.map(({ contenders, support }) => {
      const isAlike = new Set(contenders).size === 1;
      const what = isAlike
        ? t('tournament.all-play', { contender: contenders[0] ?? '' })
        : contenders
            .map((contender, role) =>
              t('tournament.plays', { party: standings[role]?.party ?? '', contender }),
            )
            .join(', ');
      return support === undefined
        ? what
        : t('tournament.with-support', { what, support: words.percent(support) });
    }),
  );
}

const alignOf = (heads: readonly string[]): readonly Align[] =>
  heads.map((_, index) => (index === 0 ? 'left' : 'right'));

/** "43.1 ±2". Without an interval the value alone. */
function plusMinus(words: Words, estimate: Estimate | undefined, scale = 1, isSigned = false): string {
  if (estimate === undefined) return '–';
  const value = estimate.value * scale;
  const shown = isSigned ? words.signed(value, 1) : words.number(value, 1);
  if (estimate.high === undefined) return shown;
  return `${shown} ±${words.number((estimate.high - estimate.value) * scale, 1)}`;
}

/** "92% (88–95)". */
function range(words: Words, estimate: Estimate | undefined): string {
  if (estimate === undefined) return '–';
  const { value, low, high } = estimate;
  const bounds =
    low === undefined || high === undefined
      ? ''
      : ` (${words.number(low * 100)}–${words.number(high * 100)})`;
  return `${words.percent(value)}${bounds}`;
}
