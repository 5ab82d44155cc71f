/**
 * The door to the pictures. Import it with `await import(…)` only: behind it stands Phaser, and nothing that
 * a player must do waits for it.
 */
export { mountMap, type MountedMap } from './mount-map.ts';
export { mountTable, type MountedTable } from './mount-table.ts';
export { dayPalette, nightPalette, type MapPalette } from './palette.ts';
export type { Motion, Renderer, StageOptions, Theme } from './stage/boot.ts';
