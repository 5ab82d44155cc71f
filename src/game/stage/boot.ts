/**
 * How does a picture live on the page? One Phaser game for each host: no input, no sound, a transparent
 * canvas at the screen's own resolution, and a loop that sleeps whenever nothing moves.
 */
import Phaser from 'phaser';
import type { Motion, Theme } from '../theme.ts';

export type Renderer = 'canvas' | 'webgl';

export interface StageOptions {
  readonly theme: Theme;
  readonly motion: Motion;
  /** Canvas unless asked otherwise: docs/decisions/phaser.md says why. */
  readonly renderer?: Renderer;
}

/** What a scene must know to be resized and put to sleep. */
export interface Stage {
  readonly game: Phaser.Game;
  /** CSS pixels. */
  readonly size: () => { readonly width: number; readonly height: number; readonly density: number };
  /** The first picture hangs: whatever stood in its place may go. */
  readonly hung: () => void;
  /** Something changed: draw, and go on until `isStill` says that nothing moves. */
  readonly stir: () => void;
  readonly resize: () => void;
  readonly destroy: () => void;
}

/** A scene that can tell when it has come to rest. */
export abstract class PictureScene extends Phaser.Scene {
  abstract isStill(): boolean;
  /** The host has another size, or the screen another resolution. */
  abstract refit(): void;
}

const FRAMES_PER_SECOND = 30;
/** Frames drawn after everything has come to rest, so that the last change is certainly on the glass. */
const LAST_FRAMES = 2;
const LARGEST_DENSITY = 3;

export function openStage(host: HTMLElement, scene: PictureScene, renderer: Renderer): Stage {
  const size = (): ReturnType<Stage['size']> => ({
    width: Math.max(1, Math.round(host.clientWidth)),
    height: Math.max(1, Math.round(host.clientHeight)),
    density: Math.min(LARGEST_DENSITY, Math.max(1, window.devicePixelRatio)),
  });
  const first = size();
  let shown = first;
  let still = 0;

  const game = new Phaser.Game({
    type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
    parent: host,
    transparent: true,
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    fps: { limit: FRAMES_PER_SECOND },
    // One texture at a time: software WebGL mixes up textures drawn together, and there are few to draw.
    render: { antialias: true, roundPixels: false, maxTextures: 1 },
    scale: {
      mode: Phaser.Scale.NONE,
      width: Math.round(first.width * first.density),
      height: Math.round(first.height * first.density),
      zoom: 1 / first.density,
    },
    scene,
  });

  const rest = (): void => {
    still = scene.isStill() ? still + 1 : 0;
    if (still > LAST_FRAMES) game.loop.sleep();
  };
  game.events.once(Phaser.Core.Events.READY, () => {
    // The canvas is decoration: it can neither be reached nor be read.
    game.canvas.tabIndex = -1;
    game.canvas.setAttribute('role', 'presentation');
    game.canvas.style.pointerEvents = 'none';
    game.canvas.style.display = 'block';
    game.events.on(Phaser.Core.Events.POST_RENDER, rest);
  });

  const stir = (): void => {
    still = 0;
    if (game.isRunning && !game.loop.running) game.loop.wake();
  };
  const hung = (): void => {
    game.canvas.dataset['hung'] = '';
  };
  const resize = (): void => {
    // One that has been taken off the page keeps its size until it goes.
    if (!host.isConnected) return;
    const next = size();
    if (next.width === shown.width && next.height === shown.height && next.density === shown.density) return;
    shown = next;
    if (!game.isRunning) return;
    game.scale.resize(Math.round(next.width * next.density), Math.round(next.height * next.density));
    // After the size: only a new zoom makes Phaser set the size on the page.
    game.scale.setZoom(1 / next.density);
    scene.refit();
    stir();
  };
  const observer = new ResizeObserver(resize);
  observer.observe(host);

  return {
    game,
    size: () => shown,
    hung,
    stir,
    resize,
    destroy: () => {
      observer.disconnect();
      game.destroy(true);
      // A sleeping game would never come to the step in which it goes; one that is still starting will.
      if (game.isRunning && !game.loop.running) game.loop.wake();
    },
  };
}
