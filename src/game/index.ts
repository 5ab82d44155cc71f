/**
 * The door to the pictures. Import it with `await import(…)` only: behind it stands Phaser, and nothing that
 * a player must do waits for it.
 */
export { mountMap, type MountedMap } from './mount-map.ts';
export { mountTable, type MountedTable } from './mount-table.ts';
export { dayPalette, nightPalette, type MapPalette } from './palette.ts';
export type { Renderer, StageOptions } from './stage/boot.ts';
export type { Motion, Theme } from './theme.ts';
