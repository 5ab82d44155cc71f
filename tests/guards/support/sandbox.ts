import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The root of this repository. */
export const root = resolve(import.meta.dirname, '../../..');

/** A made-up project, with this one's rules and packages, where a test may sin. */
export interface Sandbox {
  readonly folder: string;
  readonly remove: () => void;
}

const rules = [
  ...['package.json', 'tsconfig.json', 'src/tsconfig.browser.json', 'src/tsconfig.node.json'],
  ...['.dependency-cruiser.mjs', 'oxlint.config.ts', '.ci/lint', '.gitignore'],
];

/** Files by path, with their content. */
export type Files = Readonly<Record<string, string>>;

/** Writes the files into a new folder beside copies of the project's rules. */
export function makeSandbox(files: Files): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'offtake-sandbox-'));
  for (const rule of rules) cpSync(join(root, rule), join(folder, rule), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${content}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
