import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { scenariosPlugin } from '../../../build/scenarios-plugin.ts';
import { parseScenario, type CaseFile, type LibraryEntry } from '#scenario/index.ts';
import { caseFiles } from '../../support/case-files.ts';

const root = join(import.meta.dirname, '../../..');

let folder = '';

/** A folder of scenarios with the sound case in it, and a page that reads them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  cpSync(join(root, 'tests/scenarios/sound'), join(folder, 'scenarios/sound'), { recursive: true });
  cpSync(join(root, 'tests/scenarios/sound/regimes'), join(folder, 'scenarios/regimes'), { recursive: true });
  writeFileSync(
    join(folder, 'page.js'),
    `export { library, loadCase } from 'virtual:library';\nexport { textsFor } from ${JSON.stringify(join(root, 'src/scenario/index.ts'))};\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function built() {
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [
      scenariosPlugin({
        scenarios: join(folder, 'scenarios'),
        errors: join(root, 'assets/locales/en/errors.json'),
      }),
    ],
    build: {
      minify: false,
      lib: { entry: join(folder, 'page.js'), formats: ['es'], fileName: 'page' },
      outDir: join(folder, 'dist'),
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

describe('scenariosPlugin', () => {
  test('gives the page its library, and each case as a chunk of its own', async () => {
    const chunks = await built();
    const entry = chunks.find(({ isEntry }) => isEntry);
    expect(chunks.filter(({ isDynamicEntry }) => isDynamicEntry)).toHaveLength(1);
    const page: { library: readonly LibraryEntry[]; loadCase: (id: string) => Promise<CaseFile> } =
      await import(join(folder, 'dist', entry?.fileName ?? ''));
    expect(page.library).toMatchObject([
      {
        id: 'sound',
        minutes: 15,
        issueCount: 6,
        difficulties: ['intro', 'standard', 'hard'],
        languages: ['en'],
      },
    ]);
    expect(page.library[0]?.texts['en']).toEqual({
      title: 'The sound case',
      summary: 'Two parties settle 550 km of railway.',
      place: 'Northland',
      parties: { northland: { name: 'Northland' }, union: { name: 'The Union' } },
    });
    const parsed = parseScenario(caseFiles('sound'));
    expect(await page.loadCase('sound')).toEqual(parsed.ok && parsed.value);
    await expect(page.loadCase('toString')).rejects.toThrow('UNKNOWN_CASE');
    expect(entry?.code).not.toContain('SECRET');
  });

  test('leaves the parser, yaml and zod behind', async () => {
    const modules = (await built()).flatMap(({ moduleIds }) => moduleIds);
    expect(modules.some((id) => id.endsWith('texts-for.ts'))).toBe(true);
    expect(
      modules.filter((id) => /node_modules\/(yaml|zod)\/|scenario\/(parse|check|yaml|source\/)/.test(id)),
    ).toEqual([]);
  });

  test('stops the build at an unsound scenario, with everything that is wrong', async () => {
    const path = join(folder, 'scenarios/sound/scenario.yaml');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      sound.replace('minutes: 15', 'minuts: 15').replace('order: [union,', 'order: [onion,'),
    );
    await expect(built()).rejects.toThrow(
      /scenarios\/sound[\s\S]*scenario\.yaml:8:1 FIELD_UNKNOWN[\s\S]*Did you mean minutes\?/,
    );
    writeFileSync(path, sound);
  });
});
