/**
 * What does this scenario say, and is it sound? The one checked door between files and the engine: text, then shape,
 * then meaning, each fault with its place.
 */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { CaseFile } from './case-file.ts';
import { checkRegime } from './check/check-regime.ts';
import { checkScenario } from './check/check-scenario.ts';
import { checkTexts } from './check/check-texts.ts';
import { checkKnown, checkOnce } from './check/names.ts';
import { compileCase } from './compile/compile-case.ts';
import { asCase } from './laboratory/as-case.ts';
import { checkLaboratory } from './laboratory/check-laboratory.ts';
import { compileLaboratory } from './laboratory/compile-laboratory.ts';
import { namesOf } from './names.ts';
import { excerptOf } from './problem/excerpt.ts';
import { fault } from './problem/problem.ts';
import type { Fault, Problem, ProblemData } from './problem/problem.ts';
import type { ProblemCode } from './problem/codes.ts';
import { sourceReader } from './read-source.ts';
import type { SourceReader } from './read-source.ts';
import { regimesInForce } from './regimes/in-force.ts';
import { SCENARIO_PATH, sortFiles } from './sort-files.ts';
import type { SortedFiles } from './sort-files.ts';
import type { RegimeSource } from './source/regime.ts';
import { FORMAT } from './vocabulary.ts';
import { MAX_FILES, MAX_PROBLEMS, MAX_PROBLEMS_PER_STAGE } from './yaml/limits.ts';
import type { SourceFile } from './yaml/read-yaml.ts';

/**
 * Reads a scenario from the text of its files. Pure: the caller reads the disk. Give all regimes there are; those that
 * are not in force are passed over. Where the scenario lies in a `folder` of its own, its id must be the same.
 * Problems come in the order of files and lines.
 */
export function parseScenario(
  files: readonly SourceFile[],
  folder?: string,
): Result<CaseFile, readonly Problem[]> {
  if (files.length > MAX_FILES) {
    return err([problemOf('FILES_TOO_MANY', SCENARIO_PATH, { limit: MAX_FILES, count: files.length })]);
  }
  const problems: Problem[] = [];
  const found = parseSorted(sortFiles(files), folder, problems);
  if (found !== undefined && problems.length === 0) return ok(found);
  return err(inOrder(problems, files));
}

function parseSorted(
  sorted: SortedFiles,
  folder: string | undefined,
  problems: Problem[],
): CaseFile | undefined {
  for (const { path } of sorted.repeated) problems.push(problemOf('FILE_TWICE', path));
  for (const { path } of sorted.misnamed) problems.push(problemOf('FILE_NAME', path));
  if (sorted.scenario === undefined)
    problems.push(problemOf('FILE_MISSING', SCENARIO_PATH, { file: SCENARIO_PATH }));
  if (sorted.texts.size === 0)
    problems.push(problemOf('FILE_MISSING', 'texts/en.yaml', { file: 'texts/en.yaml' }));

  const read = sourceReader();
  const scenario = sorted.scenario === undefined ? undefined : read.scenario(sorted.scenario);
  problems.push(...(scenario?.problems ?? []));
  const texts = [...sorted.texts].map(([language, file]) => ({
    language,
    ...read.texts(file, scenario?.format ?? FORMAT),
  }));
  problems.push(...texts.flatMap((one) => one.problems));
  if (scenario?.value === undefined) return undefined;

  const table = scenario.value;
  const laboratory = 'genre' in table ? table : undefined;
  const source = 'genre' in table ? asCase(table) : table;
  const report = (faults: readonly Fault[]) => problems.push(...placed(faults, scenario.problemAt));
  if (folder !== undefined && folder !== source.id) {
    report([fault('SCENARIO_NAME', ['id'], { id: source.id, name: folder })]);
  }
  const names = namesOf(source);
  const languages = [...sorted.texts.keys()];
  const regimes = readRegimes(read, source.regimes, sorted.regimes, languages, problems);
  report(checkOnce('regime', source.regimes, (index) => ['regimes', index]));
  report(source.regimes.flatMap((id, index) => checkKnown('regime', id, sorted.regimes, ['regimes', index])));
  report(regimes.cycles.map((cycle) => fault('REGIME_CYCLE', ['regimes'], { cycle: cycle.join(' → ') })));
  report(
    laboratory === undefined ? checkScenario(source, names, regimes.inForce) : checkLaboratory(source, names),
  );
  for (const { language, value, problemAt } of texts) {
    if (value !== undefined) problems.push(...placed(checkTexts(source, names, value, language), problemAt));
  }
  if (problems.length > 0) return undefined;
  const words = new Map(
    texts.flatMap(({ language, value }) => (value === undefined ? [] : [[language, value]])),
  );
  return laboratory === undefined
    ? compileCase({ scenario: source, texts: words, regimes: regimes.inForce })
    : compileLaboratory(laboratory, words);
}

interface Regimes {
  readonly inForce: readonly RegimeSource[];
  readonly cycles: readonly (readonly string[])[];
}

/** Reads the regimes that a scenario lists, and those that they build on. */
function readRegimes(
  read: SourceReader,
  listed: readonly string[],
  files: ReadonlyMap<string, SourceFile>,
  languages: readonly string[],
  problems: Problem[],
): Regimes {
  const sources = new Map<string, RegimeSource>();
  const waiting = [...listed];
  const seen = new Set<string>();
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const file = files.get(id);
    if (seen.has(id) || file === undefined) continue;
    seen.add(id);
    const { value, problems: found, problemAt } = read.regime(file);
    problems.push(...found);
    if (value === undefined) continue;
    problems.push(...placed(checkRegime(value, id, languages, files), problemAt));
    sources.set(id, value);
    waiting.push(...(value.buildsOn ?? []));
  }
  const { ids, cycles } = regimesInForce(listed, sources);
  return { inForce: ids.flatMap((id) => sources.get(id) ?? []), cycles };
}

/** No more faults than are looked for: to place one takes time. */
const placed = (faults: readonly Fault[], problemAt: (fault: Fault) => Problem): readonly Problem[] =>
  faults.slice(0, MAX_PROBLEMS_PER_STAGE).map(problemAt);

/** A problem of a file as a whole. */
function problemOf(code: ProblemCode, path: string, data: ProblemData = {}): Problem {
  return { code, path, line: 1, column: 1, excerpt: excerptOf('', 0), data };
}

/** In the order of the files as given, then of lines; at most so many that a person can use them. */
function inOrder(problems: readonly Problem[], files: readonly SourceFile[]): readonly Problem[] {
  const place = new Map(files.map(({ path }, index) => [path, index]));
  const rank = ({ path }: Problem) => place.get(path) ?? -1;
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
  if (sorted.length <= MAX_PROBLEMS) return sorted;
  return [
    ...sorted.slice(0, MAX_PROBLEMS),
    problemOf('MORE_PROBLEMS', SCENARIO_PATH, { limit: MAX_PROBLEMS }),
  ];
}
