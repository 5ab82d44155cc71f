/** What is to be played: what a file says, or what the command line says? */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyNamed } from '#agents/index.ts';
import { protocolNames } from '#engine/index.ts';
import type { Result } from '#kernel/result.ts';
import { lineupKinds, parsePlan, type CaseFile, type Problem, type TournamentPlan } from '#scenario/index.ts';
import { difficultyOf } from '../difficulty.ts';
import { unknown, type FailureCode } from '../failure.ts';
import { loadScenario, readText, shippedScenarios } from '../scenarios.ts';
import { checkStrategy, policies } from '../strategies.ts';

/** A plan is small; anything larger is something else. */
export const maxPlanBytes = 1_000_000;

export interface ReadPlan {
  readonly plan: TournamentPlan;
  /** The scenarios that it names, in its order. */
  readonly cases: readonly CaseFile[];
}

/** What the command line can say of a quick tournament, as it says it. */
export interface QuickPlan {
  readonly scenarios: readonly string[];
  readonly strategies: readonly string[];
  readonly games: number;
  readonly seed: string;
  readonly protocols?: readonly string[] | undefined;
  readonly difficulties?: readonly string[] | undefined;
  readonly lineups?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Reads and checks a plan file. Its scenarios are ids, or folders seen from where the plan lies. */
export function readPlan(path: string): Result<ReadPlan, readonly Problem[]> {
  const cases = new Map<string, CaseFile | undefined>();
  const caseFile = (name: string): CaseFile | undefined => {
    if (!cases.has(name)) cases.set(name, caseNamed(name, dirname(path)));
    return cases.get(name);
  };
  const parsed = parsePlan(
    { path, text: readText(path, maxPlanBytes) },
    {
      strategies: policies.map(({ id }) => id),
      strategy: (name) => policyNamed(name)?.parameters,
      scenarios: shippedScenarios(),
      scenario: (name) => caseFile(name)?.scenario,
    },
  );
  if (!parsed.ok) return parsed;
  const plan = parsed.value;
  return { ok: true, value: { plan, cases: plan.scenarios.flatMap((name) => caseFile(name) ?? []) } };
}

/** A sound scenario of that name: a folder seen from the plan, or one of those shipped. */
function caseNamed(name: string, folder: string): CaseFile | undefined {
  const beside = join(folder, name);
  if (existsSync(beside.endsWith('.yaml') ? beside : join(beside, 'scenario.yaml')))
    return loadScenario(beside);
  return shippedScenarios().includes(name) ? loadScenario(name) : undefined;
}

/**
 * The plan of a quick tournament. Throws a Failure for a name that names nothing.
 *
 * @param imported cases that were read from files of another laboratory; the plan takes them to lie beside it
 */
export function planOf(quick: QuickPlan, imported: readonly CaseFile[] = []): ReadPlan {
  const named = [...new Set(quick.scenarios)];
  const scenarios = [...named, ...imported.map(({ scenario }) => `./${scenario.id}`)];
  const contenders = [...new Set(quick.strategies)];
  const cases = [...named.map((name) => loadScenario(name)), ...imported];
  for (const name of contenders) checkStrategy(name);
  for (const name of quick.difficulties ?? []) for (const { scenario } of cases) difficultyOf(scenario, name);
  const protocols = quick.protocols?.map((name) => oneOf(protocolNames, name, 'UNKNOWN_PROTOCOL'));
  const plan: TournamentPlan = {
    format: 1,
    name: scenarios.length === 1 ? (cases[0]?.scenario.id ?? '') : 'tournament',
    seed: quick.seed,
    games: quick.games,
    scenarios,
    strategies: contenders,
    ...(protocols === undefined ? {} : { protocols: [...new Set(protocols)] }),
    ...(quick.difficulties === undefined ? {} : { difficulties: [...new Set(quick.difficulties)] }),
    ...(quick.lineups === undefined ? {} : { lineups: oneOf(lineupKinds, quick.lineups, 'UNKNOWN_LINEUPS') }),
    ...(quick.quiet === true ? { quiet: true } : {}),
  };
  return { plan, cases };
}

function oneOf<Word extends string>(words: readonly Word[], name: string, code: FailureCode): Word {
  const found = words.find((word) => word === name);
  if (found === undefined) throw unknown(code, name, words);
  return found;
}
