/// <reference lib="webworker" />
/** Engraves beside the page, so that no click waits for an ornament. */
import { engrave, type SheetOrder } from './sheet.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly order: SheetOrder }>) => {
  postMessage({ id: data.id, sheet: engrave(data.order) });
});
