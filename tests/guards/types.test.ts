import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSandbox } from './support/sandbox.ts';

/** Errors of the native compiler, one per line: `src/engine/sin.ts(1,1): error TS2304: …`. */
function compile(folder: string, config: string): string {
  return spawnSync('tsc', ['-p', config, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' }).stdout;
}

const platform = ['console', 'window', 'document', 'process', 'setTimeout', 'fetch', 'navigator', 'Buffer'];

describe('the compiler', () => {
  const sandbox = makeSandbox({
    ...Object.fromEntries(platform.map((name) => [`src/engine/${name}.ts`, `export const a = ${name};`])),
    'src/engine/node.ts': "import { join } from 'node:path';\nexport const a = join;",
    'src/engine/enum.ts': 'export enum Kind { Mine }',
    'src/engine/index-access.ts': 'export const first = (list: readonly number[]): number => list[0];',
    'src/engine/optional.ts': 'const a: { b?: number } = { b: undefined };\nexport { a };',
    'src/engine/fine.ts': 'export const a = Math.max(1, 2);',
    'src/ui/fine.ts': 'export const a = document.title;',
    'src/ui/sin.ts': 'export const a = process.env;',
    'src/server/fine.ts': 'export const a = process.env;',
    'src/server/sin.ts': 'export const a = document.title;',
  });
  afterAll(sandbox.remove);

  const pure = compile(sandbox.folder, 'tsconfig.json');

  test.each(platform)('knows no %s in the pure floors', (name) => {
    expect(pure).toMatch(new RegExp(`^src/engine/${name}\\.ts\\(1,18\\): error`, 'm'));
  });

  test.each([
    ['node.ts', 'TS2591'],
    ['enum.ts', 'TS1294'],
    ['index-access.ts', 'TS2322'],
    ['optional.ts', 'TS2375'],
  ])('refuses %s', (file, code) => {
    expect(pure).toContain(`src/engine/${file}(`);
    expect(pure).toMatch(new RegExp(`${file.replace('.', '\\.')}.*${code}`));
  });

  test('lets pure code be', () => {
    expect(pure).not.toContain('fine.ts');
  });

  test.each([
    ['src/tsconfig.browser.json', 'src/ui'],
    ['src/tsconfig.node.json', 'src/server'],
  ])('keeps browser and Node apart: %s', (config, folder) => {
    const errors = compile(sandbox.folder, config);
    expect(errors).toContain(`${folder}/sin.ts(`);
    expect(errors).not.toContain('fine.ts');
  });
});
