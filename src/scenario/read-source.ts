/** What does one file say, in the shape of this format? YAML, then migrations, then shape. */
import type { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { fillFigures } from './fill-figures.ts';
import { laboratorySource } from './laboratory/source.ts';
import type { LaboratorySource } from './laboratory/source.ts';
import { formatOf, migrate } from './migrate/migrate.ts';
import type { FileKind } from './migrate/migrate.ts';
import { isTree } from './migrate/tree.ts';
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
import type { ReadFile, SourceFile } from './yaml/read-yaml.ts';
import { MAX_TOKENS_IN_ALL } from './yaml/limits.ts';

export interface ReadSource<Value> {
  /** Undefined when there are problems. */
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
  /** The format that the file had. */
  readonly format: number;
  readonly problemAt: (fault: Fault) => Problem;
}

export interface SourceReader {
  readonly scenario: (file: SourceFile) => ReadSource<ScenarioSource | LaboratorySource>;
  /** Texts have no format number: they have that of their scenario. */
  readonly texts: (file: SourceFile, format: number) => ReadSource<TextsSource>;
  readonly regime: (file: SourceFile) => ReadSource<RegimeSource>;
}

/** Reads the files of one scenario, which share one limit to their lexical pieces: what comes too late is too much. */
export function sourceReader(): SourceReader {
  let left = MAX_TOKENS_IN_ALL;
  const spend = (file: SourceFile): ReadFile => {
    const found = readYaml(file, left);
    left -= found.count;
    return found;
  };
  return {
    scenario: (file) => {
      const read = spend(file);
      const isLaboratory = isTree(read.value) && read.value['genre'] === 'laboratory';
      return isLaboratory
        ? shaped('scenario', laboratorySource, read)
        : shaped('scenario', scenarioSource, read);
    },
    texts: (file, format) => shaped('texts', textsSource, spend(file), format),
    regime: (file) => shaped('regime', regimeSource, spend(file)),
  };
}

function shaped<Schema extends z.ZodType>(
  kind: FileKind,
  schema: Schema,
  { value, problems, problemAt }: ReadFile,
  given?: number,
): ReadSource<z.output<Schema>> {
  if (problems.length > 0) return { value: undefined, problems, format: given ?? FORMAT, problemAt };
  const format = given === undefined ? formatOf(value) : ok(given);
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
