/** With what is drawn at the table? */
import type { Emblem } from '#client/index.ts';
import { mixed, type Context } from '../paint/ink.ts';
import type { MapPalette } from '../palette.ts';

export interface Brush {
  readonly context: Context;
  readonly palette: MapPalette;
  readonly unit: number;
}

export function hueOf({ parties, inkSoft }: MapPalette, { hue }: Emblem): string {
  return parties[hue % parties.length] ?? inkSoft;
}

/** Print on light card stays dark by night too. */
export const printInk = '#1c2433';

/** Night hues are too pale for card: they are deepened there. */
export function dayHue(palette: MapPalette, emblem: Emblem): string {
  const hue = hueOf(palette, emblem);
  return palette.ink === printInk ? hue : mixed(hue, printInk, 0.45);
}
