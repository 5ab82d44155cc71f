import { streamFrom } from '#kernel/random.ts';
import type { Point } from './stroke.ts';
import type { Terrain } from './terrain.ts';

const heightAt = (terrain: Terrain, column: number, row: number): number =>
  terrain.heights[row * terrain.columns + column] ?? -Infinity;

/** Summits apart from each other by `apart` cells, the highest first. */
export function summits(terrain: Terrain, count: number, apart: number): readonly Point[] {
  const { columns, rows } = terrain;
  const found: { readonly x: number; readonly y: number; readonly height: number }[] = [];
  for (let y = 4; y < rows - 4; y += 1) {
    for (let x = 4; x < columns - 4; x += 1) {
      const height = heightAt(terrain, x, y);
      let highest = true;
      for (let dy = -2; highest && dy <= 2; dy += 1) {
        for (let dx = -2; highest && dx <= 2; dx += 1) highest = heightAt(terrain, x + dx, y + dy) <= height;
      }
      if (highest) found.push({ x, y, height });
    }
  }
  const kept: Point[] = [];
  for (const { x, y } of found.sort((a, b) => b.height - a.height)) {
    if (kept.every((other) => Math.hypot(other[0] - x, other[1] - y) > apart)) kept.push([x, y]);
    if (kept.length === count) break;
  }
  return kept;
}

/** A line of rail from one point to another, swinging a little, as lines in hills do. */
export function railway(name: string, from: Point, to: Point): readonly Point[] {
  const next = streamFrom(`railway:${name}`);
  const steps = 9;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const across: Point = [(from[1] - to[1]) / length, (to[0] - from[0]) / length];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const swing = step === 0 || step === steps ? 0 : (next() - 0.5) * length * 0.13;
    return [
      from[0] + (to[0] - from[0]) * t + across[0] * swing,
      from[1] + (to[1] - from[1]) * t + across[1] * swing,
    ];
  });
}
