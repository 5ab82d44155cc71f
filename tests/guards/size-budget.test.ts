import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { weighSite } from '../../.ci/size-budget.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A built site of these chunks, each of so many random (hence incompressible) bytes. */
function site(
  chunks: Readonly<Record<string, { bytes: number; text?: string } & Record<string, unknown>>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-dist-'));
  folders.push(folder);
  mkdirSync(join(folder, '.vite'));
  const manifest = Object.entries(chunks).map(([key, { bytes, text, ...chunk }]) => {
    writeFileSync(join(folder, `${key}.js`), Buffer.concat([randomBytes(bytes), Buffer.from(text ?? '')]));
    return [key, { file: `${key}.js`, ...chunk }];
  });
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(Object.fromEntries(manifest)));
  return folder;
}

describe('the size budget', () => {
  test('weighs the entry and what it imports at once, each file one time', () => {
    const folder = site({
      main: { bytes: 100_000, isEntry: true, imports: ['react', 'ui'], dynamicImports: ['phaser'] },
      ui: { bytes: 20_000, imports: ['react'] },
      react: { bytes: 50_000, imports: ['ui'] },
      phaser: { bytes: 900_000 },
    });
    const { problems, kilobytes } = weighSite(folder);
    expect(problems).toEqual([]);
    expect(kilobytes).toBeGreaterThan(170);
    expect(kilobytes).toBeLessThan(171);
  });

  test('refuses more than 260 kB, and shows where they are', () => {
    const folder = site({
      main: { bytes: 1000, isEntry: true, imports: ['heavy'] },
      heavy: { bytes: 260_000 },
    });
    expect(weighSite(folder).problems).toEqual([expect.stringMatching(/261 kB.*260 kB(.|\n)*heavy\.js/)]);
  });

  test('refuses Phaser before the first screen, however small', () => {
    const folder = site({ main: { bytes: 10, isEntry: true, text: 'console.log("Phaser v4.2.1")' } });
    expect(weighSite(folder).problems).toEqual([expect.stringContaining('import game with import() only')]);
  });

  test('refuses a build that has no entry', () => {
    expect(weighSite(site({ orphan: { bytes: 10 } })).problems).toEqual([
      expect.stringContaining('no entry'),
    ]);
  });
});
