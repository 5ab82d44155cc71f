import type { ClassLine, Ports } from '#client/index.ts';
import type { SceneLoader } from './scene/scene-loader.ts';

/** What the panels need from the world around them. */
export interface UiPorts extends Ports {
  /** Runs something when the browser has nothing better to do. */
  readonly whenIdle: (run: () => void) => void;
  /** Opens a line to the server's classes. */
  readonly openClass: () => Promise<ClassLine>;
  /** Fetches those who draw the map and the table. */
  readonly scenes: SceneLoader;
}
