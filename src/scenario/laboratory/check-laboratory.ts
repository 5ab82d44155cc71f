/** Does a well-formed laboratory table make sense? Sheets need not be worth 100: their scale is free. */
import { checkTableParties } from '../check/check-parties.ts';
import { checkSheets } from '../check/check-sheets.ts';
import { checkOnce } from '../check/names.ts';
import type { Names } from '../names.ts';
import type { Fault } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';

/** `source` is the table as a case. */
export function checkLaboratory(source: ScenarioSource, names: Names): readonly Fault[] {
  const { issues } = source;
  return [
    ...checkTableParties(source, names),
    ...checkOnce(
      'issue',
      issues.map(({ id }) => id),
      (index) => ['issues', index, 'id'],
    ),
    ...issues.flatMap(({ options = [] }, issue) =>
      checkOnce(
        'option',
        options.map(({ id }) => id),
        (index) => ['issues', issue, 'options', index, 'id'],
      ),
    ),
    ...checkSheets(source, names),
  ];
}
