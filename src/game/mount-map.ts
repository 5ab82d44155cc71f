/** How is the map put on a page? */
import type { MapPicture } from '#client/index.ts';
import { loadGeography, type Geography } from './map/geography.ts';
import { MapScene } from './map/map-scene.ts';
import { openStage, type StageOptions } from './stage/boot.ts';
import type { Theme } from './theme.ts';
import { fontsReady } from './stage/fonts.ts';

export interface MountedMap {
  /** Shows a picture; the first as it is, later ones by their change. */
  readonly show: (picture: MapPicture, theme: Theme) => void;
  /** Fits the host at once; a change of the host's size is noticed anyway. */
  readonly resize: () => void;
  readonly destroy: () => void;
}

/** Everything that may be written on it. */
function lettersOf({ places, territories, waters, north }: MapPicture): string {
  return [north, ...[...places, ...territories].map(({ name }) => name), ...Object.values(waters)].join('');
}

/**
 * Puts the map into `host`, which must have a size and should be `aria-hidden`: everything that it shows is said
 * elsewhere.
 */
export function mountMap(host: HTMLElement, options: StageOptions): MountedMap {
  const scene = new MapScene(options.motion);
  const stage = openStage(host, scene, options.renderer ?? 'canvas');
  scene.attach(stage);
  const lands = new Map<string, Promise<Geography>>();
  let latest: symbol | undefined;

  const show = async (picture: MapPicture, theme: Theme): Promise<void> => {
    const turn = Symbol(picture.scenario);
    latest = turn;
    const land = lands.get(picture.scenario) ?? loadGeography(picture.scenario);
    lands.set(picture.scenario, land);
    const [geography] = await Promise.all([land, fontsReady(lettersOf(picture))]);
    if (latest === turn) scene.show(picture, geography, theme);
  };

  return {
    show: (picture, theme) => void show(picture, theme),
    resize: stage.resize,
    destroy: () => {
      latest = undefined;
      stage.destroy();
    },
  };
}
