import { describe, expect, test } from 'vitest';
import { afterEvents, illegality, isInForce, type Inject, type Regime } from '#engine/index.ts';
import { negotiatingTable } from '../../../support/at-the-table.ts';

const law: Regime = {
  id: 'law',
  effects: [
    { kind: 'points', party: 0, issue: 0, option: 0, by: 4 },
    { kind: 'walk-away', party: 1, by: 3 },
    { kind: 'options', issue: 0, forbids: [1] },
    { kind: 'enforcement', by: 0.1 },
  ],
};
const event = (effects: Inject['effects']): Inject => ({
  id: 'repeal',
  trigger: { kind: 'scheduled', round: 2 },
  audience: undefined,
  effects,
});
/** The law is part of the sheets as compiled, and the event comes in the second round. */
const tableWith = (...effects: Inject['effects']) =>
  negotiatingTable({
    change: (made) => ({
      ...made,
      regimes: [law],
      closed: [{ issue: 0, option: 1 }],
      injects: [event(effects)],
    }),
  });
const closeRound = (table: ReturnType<typeof tableWith>) =>
  table.play(0, { type: 'pass' }).play(1, { type: 'pass' });

describe('a regime in a year', () => {
  test('acts from the year of its first day to that of its last, and not while it rests', () => {
    const acts = (regime: Parameters<typeof isInForce>[0]) =>
      [2029, 2030, 2031, 2032, 2033].filter((year) => isInForce(regime, year));
    expect(acts({})).toHaveLength(5);
    expect(acts({ since: 2030, until: 2032 })).toEqual([2030, 2031, 2032]);
    expect(acts({ suspended: [{ from: 2030, until: 2031 }] })).toEqual([2029, 2032, 2033]);
    expect(acts({ suspended: [{ until: 2031 }] })).toEqual([2032, 2033]);
  });
});

describe('an event that ends a regime at once', () => {
  test('takes back points and walk-aways, and opens what it had closed', () => {
    const table = tableWith({ kind: 'regime-ends', regime: 'law' });
    const before = [table.view(0), table.view(1)] as const;
    expect(before[0].closed).toEqual([{ issue: 0, option: 1 }]);
    closeRound(table);
    const worth = (view: (typeof before)[0]) => view.sheet.points[0]?.[0] ?? 0;
    expect(worth(table.view(0))).toBe(worth(before[0]) - 4);
    expect(table.view(1).sheet.walkAway).toBe(before[1].sheet.walkAway - 3);
    expect(table.view(0).closed).toEqual([]);
  });

  test('takes it back once, even if it says so twice', () => {
    const once = tableWith({ kind: 'regime-ends', regime: 'law' });
    const twice = tableWith(
      { kind: 'regime-ends', regime: 'law' },
      { kind: 'regime-suspended', regime: 'law', until: 2030 },
    );
    for (const table of [once, twice]) closeRound(table);
    expect(twice.view(0).sheet).toEqual(once.view(0).sheet);
    expect(twice.view(1).sheet).toEqual(once.view(1).sheet);
  });

  test('leaves the years without it', () => {
    const { scenario } = tableWith({ kind: 'regime-ends', regime: 'law' });
    expect(afterEvents(scenario, ['repeal'])).toMatchObject({ regimes: [], closed: [] });
    expect(afterEvents(scenario, [])).toBe(scenario);
  });

  test('is told to everybody or to nobody', () => {
    const table = tableWith({ kind: 'regime-ends', regime: 'law' });
    const release = (to?: readonly number[]) =>
      illegality(table.scenario, table.match(), {
        type: 'release-event',
        inject: 'repeal',
        ...(to === undefined ? {} : { to }),
      });
    expect(release()).toBeUndefined();
    expect(release([0])).toBeDefined();
  });
});

test('an event that ends or suspends it later leaves the table alone and marks the years', () => {
  const ends = tableWith({ kind: 'regime-ends', regime: 'law', after: 2031 });
  const points = ends.view(0).sheet.points;
  closeRound(ends);
  expect(ends.view(0).sheet.points).toEqual(points);
  expect(ends.view(0).closed).toEqual([{ issue: 0, option: 1 }]);
  expect(afterEvents(ends.scenario, ['repeal']).regimes).toEqual([{ ...law, until: 2031 }]);
  const rests = tableWith({ kind: 'regime-suspended', regime: 'law', from: 2031, until: 2033 });
  expect(afterEvents(rests.scenario, ['repeal']).regimes).toEqual([
    { ...law, suspended: [{ from: 2031, until: 2033 }] },
  ]);
});
