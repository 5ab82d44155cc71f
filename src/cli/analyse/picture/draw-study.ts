/** What could be agreed, in one picture? A plane for two parties, an axis for each of more. */
import { wrap } from '../../columns.ts';
import { mark } from '../../tournament/picture/marks.ts';
import { hueOf, palette, sans, serif } from '../../tournament/picture/palette.ts';
import { element, label, picture } from '../../tournament/picture/svg.ts';
import type { Drawn } from './drawn.ts';
import { drawAxes } from './draw-axes.ts';
import { drawPlane } from './draw-plane.ts';

const margin = 40;
const width = 720;
const top = 96;
/** Height of the drawing itself. */
const depth = 470;
const line = 20;

export function drawStudy(drawn: Drawn): string {
  const { title, subtitle, note, points } = drawn;
  const box = { x: margin + 34, y: top, width: width - 2 * margin - 44, height: depth };
  const legend = top + depth + 66;
  const notes = wrap(note, 108);
  const foot = legend + points.length * line + 14;
  return picture(
    { width, height: foot + notes.length * 16 + 18, title, description: subtitle },
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    label(title, {
      x: margin,
      y: 46,
      'font-family': serif,
      'font-size': 23,
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
      label(subtitle, { x: margin, y: 82, 'font-size': 12.5, fill: palette['ink-soft'] }),
      drawn.parties.length === 2 ? drawPlane(drawn, box) : drawAxes(drawn, box),
      ...points.flatMap(({ name, values }, index) => [
        mark(index, margin + 8, legend + index * line - 4, 80),
        label(name, { x: margin + 24, y: legend + index * line, 'font-size': 12.5 }),
        label(values, {
          x: width - margin,
          y: legend + index * line,
          'font-size': 12.5,
          'text-anchor': 'end',
          fill: hueOf(index),
        }),
      ]),
      ...notes.map((text, index) =>
        label(text, { x: margin, y: foot + index * 16, 'font-size': 11.5, fill: palette['ink-soft'] }),
      ),
    ),
  );
}
