/** What does the plan of a tournament say, and can it be played? Text, then shape, then meaning. */
import type { Scenario } from '#engine/index.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { checkKnown, checkKnownKey, checkOnce } from '../check/names.ts';
import { formatOf } from '../migrate/migrate.ts';
import { fault, type Fault, type Path, type Problem } from '../problem/problem.ts';
import { checkShape } from '../shape/check-shape.ts';
import { MAX_TOKENS } from '../yaml/limits.ts';
import { readYaml, type SourceFile } from '../yaml/read-yaml.ts';
import { planSource, type TournamentPlan } from './plan-source.ts';

/** A parameter of a strategy, with the range of its values. */
export interface PlanParameter {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** What the names in a plan may mean. */
export interface PlanNames {
  /** Names of strategies and personas to be guessed from. */
  readonly strategies: readonly string[];
  /** The parameters of the strategy or persona of that name; undefined where there is none. */
  strategy(name: string): readonly PlanParameter[] | undefined;
  /** Ids of the scenarios to be guessed from when there is none of the name given. */
  readonly scenarios: readonly string[];
  /** The case of that name; undefined where there is none. */
  scenario(name: string): Scenario | undefined;
}

/** The plan, or every problem it has, in the order of its lines. Pure: the caller reads the disk. */
export function parsePlan(file: SourceFile, names: PlanNames): Result<TournamentPlan, readonly Problem[]> {
  const { value, problems, problemAt } = readYaml(file, MAX_TOKENS);
  if (problems.length > 0) return err(problems);
  const report = (faults: readonly Fault[]) =>
    err(faults.map(problemAt).sort((a, b) => a.line - b.line || a.column - b.column));
  const format = formatOf(value);
  if (!format.ok) return report([format.error]);
  const shape = checkShape(planSource, value);
  if (!shape.ok) return report(shape.error);
  const faults = checkPlan(shape.value, names);
  return faults.length > 0 ? report(faults) : ok(shape.value);
}

/** Everything in a plan that names nothing, comes twice or is out of range. */
function checkPlan(plan: TournamentPlan, names: PlanNames): readonly Fault[] {
  const { scenarios, strategies, protocols = [], difficulties = [], roles = [], others } = plan;
  const known = { has: (name: string) => names.scenario(name) !== undefined, keys: () => names.scenarios };
  const players = {
    has: (name: string) => names.strategy(name) !== undefined,
    keys: () => names.strategies,
  };
  const cases = scenarios.flatMap((name) => names.scenario(name) ?? []);
  const contenders = strategies.map((entry) => (typeof entry === 'string' ? { strategy: entry } : entry));
  const titles = contenders.map(({ name, strategy }) => name ?? strategy);
  const inAll = (list: (scenario: Scenario) => readonly { readonly id: string }[]) => ({
    has: (id: string) => cases.every((scenario) => list(scenario).some((each) => each.id === id)),
    keys: () => cases.flatMap((scenario) => list(scenario).map((each) => each.id)),
  });
  return [
    ...scenarios.flatMap((name, at) => checkKnown('scenario', name, known, ['scenarios', at])),
    ...checkOnce('scenario', scenarios, (at) => ['scenarios', at]),
    ...contenders.flatMap(({ strategy, parameters }, index) => {
      const at: Path = ['strategies', index];
      const isShort = typeof strategies[index] === 'string';
      return [
        ...checkKnown('strategy', strategy, players, isShort ? at : [...at, 'strategy']),
        ...checkParameters(parameters ?? {}, names.strategy(strategy), [...at, 'parameters']),
      ];
    }),
    ...checkOnce('contender', titles, (at) => ['strategies', at]),
    ...checkOnce('protocol', protocols, (at) => ['protocols', at]),
    ...difficulties.flatMap((id, at) =>
      checkKnown(
        'difficulty',
        id,
        inAll(({ difficulties: all }) => all),
        ['difficulties', at],
      ),
    ),
    ...checkOnce('difficulty', difficulties, (at) => ['difficulties', at]),
    ...roles.flatMap((id, at) =>
      checkKnown(
        'party',
        id,
        inAll(({ parties }) => parties),
        ['roles', at],
      ),
    ),
    ...checkOnce('party', roles, (at) => ['roles', at]),
    ...(others === undefined ? [] : checkKnown('strategy', others, players, ['others'])),
  ];
}

function checkParameters(
  given: Readonly<Record<string, number>>,
  known: readonly PlanParameter[] | undefined,
  at: Path,
): readonly Fault[] {
  if (known === undefined) return [];
  const byName = new Map(known.map((parameter) => [parameter.name, parameter]));
  return Object.entries(given).flatMap(([name, value]) => {
    const parameter = byName.get(name);
    if (parameter === undefined) return checkKnownKey('parameter', name, byName, [...at, name]);
    if (value < parameter.least)
      return [fault('NUMBER_RANGE', [...at, name], { side: 'least', limit: parameter.least, value })];
    if (value > parameter.most)
      return [fault('NUMBER_RANGE', [...at, name], { side: 'most', limit: parameter.most, value })];
    return [];
  });
}
