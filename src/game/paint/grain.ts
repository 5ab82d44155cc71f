/** Why does it look like paper? A little uneven tone, the same on every machine. */
import { streamFrom } from '#kernel/random.ts';
import type { Box } from '../map/geometry.ts';
import type { MapPalette } from '../palette.ts';
import { channelsOf, withState, type Context } from './ink.ts';

const TILE = 192;

/** Lays fibres and a worn edge over a box. */
export function layGrain(context: Context, box: Box, palette: MapPalette): void {
  const tile = grainTile(palette.shadow);
  const pattern = tile === undefined ? null : context.createPattern(tile, 'repeat');
  withState(context, () => {
    if (pattern !== null) {
      context.fillStyle = pattern;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    const [red, green, blue] = channelsOf(palette.shadow);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    context.translate(middle.x, middle.y);
    context.scale(box.width / 2, box.height / 2);
    const worn = context.createRadialGradient(0, 0, 0.75, 0, 0, 1.42);
    worn.addColorStop(0, `rgba(${red}, ${green}, ${blue}, 0)`);
    worn.addColorStop(1, `rgba(${red}, ${green}, ${blue}, 0.16)`);
    context.fillStyle = worn;
    context.fillRect(-1, -1, 2, 2);
  });
}

const tiles = new Map<string, HTMLCanvasElement>();

function grainTile(colour: string): HTMLCanvasElement | undefined {
  const known = tiles.get(colour);
  if (known !== undefined) return known;
  const canvas = document.createElement('canvas');
  canvas.width = TILE;
  canvas.height = TILE;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  const next = streamFrom('grain');
  const [red, green, blue] = channelsOf(colour);
  const image = context.createImageData(TILE, TILE);
  for (let pixel = 0; pixel < TILE * TILE; pixel++) {
    image.data.set([red, green, blue, next() * next() * 16], pixel * 4);
  }
  context.putImageData(image, 0, 0);
  tiles.set(colour, canvas);
  return canvas;
}
