/** What does one file say, in the shape of this format? YAML, then migrations, then shape. */
import type { z } from 'zod';
import { fillFigures } from './fill-figures.ts';
import { formatOf, migrate } from './migrate/migrate.ts';
import type { FileKind } from './migrate/migrate.ts';
import type { Fault, Path, Problem } from './problem/problem.ts';
import { checkShape } from './shape/check-shape.ts';
import { scenarioSource } from './source.ts';
import type { ScenarioSource } from './source.ts';
import { regimeSource } from './source/regime.ts';
import type { RegimeSource } from './source/regime.ts';
import { textsSource } from './source/texts.ts';
import type { TextsSource } from './source/texts.ts';
import { FORMAT } from './vocabulary.ts';
import { readYaml } from './yaml/read-yaml.ts';
import type { SourceFile } from './yaml/read-yaml.ts';

export interface ReadSource<Value> {
  /** Undefined when there are problems. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
  /** The format that the file had. */
  readonly format: number;
  readonly problemAt: (fault: Fault) => Problem;
}

export const readScenario = (file: SourceFile): ReadSource<ScenarioSource> =>
  read('scenario', scenarioSource, file);

/** Texts have no format number: they have that of their scenario. */
export const readTexts = (file: SourceFile, format: number = FORMAT): ReadSource<TextsSource> =>
  read('texts', textsSource, file, format);

export const readRegime = (file: SourceFile): ReadSource<RegimeSource> => read('regime', regimeSource, file);

function read<Schema extends z.ZodType>(
  kind: FileKind,
  schema: Schema,
  file: SourceFile,
  given?: number,
): ReadSource<z.output<Schema>> {
  const { value, problems, problemAt } = readYaml(file);
  if (problems.length > 0) return { value: undefined, problems, format: given ?? FORMAT, problemAt };
  const format = given === undefined ? formatOf(value) : { ok: true as const, value: given };
  if (!format.ok) return { value: undefined, problems: [problemAt(format.error)], format: FORMAT, problemAt };
  const migrated = migrate(kind, value, format.value);
  const filled = kind === 'scenario' ? fillFigures(migrated) : { value: migrated, faults: [] };
  const shape = checkShape(schema, filled.value);
  // A reference to no figure has been reported: that it is no number either goes without saying.
  const unfilled = filled.faults.map(({ at }) => at.slice(0, -1));
  const faults = shape.ok
    ? []
    : shape.error.filter(({ at }) => !unfilled.some((place) => startsWith(at, place)));
  return {
    value: shape.ok && filled.faults.length === 0 ? shape.value : undefined,
    problems: [...filled.faults, ...faults].map(problemAt),
    format: format.value,
    problemAt,
  };
}

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);
