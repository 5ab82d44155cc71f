/** Who does well against whom? A square of shares, one row per contender and one column per company. */
import { scaleLinear } from 'd3-scale';
import type { Words } from '#words/index.ts';
import type { SymmetricGame, TournamentReport } from '../report.ts';
import { palette, sans, serif } from './palette.ts';
import { element, label, picture } from './svg.ts';

const margin = 40;
const cell = 64;
const row = 36;
/** How far the shades go from paper to blue: ink must stay readable on the deepest, 4.5 to 1. */
const deepest = 0.55;

/** Undefined where the line-ups do not show it. */
export function drawCompany(words: Words, report: TournamentReport): string | undefined {
  return report.metaGame === undefined ? undefined : draw(words, report, report.metaGame);
}

function draw(
  words: Words,
  { contenders, ranking, tournament }: TournamentReport,
  game: SymmetricGame,
): string {
  const { t } = words;
  const order = ranking.map(({ contender }) => contenders.findIndex(({ name }) => name === contender));
  const nameAt = (index: number) => contenders[index]?.name ?? '';
  const longest = Math.max(...order.map((index) => nameAt(index).length));
  const labels = Math.max(110, longest * 7.4 + 16);
  const heads = longest * 4.8 + 12;
  const top = 76 + heads;
  const width = Math.max(620, 2 * margin + labels + order.length * cell + heads * 0.7);
  const values = game.payoffs.flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const shade = scaleLinear(
    [least, least + (most - least) / deepest],
    [palette['paper-raised'], palette.accent],
  );
  const stable = new Set(game.equilibria.map(({ contender }) => contender));
  const height = top + order.length * row + 68;
  return picture(
    {
      width,
      height,
      title: t('tournament.company.title', { name: tournament.name }),
      description: t('tournament.company.note'),
    },
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    label(t('tournament.company.title', { name: tournament.name }), {
      x: margin,
      y: 46,
      'font-family': serif,
      'font-size': 22,
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
      { 'font-family': sans, 'font-size': 12.5, fill: palette.ink },
      ...order.map((company, column) =>
        label(nameAt(company), {
          transform: `translate(${margin + labels + column * cell + cell / 2 + 4} ${top - 10}) rotate(-40)`,
        }),
      ),
      ...order.flatMap((own, line) => [
        label(nameAt(own), { x: margin, y: top + line * row + row / 2 + 4.5 }),
        ...order.map((company, column) => {
          const value = game.payoffs[own]?.[company] ?? 0;
          const x = margin + labels + column * cell;
          const y = top + line * row;
          const isHeld = own === company && stable.has(nameAt(own));
          return element(
            'g',
            {},
            element('rect', {
              x,
              y,
              width: cell - 2,
              height: row - 2,
              fill: shade(value),
              ...(isHeld ? { stroke: palette.stamp, 'stroke-width': 2.5 } : {}),
            }),
            label(words.percent(value), {
              x: x + cell / 2 - 1,
              y: y + row / 2 + 3.5,
              'text-anchor': 'middle',
              fill: palette.ink,
            }),
          );
        }),
      ]),
      label(t('tournament.company.note'), {
        x: margin,
        y: top + order.length * row + 28,
        'font-size': 11.5,
        fill: palette['ink-soft'],
      }),
      label(t('tournament.company.held'), {
        x: margin,
        y: top + order.length * row + 46,
        'font-size': 11.5,
        fill: palette['ink-soft'],
      }),
    ),
  );
}
