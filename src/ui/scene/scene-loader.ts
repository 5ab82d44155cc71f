/** Where do the pictures come from? The composition root says; a page without a loader does without pictures. */
import { createContext } from 'react';
import type { MapPicture, TablePicture } from '#client/index.ts';

/** What is to be seen. */
export type SceneProps =
  | { readonly kind: 'map'; readonly picture: MapPicture }
  | { readonly kind: 'table'; readonly picture: TablePicture };

/** The theme and the motion that are in force, whatever the settings say about the system. */
export interface SceneManner {
  readonly theme: 'day' | 'night';
  readonly motion: 'full' | 'reduced';
}

/** A picture that hangs in its host and can be changed. */
export interface MountedScene<Picture> {
  /** Shows a picture; the first as it is, later ones by their change. */
  readonly show: (picture: Picture, theme: SceneManner['theme']) => void;
  readonly resize: () => void;
  readonly destroy: () => void;
}

/** Those who can draw. Fits `#game/index.ts` as it is. */
export interface Painters {
  readonly mountMap: (host: HTMLElement, manner: SceneManner) => MountedScene<MapPicture>;
  readonly mountTable: (host: HTMLElement, manner: SceneManner) => MountedScene<TablePicture>;
}

/** Fetches the painters; called as late as possible, and never needed. */
export type SceneLoader = () => Promise<Painters>;

export const SceneContext = createContext<SceneLoader | undefined>(undefined);
