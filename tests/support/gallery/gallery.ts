/**
 * A page for looking at the pictures alone. `?map=running&theme=night&width=1376&height=560&renderer=webgl`;
 * `?table=talking` shows the table. Several
 * moments joined by commas are shown one after the other, `then` milliseconds apart.
 */
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { mountMap, mountTable } from '../../../src/game/index.ts';
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
const wall =
  table === null
    ? mountMap(host, { theme, motion, renderer })
    : mountTable(host, { theme, motion, renderer });
for (const name of (table ?? query.get('map') ?? 'before').split(',')) {
  const [map, seats] = [mapPictures[name], tablePictures[name]];
  if (table === null && map !== undefined) (wall as ReturnType<typeof mountMap>).show(map, theme);
  if (table !== null && seats !== undefined) (wall as ReturnType<typeof mountTable>).show(seats);
  await pause(Number(query.get('then') ?? 0));
}
Object.assign(window, { wall });
