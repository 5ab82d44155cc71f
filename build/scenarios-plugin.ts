/**
 * Gives the browser the scenarios: `virtual:library` holds the cards of the library and loads each case as a module
 * of its own, compiled here, so that neither yaml nor zod travel. An unsound scenario stops the build with its problems.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { CaseFile, FormatNumber, Problem, SourceFile } from '../src/scenario/index.ts';
import { formatProblem, libraryEntry, parseScenario } from '../src/scenario/index.ts';
import { createWords } from '../src/words/index.ts';

const LIBRARY = 'virtual:library';
const CASE = `${LIBRARY}/`;

/** The source folder of the scenario floor. */
const floor = path.join(import.meta.dirname, '../src/scenario');

export interface ScenariosOptions {
  /** The folder whose subfolders are scenarios, beside `regimes`. */
  readonly scenarios: string;
  /** The English strings of problems. */
  readonly errors: string;
}

export function scenariosPlugin({ scenarios, errors }: ScenariosOptions): Plugin {
  /** A case, or the build stops. Every file it rests on is watched. */
  const load = (id: string, watch: (file: string) => void): CaseFile => {
    const files = filesOf(scenarios, id);
    for (const { path: file } of files) watch(onDisk(scenarios, id, file));
    const parsed = parseScenario(files, id);
    if (parsed.ok) return parsed.value;
    throw new Error(report(id, parsed.error, errors));
  };
  return {
    name: 'offtake-scenarios',
    resolveId(id) {
      return id === LIBRARY || id.startsWith(CASE) ? `\0${id}` : undefined;
    },
    load(id) {
      const watch = (file: string) => this.addWatchFile(file);
      if (id === `\0${LIBRARY}`)
        return libraryModule(scenarioIds(scenarios).map((name) => load(name, watch)));
      if (id.startsWith(`\0${CASE}`)) return caseModule(load(id.slice(CASE.length + 1), watch));
      return undefined;
    },
    transform(code, id) {
      // The door of the scenario floor leads to readers and to the parser; a page that only reads must not carry both.
      const inFloor = path.relative(floor, id);
      return inFloor.startsWith('..') || path.isAbsolute(inFloor)
        ? undefined
        : { code, map: null, moduleSideEffects: false };
    },
  };
}

/** Folders that hold a scenario, in order. */
function scenarioIds(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'scenario.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** The files of one scenario with all regimes, by the paths that the format gives them. */
function filesOf(folder: string, id: string): readonly SourceFile[] {
  const yamlIn = (place: string) =>
    existsSync(place)
      ? readdirSync(place)
          .filter((name) => name.endsWith('.yaml'))
          .sort()
      : [];
  const paths = [
    'scenario.yaml',
    ...yamlIn(path.join(folder, id, 'texts')).map((name) => `texts/${name}`),
    ...yamlIn(path.join(folder, 'regimes')).map((name) => `regimes/${name}`),
  ];
  return paths.map((file) => ({ path: file, text: readFileSync(onDisk(folder, id, file), 'utf8') }));
}

const onDisk = (folder: string, id: string, file: string): string =>
  file.startsWith('regimes/') ? path.join(folder, file) : path.join(folder, id, file);

function libraryModule(cases: readonly CaseFile[]): string {
  const entries = cases.map((one) => libraryEntry(one, formatFor));
  const loaders = entries.map(
    ({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(CASE + id)})`,
  );
  return [
    `export const library = ${asParsed(entries)};`,
    `const cases = { __proto__: null, ${loaders.join(', ')} };`,
    'export const loadCase = async (id) => {',
    "  if (cases[id] === undefined) throw new Error('UNKNOWN_CASE');",
    '  return (await cases[id]()).default;',
    '};',
  ].join('\n');
}

const caseModule = (caseFile: CaseFile): string => `export default ${asParsed(caseFile)};`;

/** As a string to parse: engines read that several times faster than the same value as code. */
const asParsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

const formatFor = (language: string): FormatNumber => {
  const { words } = createWords(language);
  return (value, unit) => (unit === 'year' ? String(value) : words.number(value, 2));
};

function report(id: string, problems: readonly Problem[], errors: string): string {
  const source = createWords('en');
  source.add('en', 'errors', JSON.parse(readFileSync(errors, 'utf8')) as Readonly<Record<string, unknown>>);
  const lines = problems.map((problem) => formatProblem(problem, source.words.t));
  return [`scenarios/${id}`, ...lines].join('\n\n');
}
