/** How does what was imported become a folder of scenario files? */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario, printSource, type Imported } from '#scenario/index.ts';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { makeFolder } from '../make-folder.ts';
import { messageOf } from '../scenarios.ts';
import { unsound } from './load-case.ts';

/** Everything is checked before anything is written: what `import` writes, `validate` accepts. */
export function writeImported(context: Context, folder: string, { source, texts, caseFile }: Imported): void {
  const [language = 'en'] = caseFile.meta.languages;
  const files = [
    { path: 'scenario.yaml', text: printSource(source) },
    { path: `texts/${language}.yaml`, text: printSource(texts) },
  ];
  const parsed = parseScenario(files);
  if (!parsed.ok) throw unsound(context, parsed.error);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Failure('FOLDER_EXISTS', { path: folder });
  makeFolder(join(folder, 'texts'));
  try {
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path: folder, why: messageOf(problem) });
  }
}
