/** Which shape stands for what? Shape and hue together, so that nobody depends on seeing a colour. */
import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolCross,
  symbolStar,
  type SymbolType,
} from 'd3-shape';
import { hueOf, palette } from './palette.ts';
import { element } from './svg.ts';

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
];

/** A mark of about the same weight whatever its shape, with an edge of paper so that marks part where they meet. */
export function mark(index: number, x: number, y: number, area = 64): string {
  const path = symbol(shapes[index % shapes.length] ?? symbolCircle, area)() ?? '';
  return element('path', {
    d: path,
    transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
    fill: hueOf(index),
    stroke: palette['paper-raised'],
    'stroke-width': 1,
  });
}
