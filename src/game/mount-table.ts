/** How is the negotiating table put on a page? */
import type { TablePicture } from '#client/index.ts';
import { openStage, type StageOptions } from './stage/boot.ts';
import { fontsReady } from './stage/fonts.ts';
import { TableScene } from './table/table-scene.ts';

export interface MountedTable {
  /** Shows a picture; the first as it is, later ones by their change. */
  readonly show: (picture: TablePicture) => void;
  /** Fits the host at once; a change of the host's size is noticed anyway. */
  readonly resize: () => void;
  readonly destroy: () => void;
}

/**
 * Puts the table into `host`, which must have a size and should be `aria-hidden`: everything that it shows is said
 * elsewhere.
 */
export function mountTable(host: HTMLElement, options: StageOptions): MountedTable {
  const scene = new TableScene(options.theme, options.motion);
  const stage = openStage(host, scene, options.renderer ?? 'canvas');
  scene.attach(stage);
  let latest: TablePicture | undefined;
  return {
    show: (picture) => {
      latest = picture;
      void fontsReady(picture.delegations.map(({ name }) => name).join('')).then(() => {
        if (latest === picture) scene.show(picture);
      });
    },
    resize: stage.resize,
    destroy: () => {
      latest = undefined;
      stage.destroy();
    },
  };
}
