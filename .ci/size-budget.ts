/**
 * How much script must a browser fetch before the first screen works? Reads the manifest of the build, follows the
 * static imports of the entry, and compares the sum with the budget. Phaser must not be among them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) of gzipped script before the first screen. */
export const scriptBudgetInKilobytes = 260;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

export interface SizeReport {
  readonly problems: readonly string[];
  /** Gzipped size of all script in the entry's static graph. */
  readonly kilobytes: number;
}

/** Weighs the built site in a folder that has `.vite/manifest.json`. */
export function weighSite(folder: string): SizeReport {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = staticGraph(manifest);
  const weights = files.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000);
  const kilobytes = weights.reduce((sum, weight) => sum + weight, 0);
  const breakdown = files.map((file, index) => `    ${weights[index]?.toFixed(1)} kB  ${file}`).join('\n');
  return {
    kilobytes,
    problems: [
      ...(files.length > 0 ? [] : ['The manifest has no entry: is index.html still the entry of the build?']),
      ...(kilobytes <= scriptBudgetInKilobytes
        ? []
        : [
            `The first screen waits for ${kilobytes.toFixed(0)} kB of gzipped script; the budget is ${scriptBudgetInKilobytes} kB. Import what it does not need when it is needed.\n${breakdown}`,
          ]),
      ...files
        .filter((file) => containsPhaser(join(folder, file)))
        .map((file) => `${file} contains Phaser and is loaded at once: import game with import() only.`),
    ],
  };
}

function staticGraph(manifest: Readonly<Record<string, Chunk>>): string[] {
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const seen = new Set<string>();
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(manifest[key]?.imports ?? []));
  }
  return [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

/** Phaser names itself and its site; a chunk that only knows where Phaser lies does not. */
const containsPhaser = (path: string) => /Phaser v|phaser\.io/.test(readFileSync(path, 'utf8'));

if (import.meta.main) {
  const { problems, kilobytes } = weighSite('dist');
  for (const problem of problems) console.error(problem);
  console.log(
    `${kilobytes.toFixed(1)} of ${scriptBudgetInKilobytes} kB gzipped script before the first screen.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
