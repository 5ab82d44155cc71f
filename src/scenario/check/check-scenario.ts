/** Does a well-formed scenario make sense? Everything but its texts. The third stage of reading. */
import { closedBy, regimesAtTable } from '#engine/index.ts';
import { compileTable } from '../compile/compile-table.ts';
import type { Names } from '../names.ts';
import { fault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import { applyRegimes } from '../regimes/apply-regimes.ts';
import { translateRegime } from '../regimes/translate-regime.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';
import { checkBases } from './check-bases.ts';
import { checkIssues } from './check-issues.ts';
import { checkTableParties } from './check-parties.ts';
import { checkReckoning } from './check-reckoning.ts';
import { checkDifficulties, checkInjects, checkRules } from './check-rules.ts';
import { checkConstituencies, checkSheets } from './check-sheets.ts';
import { checkMap, checkScoring, checkYears } from './check-years.ts';

/** `regimes` are those in force and sound. */
export function checkScenario(
  source: ScenarioSource,
  names: Names,
  regimes: readonly RegimeSource[],
): readonly Fault[] {
  const faults = [
    ...checkTableParties(source, names),
    ...checkIssues(source, names),
    ...checkSheets(source, names),
    ...checkConstituencies(source, names, regimes),
    ...checkRules(source, names),
    ...checkInjects(source, names, regimes),
    ...checkDifficulties(source, names),
    ...checkYears(source, names),
    ...checkScoring(source, names),
    ...checkMap(source, names),
    ...checkBases(source, names),
  ];
  const isFaulty = (at: Path) => faults.some((one) => at.every((step, index) => one.at[index] === step));
  // Reckoning needs parties and issues that mean what they say; it looks at each sheet by itself.
  if (isFaulty(['parties']) || faults.some(({ at }) => at[0] === 'issues' && at.length > 1)) return faults;
  const table = compileTable(source, names);
  const inForce = regimes.map((regime) => translateRegime(regime, table.parties, table.issues));
  const closed = closedBy(inForce);
  const played = applyRegimes(table, inForce);
  const everything = source.injects.map(({ id }) => id);
  const closedLater = closedBy(regimesAtTable({ regimes: inForce, injects: table.injects }, everything));
  const reckoned = checkReckoning({ source, names, table, closed, closedLater, isFaulty });
  const outOfRange = source.difficulties.flatMap(({ id }, index) =>
    source.parties.flatMap((party, place) => {
      const walkAway = played.difficulties[index]?.walkAways[place] ?? 0;
      return walkAway >= 0 && walkAway <= 100
        ? []
        : [fault('WALK_AWAY_RANGE', ['difficulties', index], { party: party.id, level: id, walkAway })];
    }),
  );
  return [...faults, ...reckoned, ...outOfRange];
}
