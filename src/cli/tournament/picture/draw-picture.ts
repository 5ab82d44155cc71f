/** Which contender, in which role, under which protocol, how far from the frontier? One picture that answers. */
import type { Words } from '#words/index.ts';
import { wrap } from '../../columns.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { groupBy } from '../entries.ts';
import type { CellReport, Standing, TournamentReport } from '../report.ts';
import { plainMean } from '../blocks.ts';
import { dotPanel, panelFoot, panelHead } from './dot-panel.ts';
import { mark } from './marks.ts';
import { palette, sans, serif } from './palette.ts';
import { element, label, picture } from './svg.ts';

const margin = 40;
const gap = 22;
const roleWidth = 168;
const sideWidth = 118;
const baseRow = 24;
const perProtocol = 9;
const verdictLine = 17;
const sideGap = 36;

/** What parties are called, by the id of their scenario and their own. */
export type PartyNames = (scenario: string, party: string) => string;

export function drawPicture(words: Words, report: TournamentReport, nameOf: PartyNames): string {
  const { t } = words;
  const protocols = [...new Set(report.cells.map(({ protocol }) => protocol))];
  const contenders = report.ranking.map(({ contender }) => contender);
  const labels = Math.max(90, ...contenders.map((name) => name.length * 7.4)) + 14;
  const roles = Math.max(...report.cells.map(({ standings }) => standings.length));
  const width =
    2 * margin + labels + roles * (roleWidth + gap) + 2 * (sideWidth + sideGap) - sideGap + (sideGap - gap);
  const rowHeight = baseRow + perProtocol * (protocols.length - 1);
  const blocks = [
    ...groupBy(report.cells, ({ scenario, difficulty }) => `${scenario} ${difficulty}`).values(),
  ];
  const head = 40 + verdictLine * Math.max(...blocks.map((cells) => verdicts(words, cells, nameOf).length));
  const blockHeight = head + panelHead + contenders.length * rowHeight + panelFoot + 26;
  const note = t('tournament.picture.note', { confidence: words.percent(0.95), all: words.percent(1) });
  const notes = wrap(note, Math.floor((width - 2 * margin) / 5.9));
  const top = 112;
  const height = top + blocks.length * blockHeight + notes.length * 16 + 28;
  const frame = { contenders, protocols, labels, rowHeight, width, head };
  return picture(
    {
      width,
      height,
      title: t('tournament.title', { name: report.tournament.name, count: report.tournament.games }),
      description: descriptionOf(words, report),
    },
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    element(
      'g',
      { 'font-family': serif, fill: palette.ink },
      label(t('tournament.picture.title', { name: report.tournament.name }), {
        x: margin,
        y: 48,
        'font-size': 27,
        'font-weight': 600,
      }),
      label(t('tournament.picture.subtitle'), {
        x: margin,
        y: 72,
        'font-size': 15,
        fill: palette['ink-soft'],
      }),
    ),
    element('path', {
      d: `M${margin} 84H${width - margin}M${margin} 87H${width - margin}`,
      stroke: palette['rule-strong'],
      'stroke-width': 0.8,
    }),
    element(
      'g',
      { 'font-family': sans },
      legend(words, protocols, 105),
      ...blocks.map((cells, index) => block(words, cells, frame, top + index * blockHeight, nameOf)),
      ...notes.map((line, index) =>
        label(line, {
          x: margin,
          y: top + blocks.length * blockHeight + 14 + index * 16,
          'font-size': 11.5,
          fill: palette['ink-soft'],
        }),
      ),
    ),
  );
}

interface Frame {
  readonly contenders: readonly string[];
  readonly protocols: readonly CellReport['protocol'][];
  readonly labels: number;
  readonly rowHeight: number;
  readonly width: number;
  /** Height of what stands above the panels of a block. */
  readonly head: number;
}

function legend(words: Words, protocols: Frame['protocols'], y: number): string {
  let x = margin;
  const parts = protocols.map((protocol, index) => {
    const text = words.t(`tournament.protocol.${protocol}`);
    const part =
      mark(index, x + 5, y - 4) + label(text, { x: x + 16, y, 'font-size': 12, fill: palette.ink });
    x += 34 + text.length * 6.6;
    return part;
  });
  return element('g', {}, ...parts);
}

