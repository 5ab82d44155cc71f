import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { geographyPlugin } from '../../../build/geography-plugin.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'geography-'));
  for (const name of ['corridor', 'regimes', 'world', 'wrong'])
    mkdirSync(join(folder, 'scenarios', name), { recursive: true });
  writeFileSync(join(folder, 'scenarios/corridor/scenario.yaml'), 'map:\n  bounds: [10, -17, 41, -3]\n');
  writeFileSync(join(folder, 'scenarios/world/scenario.yaml'), 'map:\n  bounds: [-124, -2, 146, 60]\n');
  writeFileSync(join(folder, 'page.js'), `export * from 'virtual:geography';\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Page {
  readonly geographies: Readonly<Record<string, () => Promise<{ readonly default: Land }>>>;
  readonly elsewhere: () => Promise<{ readonly default: Land }>;
}
interface Land {
  readonly topology: {
    readonly objects: { readonly countries: { readonly geometries: readonly { id: string }[] } };
  };
  readonly lakes: Readonly<Record<string, unknown>>;
}

async function built(): Promise<Page> {
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [geographyPlugin({ scenarios: join(folder, 'scenarios') })],
    build: {
      lib: { entry: join(folder, 'page.js'), formats: ['es'], fileName: 'page' },
      outDir: join(folder, 'dist'),
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  const entry = first.output.find((file) => file.type === 'chunk' && file.isEntry);
  return (await import(join(folder, 'dist', entry?.fileName ?? ''))) as Page;
}

describe('a page with land', () => {
  test('fetches the land of a case when it is asked for, with its lakes', async () => {
    const page = await built();
    expect(Object.keys(page.geographies)).toEqual(['corridor', 'world']);
    const { default: land } = (await page.geographies['corridor']?.()) ?? {};
    const codes = land?.topology.objects.countries.geometries.map(({ id }) => id);
    expect(codes).toContain('894');
    expect(codes).not.toContain('152');
    expect(Object.keys(land?.lakes ?? {})).toContain('tanganyika');
  });

  test('fetches coarse land for a case that spans the world', async () => {
    const page = await built();
    const { default: land } = (await page.geographies['world']?.()) ?? {};
    expect(land?.topology.objects.countries.geometries.map(({ id }) => id)).toContain('484');
    expect(JSON.stringify(land).length).toBeLessThan(200_000);
  });

  test('has a coarse world for cases that it has never heard of', async () => {
    const page = await built();
    const { default: land } = await page.elsewhere();
    expect(land.topology.objects.countries.geometries.length).toBeGreaterThan(150);
  });

  test('is not built over bounds that are none', async () => {
    const file = join(folder, 'scenarios/wrong/scenario.yaml');
    writeFileSync(file, 'map:\n  bounds: [10, -17, 41]\n');
    await expect(built()).rejects.toThrow(/wrong.*map\.bounds/s);
    rmSync(file);
  });
});
