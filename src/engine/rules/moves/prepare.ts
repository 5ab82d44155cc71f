import type { PlanningSheet, Scenario } from '../../model/index.ts';
import { isWellFormed } from '../packages.ts';
import { phaseOf } from '../turn.ts';
import type { MoveRule } from './move-rule.ts';

/** Files the planning sheet; a later one replaces it. */
export const prepare: MoveRule<'prepare'> = {
  binds: true,
  offer: (_scenario, match, seat) =>
    phaseOf(match) === 'preparation' && !match.ready[seat.party] ? { type: 'prepare' } : undefined,
  refuse: (scenario, _match, _seat, move) =>
    isSheet(scenario, move.sheet) ? undefined : { code: 'MALFORMED_SHEET' },
  apply: (_scenario, match, seat, move) => ({ ...match, sheets: match.sheets.with(seat.party, move.sheet) }),
};

function isSheet(scenario: Scenario, sheet: PlanningSheet): boolean {
  const { issues, parties } = scenario;
  const areIssues = (list: readonly number[]) =>
    new Set(list).size === list.length && list.every((issue) => issues[issue] !== undefined);
  const isPoints = (points: number | undefined) => points === undefined || (points >= 0 && points <= 100);
  return (
    areIssues(sheet.priorities) &&
    isPoints(sheet.target) &&
    sheet.guesses.length <= parties.length &&
    sheet.guesses.every(
      (guess) => guess === undefined || (areIssues(guess.priorities) && isPoints(guess.walkAway)),
    ) &&
    (sheet.firstOffer === undefined || isWellFormed(issues, scenario.closed, sheet.firstOffer))
  );
}
