/** Which of the files handed over is what? */
import { LANGUAGE_PATTERN } from './source/words.ts';
import { ID_PATTERN } from './vocabulary.ts';
import type { SourceFile } from './yaml/read-yaml.ts';

/** Where the scenario itself stands. */
export const SCENARIO_PATH = 'scenario.yaml';

export interface SortedFiles {
  readonly scenario: SourceFile | undefined;
  /** By language. */
  readonly texts: ReadonlyMap<string, SourceFile>;
  /** By id. */
  readonly regimes: ReadonlyMap<string, SourceFile>;
  /** In a place of the format, with a name that is none. */
  readonly misnamed: readonly SourceFile[];
  /** Handed over more than once under the same path. */
  readonly repeated: readonly SourceFile[];
}

/** Sorts by path: `scenario.yaml`, `texts/<language>.yaml`, `regimes/<id>.yaml`. Other files are passed over. */
export function sortFiles(files: readonly SourceFile[]): SortedFiles {
  let scenario: SourceFile | undefined;
  const texts = new Map<string, SourceFile>();
  const regimes = new Map<string, SourceFile>();
  const misnamed: SourceFile[] = [];
  const repeated: SourceFile[] = [];
  const paths = new Set<string>();
  for (const file of files) {
    if (paths.has(file.path)) {
      repeated.push(file);
      continue;
    }
    paths.add(file.path);
    const [, folder, name] = /^(texts|regimes)\/(.+)\.ya?ml$/.exec(file.path) ?? [];
    if (file.path === SCENARIO_PATH) scenario = file;
    else if (folder === 'texts' && name !== undefined && LANGUAGE_PATTERN.test(name) && !texts.has(name))
      texts.set(name, file);
    else if (folder === 'regimes' && name !== undefined && ID_PATTERN.test(name) && !regimes.has(name))
      regimes.set(name, file);
    else if (folder !== undefined) misnamed.push(file);
  }
  return { scenario, texts, regimes, misnamed, repeated };
}
