/** What do the regimes say that came with the product? */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegime, type LooseRegime } from '#scenario/index.ts';
import { readText } from '../scenarios.ts';

const folder = fileURLToPath(new URL('../../../scenarios/regimes', import.meta.url));
const maxFileBytes = 100_000;

/** Their ids, in the order of the alphabet. */
export function shippedRegimes(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** They are sound: a test says so. */
export function readShippedRegime(id: string): LooseRegime {
  const path = `regimes/${id}.yaml`;
  const found = readRegime(
    { path, text: readText(join(folder, `${id}.yaml`), maxFileBytes) },
    shippedRegimes(),
  );
  if (!found.ok) throw new Error(`Unsound: ${path}`);
  return found.value;
}
