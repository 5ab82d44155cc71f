/** How does a case become files of another laboratory? */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportGenius, exportGeniusWeb, type Exported, type Loss } from '#scenario/index.ts';
import type { Context } from '../context.ts';
import { difficultyOf } from '../difficulty.ts';
import { exitCodes, Failure } from '../failure.ts';
import { loadCase } from '../foreign/load-case.ts';
import { formatNamed, type ForeignFormat } from '../foreign/read-foreign.ts';
import { makeFolder } from '../make-folder.ts';
import { messageOf } from '../scenarios.ts';

interface ExportFileOptions {
  readonly out?: string;
  readonly difficulty?: string;
  readonly lossy?: boolean;
}

const writers: Readonly<Record<ForeignFormat, typeof exportGenius>> = {
  genius: exportGenius,
  geniusweb: exportGeniusWeb,
};

/**
 * Writes a case in another format. What that has no place for is told by name; then nothing is written, and the exit code
 * is 1, unless that was asked for.
 */
export function exportFiles(
  context: Context,
  format: string,
  names: readonly string[],
  { out, difficulty, lossy = false }: ExportFileOptions,
): number {
  const { terminal, words } = context;
  const write = writers[formatNamed(format)];
  const caseFile = loadCase(context, names);
  const level = difficultyOf(caseFile.scenario, difficulty);
  const exported = write(caseFile, { language: words.language, difficulty: level });
  for (const loss of exported.losses) terminal.err(sentenceOf(context, loss));
  if (exported.losses.length > 0 && !lossy)
    throw new Failure('EXPORT_LOSSY', { count: exported.losses.length }, exitCodes.no);
  const folder = out ?? `${caseFile.scenario.id}-${format.toLowerCase()}`;
  writeFiles(folder, exported);
  for (const { path } of exported.files)
    terminal.out(words.t('interop.export.written', { path: join(folder, path) }));
  return exitCodes.ok;
}

const sentenceOf = ({ words }: Context, { kind, party = '', name }: Loss): string =>
  words.t(`interop.loss.${kind}`, { party, name });

function writeFiles(folder: string, { files }: Exported): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Failure('FOLDER_EXISTS', { path: folder });
  makeFolder(folder);
  try {
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
  } catch (problem) {
    throw new Failure('CANNOT_WRITE', { path: folder, why: messageOf(problem) });
  }
}
