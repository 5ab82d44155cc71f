/** What scenario do files of another laboratory make? */
import { readFileSync, statSync } from 'node:fs';
import type { Result } from '#kernel/result.ts';
import { importGenius, importGeniusWeb, type Imported, type Problem, type SayText } from '#scenario/index.ts';
import type { Words } from '#words/index.ts';
import { Failure, unknown } from '../failure.ts';
import { messageOf } from '../scenarios.ts';
import { decode } from './decode.ts';

const foreignFormats = ['genius', 'geniusweb'] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

export interface ForeignOptions {
  readonly rounds?: number;
  /** Into how many values real numbers are divided. */
  readonly steps?: number;
}

/** Larger files are no domains; they are not even read. */
const maxFileBytes = 16_000_000;

/** Is this the name of a file of another laboratory, as against a scenario's? */
export const isForeign = (name: string): boolean => /\.(xml|json)$/i.test(name);

/** Reads the domain and the profiles, in this order. Throws a failure for files that cannot be read at all. */
export function readForeign(
  format: ForeignFormat,
  paths: readonly string[],
  words: Words,
  options: ForeignOptions = {},
): Result<Imported, readonly Problem[]> {
  const files = paths.map((path) => ({ path, text: textAt(path) }));
  const say: SayText = (key, data) => words.t(`interop.text.${key}`, data);
  switch (format) {
    case 'genius':
      return importGenius(files, { ...options, say, language: words.language });
    case 'geniusweb':
      return importGeniusWeb(files, { ...options, say, language: words.language });
  }
}

/** The format of files that are given without saying which. */
export const formatOf = (paths: readonly string[]): ForeignFormat =>
  paths.some((path) => /\.json$/i.test(path)) ? 'geniusweb' : 'genius';

function textAt(path: string): string {
  try {
    if (statSync(path).size > maxFileBytes) throw new Failure('FILE_TOO_LARGE', { path });
    return decode(readFileSync(path));
  } catch (problem) {
    if (problem instanceof Failure) throw problem;
    throw new Failure('CANNOT_READ', { path, why: messageOf(problem) });
  }
}

/** The format of a name, in any case of letters. */
export function formatNamed(name: string): ForeignFormat {
  const format = foreignFormats.find((one) => one === name.toLowerCase());
  if (format === undefined) throw unknown('UNKNOWN_FORMAT', name, foreignFormats);
  return format;
}
