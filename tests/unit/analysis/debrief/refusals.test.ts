import { expect, test } from 'vitest';
import { debriefOf } from '#analysis/index.ts';
import type { Happening, Match, MatchEvent } from '#engine/index.ts';
import { impasse, type Tabled } from '../finished-match.ts';
import { sketchScenario } from '../sketch-scenario.ts';

const scenario = sketchScenario({
  options: [4],
  mandates: [
    { points: [[100, 60, 30, 0]], walkAway: 50 },
    { points: [[0, 30, 60, 100]], walkAway: 50 },
  ],
});
const tabled: readonly Tabled[] = [
  [0, 1, [0]],
  [1, 1, [3], [2]],
  [0, 2, [2]],
];

const events = (...happenings: readonly Happening[]): readonly MatchEvent[] =>
  happenings.map((happening, id) => ({ id, round: 1, audience: 'all', ...happening }));
const tabling = (proposal: number): Happening => ({
  type: 'proposal-tabled',
  party: tabled[proposal]?.[0] ?? 0,
  proposal,
});
const refusals = (changes: Partial<Match>) =>
  debriefOf(scenario, impasse(scenario, tabled, changes))?.refusals;

test('a rejection is correct when the best that was rejected is worth less than the walk-away', () => {
  expect(
    refusals({
      events: events(
        tabling(0),
        { type: 'proposal-rejected', party: 1, proposal: 0 },
        tabling(1),
        { type: 'proposal-rejected', party: 0, proposal: 1 },
        tabling(2),
        { type: 'proposal-rejected', party: 1, proposal: 2 },
      ),
    }),
  ).toEqual([
    { kind: 'rejected', by: 1, proposal: 0, points: 0, isCorrect: true },
    { kind: 'rejected', by: 0, proposal: 1, points: 30, isCorrect: true },
    { kind: 'rejected', by: 1, proposal: 2, points: 60, isCorrect: false },
  ]);
});

test('who leaves is held against everything offered so far, and nothing later', () => {
  const left: Happening = { type: 'party-left', party: 1 };
  expect(refusals({ events: events(tabling(0), left) })).toEqual([
    { kind: 'walk-away', by: 1, proposal: 0, points: 0, isCorrect: true },
  ]);
  expect(refusals({ events: events(tabling(0), tabling(1), tabling(2), left) })).toEqual([
    { kind: 'walk-away', by: 1, proposal: 2, points: 60, isCorrect: false },
  ]);
  expect(refusals({ events: events(left) })).toEqual([
    { kind: 'walk-away', by: 1, proposal: undefined, points: undefined, isCorrect: true },
  ]);
});

test('when time runs out everybody still there has refused', () => {
  const end: Happening = { type: 'impasse', reason: 'deadline' };
  expect(refusals({ events: events(tabling(0), tabling(1), tabling(2), end) })).toEqual([
    { kind: 'deadline', by: 0, proposal: 1, points: 30, isCorrect: true },
    { kind: 'deadline', by: 1, proposal: 2, points: 60, isCorrect: false },
  ]);
  expect(refusals({ events: events(tabling(0), end), left: [false, true] })).toHaveLength(1);
});

test('a draft is refused at home or at the signing table', () => {
  const drafted: Happening = { type: 'draft-agreed', proposal: 2, package: 0 };
  const draft = { proposal: 2, package: [2], parties: [0, 1] };
  expect(
    refusals({
      draft,
      events: events(tabling(2), drafted, { type: 'ratified', party: 0, result: 'refused' }),
    }),
  ).toEqual([{ kind: 'not-ratified', by: 0, proposal: 2, points: 30, isCorrect: true }]);
  // Time ran out at home: nothing but the record of the refusal tells of it.
  const refused = { party: 1, result: 'refused' as const, yesShare: 0, votes: [] };
  expect(
    refusals({
      draft,
      ratifications: [refused],
      events: events(tabling(2), drafted, { type: 'impasse', reason: 'not-ratified' }),
    }),
  ).toEqual([{ kind: 'not-ratified', by: 1, proposal: 2, points: 60, isCorrect: false }]);
  expect(
    refusals({
      draft,
      signed: [true, false],
      events: events(tabling(2), drafted, { type: 'impasse', reason: 'not-signed' }),
    }),
  ).toEqual([{ kind: 'not-signed', by: 1, proposal: 2, points: 60, isCorrect: false }]);
});
