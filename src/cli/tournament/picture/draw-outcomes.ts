/** How far from the frontier do agreements fall? For tables of two: a plane of points per case, protocol and difficulty. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { canSolve, solve, type Solved } from '#analysis/index.ts';
import type { Words } from '#words/index.ts';
import { caseOf, type Cell, type Programme } from '../../batch/programme.ts';
import { groupBy, type Entry } from '../entries.ts';
import type { PartyNames } from './draw-picture.ts';
import { hueOf, palette, sans, serif } from './palette.ts';
import { element, label, picture } from './svg.ts';

const margin = 40;
const side = 300;
const gap = 64;
const across = 3;
const top = 112;
const below = 78;

/** One picture for all tables of two; undefined where there are none. */
export function drawOutcomes(
  words: Words,
  name: string,
  programme: Programme,
  entries: readonly Entry[],
  nameOf: PartyNames,
): string | undefined {
  const inCells = groupBy(entries, ({ cell }) => cell);
  const planes = programme.cells.flatMap((cell, index) => {
    const scenario = caseOf(programme, cell);
    if (scenario.parties.length !== 2 || !canSolve(scenario)) return [];
    const walkAways = scenario.difficulties[cell.difficulty]?.walkAways;
    const solved = solve(scenario, walkAways === undefined ? {} : { walkAways });
    return [{ cell, solved, agreements: agreementsIn(inCells.get(index) ?? []) }];
  });
  if (planes.length === 0) return undefined;
  const columns = Math.min(across, planes.length);
  const width = Math.max(830, 2 * margin + 24 + columns * (side + gap) - gap);
  const height = top + Math.ceil(planes.length / across) * (side + gap + 46) + below - gap;
  const { t } = words;
  return picture(
    {
      width,
      height,
      title: t('tournament.outcomes.title', { name }),
      description: t('tournament.outcomes.note'),
    },
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    label(t('tournament.outcomes.title', { name }), {
      x: margin,
      y: 46,
      'font-family': serif,
      'font-size': 24,
      'font-weight': 600,
      fill: palette.ink,
    }),
    element('path', {
      d: `M${margin} 60H${width - margin}M${margin} 63H${width - margin}`,
      stroke: palette['rule-strong'],
      'stroke-width': 0.8,
    }),
    element(
      'g',
      { 'font-family': sans, fill: palette.ink },
      ...planes.map(({ cell, solved, agreements }, index) => {
        const x = margin + 24 + (index % across) * (side + gap);
        const y = top + Math.floor(index / across) * (side + gap + 46);
        const ids = programme.scenarios[cell.scenario]?.parties.map(({ id }) => id) ?? [];
        const scenario = programme.scenarios[cell.scenario]?.id ?? '';
        const names = ids.map((id) => nameOf(scenario, id));
        return plane(x, y, titleOf(words, programme, cell), names, solved, agreements);
      }),
      ...[t('tournament.outcomes.note'), t('tournament.outcomes.letters')].map((text, index) =>
        label(text, {
          x: margin,
          y: height - 40 + index * 17,
          'font-size': 11.5,
          fill: palette['ink-soft'],
        }),
      ),
    ),
  );
}

interface Agreement {
  readonly points: readonly number[];
  readonly count: number;
}

/** Distinct agreements that bind both, with how often each was made. */
function agreementsIn(entries: readonly Entry[]): readonly Agreement[] {
  const rows = [...new Set(entries.map(({ row }) => row))];
  const points = rows.flatMap(({ parties }) => {
    const found = parties.flatMap((each) => each.points ?? []);
    return found.length === 2 ? [found] : [];
  });
  return [...groupBy(points, (each) => each.join()).values()].map((same) => ({
    points: same[0] ?? [],
    count: same.length,
  }));
}

function titleOf({ t }: Words, { scenarios }: Programme, { scenario, protocol, difficulty }: Cell): string {
  return t('tournament.cell', {
    scenario: scenarios[scenario]?.id ?? '',
    protocol: t(`tournament.protocol.${protocol}`),
    difficulty: scenarios[scenario]?.difficulties[difficulty]?.id ?? '',
  });
}

function plane(
  x: number,
  y: number,
  title: string,
  names: readonly string[],
  { frontier, walkAways, solutions }: Solved,
  agreements: readonly Agreement[],
): string {
  const across = scaleLinear([0, 100], [x, x + side]);
  const up = scaleLinear([0, 100], [y + side, y]);
  const at = ([first = 0, second = 0]: readonly number[]): [number, number] => [across(first), up(second)];
  const [left, bottom] = at(walkAways);
  const most = Math.max(1, ...agreements.map(({ count }) => count));
  const path = line()(frontier.map(({ points }) => at(points))) ?? '';
  const letters = [
    ['N', solutions?.nash],
    ['E', solutions?.egalitarian],
    ['K', solutions?.kalaiSmorodinsky],
    ['S', solutions?.maximumSum],
  ] as const;
  const marks = groupBy(
    letters.flatMap(([letter, solution]) =>
      (solution?.points ?? []).map(({ points }) => ({ letter, points })),
    ),
    ({ points }) => points.join(),
  );
  return element(
    'g',
    {},
    label(title, { x, y: y - 14, 'font-size': 13.5, 'font-weight': 600 }),
    element('rect', { x, y, width: side, height: side, fill: palette['paper-raised'], stroke: palette.rule }),
    element('rect', { x: left, y, width: x + side - left, height: bottom - y, fill: palette['paper-sunk'] }),
    ...[0, 25, 50, 75, 100].flatMap((tick) => [
      label(String(tick), {
        x: across(tick),
        y: y + side + 15,
        'font-size': 10.5,
        'text-anchor': 'middle',
        fill: palette['ink-soft'],
      }),
      label(String(tick), {
        x: x - 6,
        y: up(tick) + 3.5,
        'font-size': 10.5,
        'text-anchor': 'end',
        fill: palette['ink-soft'],
      }),
    ]),
    label(names[0] ?? '', { x: x + side / 2, y: y + side + 32, 'font-size': 12, 'text-anchor': 'middle' }),
    label(names[1] ?? '', {
      transform: `translate(${x - 30} ${y + side / 2}) rotate(-90)`,
      'font-size': 12,
      'text-anchor': 'middle',
    }),
    element('path', { d: path, fill: 'none', stroke: palette['rule-strong'], 'stroke-width': 1.2 }),
    ...frontier.map(({ points }) => {
      const [cx, cy] = at(points);
      return element('circle', { cx, cy, r: 1.6, fill: palette['rule-strong'] });
    }),
    ...agreements.map(({ points, count }) => {
      const [cx, cy] = at(points);
      return element('circle', {
        cx,
        cy,
        r: 2.2 + 7 * Math.sqrt(count / most),
        fill: hueOf(0),
        'fill-opacity': 0.45,
        stroke: hueOf(0),
        'stroke-width': 0.8,
      });
    }),
    ...[...marks.values()].map((same) => {
      const [cx, cy] = at(same[0]?.points ?? []);
      return label(same.map(({ letter }) => letter).join(''), {
        x: cx + 5,
        y: cy - 5,
        'font-size': 11.5,
        'font-weight': 700,
        fill: palette.stamp,
        stroke: palette['paper-raised'],
        'stroke-width': 2.5,
        'paint-order': 'stroke',
      });
    }),
  );
}
