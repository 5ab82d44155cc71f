/**
 * One sheet of drawing on the stage: a canvas as large as the host at the screen's resolution, painted in CSS
 * pixels with Canvas 2D and shown by Phaser as an image. Both renderers show it alike, and it is repainted only
 * when its content changes.
 */
import type Phaser from 'phaser';
import type { Context } from '../paint/ink.ts';
import type { Work } from './gently.ts';

export interface PlateSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Screen pixels per CSS pixel. */
  readonly density: number;
}

export class Plate {
  private readonly image: Phaser.GameObjects.Image;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private size: PlateSize = { width: 1, height: 1, density: 1 };

  constructor(scene: Phaser.Scene, key: string, depth: number) {
    const texture = scene.textures.createCanvas(key, 2, 2);
    if (texture === null) throw new Error(`The texture ${key} exists already.`);
    this.texture = texture;
    this.image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  }

  fit(size: PlateSize): void {
    this.size = size;
    const [width, height] = pixelsOf(size);
    this.texture.setSize(width, height);
    // The image learns its new frame.
    this.image.setTexture(this.texture.key).setScale(1 / size.density);
  }

  paint(draw: (context: Context) => void): void {
    const { context, canvas } = this.texture;
    const { density } = this.size;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(density, 0, 0, density, 0, 0);
    draw(context);
    this.texture.refresh();
  }

  /** For measuring; what is drawn on it is not shown. */
  get context(): Context {
    return this.texture.context;
  }

  /** Paints aside, step by step, and gives back what puts the finished drawing on the stage. */
  *prepare(size: PlateSize, draw: (context: Context) => Work<void>): Work<() => void> {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = pixelsOf(size);
    const context = canvas.getContext('2d');
    if (context === null) return () => undefined;
    context.scale(size.density, size.density);
    yield* draw(context);
    return () => {
      this.fit(size);
      const { context: shown } = this.texture;
      shown.setTransform(1, 0, 0, 1, 0, 0);
      // A canvas that keeps its size keeps its drawing.
      shown.clearRect(0, 0, canvas.width, canvas.height);
      shown.drawImage(canvas, 0, 0);
      this.texture.refresh();
    };
  }
}

function pixelsOf({ width, height, density }: PlateSize): [width: number, height: number] {
  return [Math.max(1, Math.round(width * density)), Math.max(1, Math.round(height * density))];
}
