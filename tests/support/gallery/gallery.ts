/**
 * A page for looking at the pictures alone. `?map=running&theme=night&width=1376&height=560&renderer=webgl`;
 * `?case=lobito-corridor&map=before,drafted,agreed,6` shows a real case
 * with years after signature, `?table=talking` the table. Several
 * moments joined by commas are shown one after the other, `then` milliseconds apart.
 */
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { mountMap, mountTable } from '../../../src/game/index.ts';
import { casePicture } from './case-pictures.ts';
import { mapPictures } from './map-pictures.ts';
import { tablePictures } from './table-pictures.ts';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'night' ? 'night' : 'day';
const motion = query.get('motion') === 'full' ? 'full' : 'reduced';
const renderer = query.get('renderer') === 'webgl' ? 'webgl' : 'canvas';
const host = document.getElementById('host');
if (host === null) throw new Error('The gallery has no wall.');
host.style.width = `${query.get('width') ?? 1376}px`;
host.style.height = `${query.get('height') ?? 560}px`;
document.body.classList.toggle('night', theme === 'night');

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const table = query.get('table');
const shown = (table ?? query.get('map') ?? 'before').split(',');
if (table === null) {
  const map = mountMap(host, { theme, motion, renderer });
  Object.assign(window, { wall: map });
  const id = query.get('case');
  for (const name of shown) {
    const picture = id === null ? mapPictures[name] : await casePicture(id, name);
    if (picture !== undefined) map.show(picture, theme);
    await pause(Number(query.get('then') ?? 0));
  }
} else {
  const seats = mountTable(host, { theme, motion, renderer });
  Object.assign(window, { wall: seats });
  for (const name of shown) {
    const picture = tablePictures[name];
    if (picture !== undefined) seats.show(picture);
    await pause(Number(query.get('then') ?? 0));
  }
}