/** One case at one difficulty: a column per role, then agreements and the distance from the frontier. */
function block(
  words: Words,
  cells: readonly CellReport[],
  { contenders, protocols, labels, rowHeight, width, head }: Frame,
  y: number,
  nameOf: PartyNames,
): string {
  const { t } = words;
  const [first] = cells;
  if (first === undefined) return '';
  const byProtocol = protocols.map((protocol) => cells.find((cell) => cell.protocol === protocol));
  const top = y + head;
  const estimatesOf = (
    standings: (cell: CellReport) => readonly Standing[],
    measure: (standing: Standing) => Estimate | undefined,
  ) =>
    contenders.map((contender) =>
      byProtocol.map((cell) => {
        const standing = cell && standings(cell).find((each) => each.contender === contender);
        return standing && measure(standing);
      }),
    );
  const roles = first.standings.map(({ party }) => ({
    party,
    rows: estimatesOf(
      (cell) => cell.standings.find((each) => each.party === party)?.contenders ?? [],
      ({ share }) => share,
    ),
    found: cells.flatMap((cell) => cell.roles.find((each) => each.party === party) ?? []),
  }));
  const shareDomain = domainOf(roles.flatMap(({ rows }) => rows.flat()));
  const agreements = estimatesOf(
    ({ ranking }) => ranking,
    (standing) => standing.agreements,
  );
  const distances = estimatesOf(
    ({ ranking }) => ranking,
    (standing) => standing.frontierDistance,
  );
  const left = margin + labels;
  const side = left + roles.length * (roleWidth + gap) + sideGap - gap;
  const percent = (value: number) => words.percent(value);
  return element(
    'g',
    {},
    label(t('tournament.picture.case', { scenario: first.scenario, difficulty: first.difficulty }), {
      x: margin,
      y: y + 26,
      'font-family': serif,
      'font-size': 18,
      'font-weight': 600,
      fill: palette.ink,
    }),
    ...verdicts(words, cells, nameOf).map((line, index) =>
      label(line, {
        x: margin,
        y: y + 45 + index * verdictLine,
        'font-size': 12.5,
        fill: palette['ink-soft'],
      }),
    ),
    ...contenders.map((contender, row) =>
      stripe(contender, top + panelHead + row * rowHeight, rowHeight, width, row % 2 === 0),
    ),
    ...roles.map(({ party, rows, found }, index) =>
      dotPanel({
        x: left + index * (roleWidth + gap),
        y: top,
        width: roleWidth,
        rowHeight,
        title: nameOf(first.scenario, party),
        domain: shareDomain,
        format: percent,
        rows,
        reference: plainMean(found.flatMap(({ share }) => share?.value ?? [])),
        target: plainMean(found.flatMap(({ nashShare }) => nashShare ?? [])),
      }),
    ),
    dotPanel({
      x: side,
      y: top,
      width: sideWidth,
      rowHeight,
      title: t('tournament.picture.agreements'),
      domain: [0, 1],
      format: percent,
      rows: agreements,
      reference: undefined,
      target: undefined,
    }),
    dotPanel({
      x: side + sideWidth + sideGap,
      y: top,
      width: sideWidth,
      rowHeight,
      title: t('tournament.picture.distance'),
      domain: domainOf(distances.flat()),
      format: (value) => words.number(value, 1),
      rows: distances,
      reference: undefined,
      target: undefined,
    }),
  );
}

const stripe = (contender: string, y: number, height: number, width: number, isSunk: boolean): string =>
  element(
    'g',
    {},
    element('rect', {
      x: margin - 8,
      y,
      width: width - 2 * margin + 16,
      height,
      fill: isSunk ? palette['paper-sunk'] : palette['paper-raised'],
    }),
    label(contender, { x: margin, y: y + height / 2 + 4.5, 'font-size': 13, fill: palette.ink }),
  );

/** From 0, or below where something lies there, to a little beyond the furthest bound. */
function domainOf(estimates: readonly (Estimate | undefined)[]): readonly [number, number] {
  const values = estimates.flatMap((estimate) =>
    estimate === undefined
      ? []
      : [estimate.value, estimate.low ?? estimate.value, estimate.high ?? estimate.value],
  );
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const room = (most - least) * 0.04;
  return [least < 0 ? least - room : 0, most === 0 ? 1 : most + room];
}

/** What is said of fairness: a line under each protocol. */
function verdicts(words: Words, cells: readonly CellReport[], nameOf: PartyNames): readonly string[] {
  return cells.flatMap(({ fairness, protocol, scenario }) => {
    if (fairness === undefined) return [];
    const names = (parties: readonly string[]) => words.list(parties.map((party) => nameOf(scenario, party)));
    const said = [
      words.t(`tournament.picture.verdict.${fairness.verdict}`),
      ...(fairness.favoured.length === 0
        ? []
        : [words.t('tournament.fairness.favoured', { roles: names(fairness.favoured) })]),
      ...(fairness.hurt.length === 0
        ? []
        : [words.t('tournament.fairness.hurt', { roles: names(fairness.hurt) })]),
    ].join(' ');
    return cells.length === 1 ? [said] : [`${words.t(`tournament.protocol.${protocol}`)}: ${said}`];
  });
}

/** The same in words, for those who cannot see it. */
function descriptionOf(words: Words, { ranking }: TournamentReport): string {
  const parts = ranking.map(({ contender, share }) =>
    words.t('tournament.part', {
      name: contender,
      share: share === undefined ? '–' : words.percent(share.value),
    }),
  );
  return words.t('tournament.picture.description', { ranking: words.list(parts) });
}
