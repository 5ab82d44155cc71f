/** Does every sheet value every option, and does every home front add up? */
import { bindingConsent } from '../compile/compile-table.ts';
import type { Names, NamedIssue } from '../names.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';
import { checkCondition, checkKnown, checkKnownKey, checkOnce } from './names.ts';
import { sumsToOne } from './sums.ts';

type Points = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function checkSheets(source: ScenarioSource, names: Names): readonly Fault[] {
  return Object.entries(source.mandates).flatMap(([party, mandate]) => {
    const at: Path = ['mandates', party];
    const { points, interactions = [], redLines = [] } = mandate;
    return [
      ...checkPoints(points, source, names, [...at, 'points']),
      ...checkOnce(
        'interaction',
        interactions.map(({ id }) => id),
        (index) => [...at, 'interactions', index, 'id'],
      ),
      ...interactions.flatMap(({ id, when }, index) => [
        ...checkCondition(when, names, [...at, 'interactions', index, 'when']),
        ...(Object.keys(when).length < 2
          ? [fault('CONDITION_SINGLE', [...at, 'interactions', index, 'when'], { id })]
          : []),
      ]),
      ...checkOnce(
        'red-line',
        redLines.map(({ id }) => id),
        (index) => [...at, 'redLines', index, 'id'],
      ),
      ...redLines.flatMap(({ forbids }, index) =>
        checkCondition(forbids, names, [...at, 'redLines', index, 'forbids']),
      ),
    ];
  });
}

export function checkConstituencies(
  source: ScenarioSource,
  names: Names,
  regimes: readonly RegimeSource[],
): readonly Fault[] {
  const { constituencies } = source;
  const canBind =
    bindingConsent(source).length > 0 ||
    regimes.some(({ effects }) => effects.some((one) => one.kind === 'oversight' && one.bindsConsent));
  return [
    ...checkOnce(
      'constituency',
      constituencies.map(({ id }) => id),
      (index) => ['constituencies', index, 'id'],
    ),
    ...constituencies.flatMap(({ id, party, points, threshold, spread, veto, affected = false }, index) => {
      const at: Path = ['constituencies', index];
      const isInRange = threshold - spread >= 0 && threshold + spread <= 100;
      return [
        ...checkKnown('party', party, names.parties, [...at, 'party']),
        ...checkPoints(points, source, names, [...at, 'points']),
        ...(isInRange ? [] : [fault('THRESHOLD_RANGE', [...at, 'threshold'], { threshold, spread })]),
        ...(affected && (veto || !canBind) ? [fault('AFFECTED_IDLE', [...at, 'affected'], { id })] : []),
      ];
    }),
    ...[...names.parties.keys()].flatMap((party) => {
      const own = constituencies.filter((constituency) => constituency.party === party);
      const first = constituencies.findIndex((constituency) => constituency.party === party);
      if (own.length === 0) return [];
      return sumsToOne(
        own.map(({ weight }) => weight),
        'weights',
        party,
        ['constituencies', first, 'weight'],
      );
    }),
  ];
}

function checkPoints(points: Points, source: ScenarioSource, names: Names, at: Path): readonly Fault[] {
  return [
    ...Object.keys(points).flatMap((id) => checkKnownKey('issue', id, names.issues, [...at, id])),
    ...source.issues.flatMap(({ id, range }) => {
      const issue = names.issues.get(id);
      const row = points[id];
      if (issue === undefined || issue.options.length === 0) return [];
      if (row === undefined) return [keyFault('POINTS_MISSING', at, { issue: id, option: '*' })];
      return checkRow(row, id, issue, range !== undefined, [...at, id]);
    }),
  ];
}

function checkRow(
  row: Readonly<Record<string, number>>,
  id: string,
  { options, optionIndex }: NamedIssue,
  isRange: boolean,
  at: Path,
): readonly Fault[] {
  const ends = [options[0], options.at(-1)].filter((option) => option !== undefined);
  const wanted = isRange ? ends : options;
  return [
    ...Object.keys(row).flatMap((option) => checkKnownKey('option', option, optionIndex, [...at, option])),
    ...wanted
      .filter((option) => !Object.hasOwn(row, option.id))
      .map((option) => keyFault('POINTS_MISSING', at, { issue: id, option: option.id })),
  ];
}
