/** Reads the files of a test case from the disk, and changes them in places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '#scenario/index.ts';

const root = join(import.meta.dirname, '../scenarios');

/** The files of `tests/scenarios/<name>`, `scenario.yaml` first. */
export function caseFiles(name: string): readonly SourceFile[] {
  const folder = join(root, name);
  const inside = (path: string): SourceFile => ({ path, text: readFileSync(join(folder, path), 'utf8') });
  const below = (path: string) =>
    readdirSync(join(folder, path))
      .sort()
      .map((file) => inside(`${path}/${file}`));
  return [inside('scenario.yaml'), ...below('texts'), ...below('regimes')];
}

/** The same files with the first `from` in one of them replaced. Throws when it is not there: a test must not pass by that. */
export function edited(
  files: readonly SourceFile[],
  path: string,
  from: string,
  to: string,
): readonly SourceFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
    return { path, text: file.text.replace(from, () => to) };
  });
}
