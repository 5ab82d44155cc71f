/** Where is a scenario, and what does it say? */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '#kernel/result.ts';
import { parseScenario, type CaseFile, type Problem, type SourceFile } from '#scenario/index.ts';
import { exitCodes, Failure, unknown } from './failure.ts';

const shipped = fileURLToPath(new URL('../../scenarios', import.meta.url));
const mainFile = 'scenario.yaml';

/** Larger files are not scenarios; they are not even read. */
const maxFileBytes = 4_000_000;

/** Ids of the scenarios that came with the product. */
export function shippedScenarios(): readonly string[] {
  return scenariosBelow(shipped).map((folder) => basename(folder));
}

/** The folder of a scenario that is named by id, by folder or by its `scenario.yaml`. */
export function scenarioFolder(name: string): string {
  const found = folderNamed(name);
  if (found !== undefined) return found;
  throw unknown('SCENARIO_NOT_FOUND', name, shippedScenarios());
}

/** The folders of all scenarios that a path names: one, or all that stand in a folder. */
export function scenarioFolders(name: string): readonly string[] {
  const path = resolve(name);
  const found = folderNamed(name);
  if (found !== undefined) return [found];
  const below = existsSync(path) && statSync(path).isDirectory() ? scenariosBelow(path) : [];
  return below.length > 0 ? below : [scenarioFolder(name)];
}

/** Reads and checks a scenario. Its regimes come from the folder beside it, or from those shipped. */
export function readScenario(name: string): Result<CaseFile, readonly Problem[]> {
  const folder = scenarioFolder(name);
  return parseScenario([
    read(folder, mainFile, mainFile),
    ...readAll(join(folder, 'texts'), 'texts'),
    ...regimes(folder),
  ]);
}

/** A sound scenario, or a failure that says how to see what is wrong with it. */
export function loadScenario(name: string): CaseFile {
  const parsed = readScenario(name);
  if (parsed.ok) return parsed.value;
  throw new Failure('SCENARIO_UNSOUND', { name, count: parsed.error.length }, exitCodes.no);
}

function folderNamed(name: string): string | undefined {
  const path = resolve(name);
  if (existsSync(path)) {
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    if (existsSync(join(folder, mainFile))) return folder;
  }
  const isId = /^[a-z0-9-]+$/.test(name) && existsSync(join(shipped, name, mainFile));
  return isId ? join(shipped, name) : undefined;
}

function scenariosBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, mainFile)))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function regimes(folder: string): readonly SourceFile[] {
  const beside = join(dirname(folder), 'regimes');
  const own = readAll(beside, 'regimes');
  const known = new Set(own.map((file) => file.path));
  const others = beside === join(shipped, 'regimes') ? [] : readAll(join(shipped, 'regimes'), 'regimes');
  return [...own, ...others.filter((file) => !known.has(file.path))];
}

function readAll(folder: string, as: string): readonly SourceFile[] {
  if (!existsSync(folder)) return [];
  return namesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read(folder, name, `${as}/${name}`));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (problem) {
    throw new Failure('CANNOT_READ', { path: folder, why: messageOf(problem) });
  }
}

function read(folder: string, name: string, as: string): SourceFile {
  return { path: as, text: readText(join(folder, name), maxFileBytes) };
}

/** The text of a file that is not larger than it should be. */
export function readText(path: string, maxBytes: number): string {
  try {
    if (statSync(path).size > maxBytes) throw new Failure('FILE_TOO_LARGE', { path });
    return readFileSync(path, 'utf8');
  } catch (problem) {
    if (problem instanceof Failure) throw problem;
    throw new Failure('CANNOT_READ', { path, why: messageOf(problem) });
  }
}

/** Why the system could not do what was asked, in its own words. */
export const messageOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);
