/** In which letters is a name set, and how is it drawn? */
import type { PlaceKind } from '#client/index.ts';
import type { MapPalette } from '../palette.ts';
import { SERIF, setSpacing, type Context } from '../paint/ink.ts';
import type { Box } from './geometry.ts';

export interface Face {
  readonly font: string;
  /** Pixels between letters. */
  readonly spacing: number;
  readonly lineHeight: number;
  readonly tone: 'ink' | 'soft' | 'country' | 'sea' | 'lake';
}

/** A name with its letters and its box. */
export interface Lettering {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly face: Face;
}

/** Below these widths of the map letters get smaller, in pixels. */
const NARROW = 560;
const WIDE = 860;

export function isNarrow(width: number): boolean {
  return width < NARROW;
}

/** Small, middle or large, by the width of the map. */
export function bySize<Value>(width: number, small: Value, middle: Value, large: Value): Value {
  return width < NARROW ? small : width < WIDE ? middle : large;
}

const weights: Readonly<Record<PlaceKind, number>> = {
  mine: 560,
  plant: 520,
  smelter: 520,
  port: 600,
  capital: 640,
  town: 460,
  power: 460,
  border: 460,
};

export function placeFace(kind: PlaceKind, width: number): Face {
  const minor = kind === 'town' || kind === 'border';
  const size = bySize(width, 11, 12, 13) - (minor ? 0.5 : 0);
  const italic = kind === 'border' || kind === 'power' ? 'italic ' : '';
  return {
    font: `${italic}${weights[kind]} ${size}px ${SERIF}`,
    spacing: kind === 'capital' ? 0.5 : 0.1,
    lineHeight: size * 1.12,
    tone: minor ? 'soft' : 'ink',
  };
}

/** Faces for a country, largest first; parties' are stronger. */
export function countryFaces(width: number, owned: boolean): readonly Face[] {
  const base = bySize(width, 9, 11, 13);
  const sizes = owned
    ? ([
        [base + 2, 4],
        [base + 1, 2.4],
        [base - 0.5, 1],
      ] as const)
    : ([
        [base - 1, 3],
        [base - 2, 1.4],
      ] as const);
  return sizes.map(([size, spacing]) => ({
    font: `${owned ? 620 : 440} ${size}px ${SERIF}`,
    spacing,
    lineHeight: size * 1.25,
    tone: 'country',
  }));
}

/** Faces for an ocean, largest first. */
export function seaFaces(width: number): readonly Face[] {
  const base = bySize(width, 10, 13, 16);
  return (
    [
      [base, 2.6],
      [base - 2, 1.2],
      [base - 3.5, 0.3],
    ] as const
  ).map(([size, spacing]) => ({
    font: `italic 400 ${size}px ${SERIF}`,
    spacing,
    lineHeight: size * 1.3,
    tone: 'sea',
  }));
}

export function lakeFace(width: number): Face {
  const size = width < WIDE ? 9.5 : 11;
  return { font: `italic 400 ${size}px ${SERIF}`, spacing: 0.3, lineHeight: size * 1.1, tone: 'lake' };
}

/** Width and height of lines of text in pixels. */
export function measure(
  context: Context,
  lines: readonly string[],
  face: Face,
): { readonly width: number; readonly height: number } {
  context.font = face.font;
  setSpacing(context, face.spacing);
  const widths = lines.map((line) => context.measureText(line).width);
  setSpacing(context, 0);
  return { width: Math.max(...widths), height: lines.length * face.lineHeight };
}

/** The ways in which a name may be broken: whole, and in two halves as even as can be. */
export function linesOf(text: string): readonly (readonly string[])[] {
  const words = text.split(' ');
  const halves = words
    .slice(1)
    .map((_word, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const)
    .sort(([a, b], [c, d]) => Math.max(a.length, b.length) - Math.max(c.length, d.length));
  const best = halves[0];
  return best === undefined ? [[text]] : [[text], best];
}

export function paintLettering(
  context: Context,
  letterings: readonly Lettering[],
  palette: MapPalette,
): void {
  const tones: Readonly<Record<Face['tone'], string>> = {
    ink: palette.ink,
    soft: palette.inkSoft,
    country: palette.inkSoft,
    sea: palette.waterText,
    lake: palette.waterText,
  };
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const { lines, box, face } of letterings) {
    context.font = face.font;
    setSpacing(context, face.spacing);
    lines.forEach((line, index) => {
      const x = box.x + box.width / 2 + face.spacing / 2;
      const y = box.y + (index + 0.54) * face.lineHeight;
      if (face.tone !== 'country' && face.tone !== 'sea') {
        // Paper shows around the letters where a line passes behind them.
        context.strokeStyle = palette.relief;
        context.lineWidth = 3;
        context.globalAlpha = 0.82;
        context.strokeText(line, x, y);
      }
      context.globalAlpha = face.tone === 'country' ? 0.78 : 1;
      context.fillStyle = tones[face.tone];
      context.fillText(line, x, y);
      context.globalAlpha = 1;
    });
    setSpacing(context, 0);
  }
}
