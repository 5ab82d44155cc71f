/** Every system of the source documents that works in the game, in the order of the tables. */
import { dynamicSystems } from './dynamic-systems.ts';
import { lensSystems } from './lens-systems.ts';
import { regimeSystems } from './regime-systems.ts';
import type { System } from './system.ts';

export const systems: readonly System[] = [...regimeSystems, ...dynamicSystems, ...lensSystems];
