import { useMemo } from 'react';
import './signature-stroke.css';

/** The stroke of a name: where it goes, in a field as high as `HEIGHT`. */
const HEIGHT = 64;
const BASE = 40;
const MOST_LETTERS = 11;

type Point = readonly [x: number, y: number];

/** How a letter is written: offsets from where the pen is, upwards negative. */
const letters: Readonly<Record<'tall' | 'deep' | 'round' | 'arch' | 'dot', readonly Point[]>> = {
  tall: [
    [5, -14],
    [9, -31],
    [6, -34],
    [4, -16],
    [7, -1],
    [10, -5],
  ],
  deep: [
    [3, -9],
    [6, -1],
    [7, 15],
    [3, 17],
    [4, 4],
    [10, -5],
  ],
  round: [
    [7, -9],
    [4, -11],
    [2, -4],
    [5, 0],
    [9, -4],
  ],
  arch: [
    [3, -10],
    [4, 0],
    [7, -10],
    [9, -1],
    [11, -5],
  ],
  dot: [
    [3, -10],
    [5, -1],
    [8, -5],
  ],
};

function letterOf(character: string): readonly Point[] {
  if (/[bdfhklt]/.test(character)) return letters.tall;
  if (/[gjpqyz]/.test(character)) return letters.deep;
  if (/[aceosxé]/.test(character)) return letters.round;
  if (/[mnruvw]/.test(character)) return letters.arch;
  return letters.dot;
}

/** A name as a hand would write it in a hurry: a great first letter, the rest ever flatter, a line below. */
export function strokeOf(name: string): { readonly path: string; readonly width: number } {
  const written = name.toLocaleLowerCase().match(/\p{L}/gu) ?? [];
  const points: Point[] = [
    [2, BASE - 6],
    [12, 8],
    [20, 3],
    [16, 26],
    [8, 52],
    [16, BASE + 6],
  ];
  let x = 20;
  for (const [index, character] of written.slice(0, MOST_LETTERS).entries()) {
    const flat = index === 0 ? 1.15 : Math.max(0.45, 1 - index * 0.06);
    const letter = letterOf(character);
    for (const [right, up] of letter) points.push([x + right * 1.15, BASE + up * flat]);
    x += (letter.at(-1)?.[0] ?? 8) * 1.15;
  }
  // The flourish: out to the right, and back below the name.
  points.push(
    [x + 16, BASE - 12],
    [x + 22, BASE - 4],
    [x - 6, BASE + 12],
    [x * 0.45, BASE + 14],
    [x + 8, BASE + 9],
  );
  return { path: smooth(points), width: Math.ceil(x + 26) };
}

/** One line through all points, rounded where it turns (Catmull-Rom, as cubic curves). */
function smooth(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  const figure = (value: number) => `${Math.round(value * 10) / 10}`;
  const [startX, startY] = at(0);
  const curves = points.slice(1).map((to, index) => {
    const before = at(index - 1);
    const from = at(index);
    const after = at(index + 2);
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map(figure).join(' ')}`;
  });
  return `M${figure(startX)} ${figure(startY)}${curves.join('')}`;
}

export interface SignatureStrokeProps {
  readonly name: string;
  /** Is written as one watches. */
  readonly isFresh: boolean;
}

/** A signature. Says nothing to those who listen: that somebody has signed stands beside it in words. */
export function SignatureStroke({ name, isFresh }: SignatureStrokeProps) {
  const { path, width } = useMemo(() => strokeOf(name), [name]);
  return (
    <svg
      className="signature-stroke"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      data-fresh={isFresh ? '' : undefined}
    >
      <path d={path} pathLength={1} />
    </svg>
  );
}
