/** Where does each line run on a sheet? Through its points, bent as a railway bends. */
import type { LineOnMap } from '#client/index.ts';
import { smooth, trackThrough, type Track } from './geometry.ts';
import type { Sheet } from './sheet.ts';

/** A line on one sheet. */
export interface LaidLine {
  readonly line: LineOnMap;
  readonly track: Track;
}

export function layLines(lines: readonly LineOnMap[], sheet: Pick<Sheet, 'project'>): readonly LaidLine[] {
  return lines.map((line) => ({
    line,
    track: trackThrough(smooth(line.path.map((at) => sheet.project(at)))),
  }));
}
