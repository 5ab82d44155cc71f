import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScenario, type CaseFile, type Problem } from '#scenario/index.ts';
import type { Result } from '#kernel/result.ts';
import { Failure } from './failure.ts';

const shipped = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Larger files are not scenarios; they are not even read. */
const maxFileBytes = 4_000_000;

/** Ids of the scenarios that came with the product. */
export function shippedScenarios(): readonly string[] {
  return readdirSync(shipped, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(shipped, entry.name, 'scenario.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** The folder of a scenario that is named by id, by folder or by its `scenario.yaml`. */
export function scenarioFolder(name: string): string {
  const path = resolve(name);
  if (existsSync(path)) {
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    if (existsSync(join(folder, 'scenario.yaml'))) return folder;
  }
  if (/^[a-z0-9-]+$/.test(name) && existsSync(join(shipped, name, 'scenario.yaml')))
    return join(shipped, name);
  throw new Failure('SCENARIO_NOT_FOUND', { name, known: shippedScenarios().join(', ') });
}

/** Reads and checks a scenario. Its regimes come from the folder beside it, or from those shipped. */
export function readScenario(name: string): Result<CaseFile, readonly Problem[]> {
  const folder = scenarioFolder(name);
  return parseScenario([
    read(folder, 'scenario.yaml', 'scenario.yaml'),
    ...readAll(join(folder, 'texts'), 'texts'),
    ...regimes(folder),
  ]);
}

/** A sound scenario, or a failure that lists what is wrong with it. */
export function loadScenario(name: string): CaseFile {
  const parsed = readScenario(name);
  if (parsed.ok) return parsed.value;
  throw new Failure('SCENARIO_UNSOUND', { name: basename(scenarioFolder(name)), count: parsed.error.length });
}

function regimes(folder: string) {
  const beside = join(dirname(folder), 'regimes');
  const own = readAll(beside, 'regimes');
  const known = new Set(own.map((file) => file.path));
  const others = beside === join(shipped, 'regimes') ? [] : readAll(join(shipped, 'regimes'), 'regimes');
  return [...own, ...others.filter((file) => !known.has(file.path))];
}

function readAll(folder: string, as: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read(folder, name, `${as}/${name}`));
}

function read(folder: string, name: string, as: string) {
  const path = join(folder, name);
  if (statSync(path).size > maxFileBytes) throw new Failure('FILE_TOO_LARGE', { path });
  return { path: as, text: readFileSync(path, 'utf8') };
}
