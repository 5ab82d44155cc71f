/** What is one regime on its own, and what would it do at a given table? */
import { err, ok } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';
import type { Regime, Scenario } from '#engine/index.ts';
import type { CaseRegime } from '../case-file.ts';
import { checkRegime } from '../check/check-regime.ts';
import { regimeOf } from '../compile/compile-case.ts';
import type { Problem } from '../problem/problem.ts';
import { sourceReader } from '../read-source.ts';
import type { SourceFile } from '../yaml/read-yaml.ts';
import { translateRegime } from './translate-regime.ts';

/** A regime without a scenario. */
export interface LooseRegime {
  /** Its words, ranks, dates and passages, in all its languages. */
  readonly about: CaseRegime;
  /** What it is made of: one kind for each effect. */
  readonly kinds: readonly Regime['effects'][number]['kind'][];
  /** Regimes that are in force wherever it is. */
  readonly buildsOn: readonly string[];
  readonly at: (table: Pick<Scenario, 'parties' | 'issues'>) => Regime;
}

/** Reads one file of `scenarios/regimes`; `known` are the ids of all there are. */
export function readRegime(
  file: SourceFile,
  known: Iterable<string> = [],
): Result<LooseRegime, readonly Problem[]> {
  const { value, problems, problemAt } = sourceReader().regime(file);
  if (value === undefined) return err(problems);
  const name = /([^/]+)\.yaml$/.exec(file.path)?.[1] ?? '';
  const languages = Object.keys(value.texts);
  const ids = new Map([...known, value.id].map((id) => [id, id]));
  const faults = checkRegime(value, name, languages, ids);
  if (faults.length > 0) return err(faults.map(problemAt));
  return ok({
    about: regimeOf(value, languages),
    kinds: value.effects.map(({ kind }) => kind),
    buildsOn: value.buildsOn ?? [],
    at: ({ parties, issues }) => translateRegime(value, parties, issues),
  });
}
