import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTables, type Placed } from '#server/classroom/plan-tables.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario({ parties: 4 });
const people = (count: number): Placed[] =>
  Array.from({ length: count }, (_, index) => ({ participant: `p${index + 1}`, place: undefined }));

/** How many people sit in each seat, by table and seat. */
function seats(count: number, wanted?: number) {
  const plan = planTables(scenario, people(count), 0, wanted);
  const taken = new Map<string, number>();
  for (const { place } of plan.places)
    if (place.kind === 'seat')
      taken.set(`${place.table} ${place.seat}`, (taken.get(`${place.table} ${place.seat}`) ?? 0) + 1);
  return { plan, taken };
}

describe('building tables', () => {
  test('makes six tables of four for twenty-four people, one to a seat', () => {
    const { plan, taken } = seats(24);
    expect(plan.tables).toBe(6);
    expect(taken.size).toBe(24);
    expect([...taken.values()].every((count) => count === 1)).toBe(true);
  });

  test('lets spare people share seats at different tables rather than open a table of programs', () => {
    const { plan, taken } = seats(27);
    expect(plan.tables).toBe(6);
    const shared = [...taken].filter(([, count]) => count === 2).map(([key]) => key.split(' ')[0]);
    expect(new Set(shared).size).toBe(3);
  });

  test('places everybody once, leaves no seat empty that somebody could fill, and crowds none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (count, wanted) => {
          const { plan, taken } = seats(count, wanted);
          expect(plan.places).toHaveLength(count);
          expect(taken.size).toBe(Math.min(count, plan.tables * 4));
          expect(Math.max(...taken.values())).toBeLessThanOrEqual(2);
          expect(plan.places.every(({ place }) => place.table >= 1 && place.table <= plan.tables)).toBe(true);
        },
      ),
    );
  });

  test('seats late people at the table that is added for them, before seats that are empty elsewhere', () => {
    const first = planTables(scenario, people(6), 0, 2);
    const settled = first.places.map(({ participant, place }): Placed => ({ participant, place }));
    const latecomers = ['x', 'y', 'z'].map((participant): Placed => ({ participant, place: undefined }));
    const tablesOf = (count: number) =>
      planTables(scenario, [...settled, ...latecomers], 2, count).places.map(({ place }) => place.table);
    expect(tablesOf(3)).toEqual([3, 3, 3]);
    expect(tablesOf(2).filter((table) => table > 2)).toEqual([]);
  });

  test('gives late people the seats that are still empty', () => {
    const first = planTables(scenario, people(3), 0);
    const settled = first.places.map(({ participant, place }): Placed => ({ participant, place }));
    const late = planTables(scenario, [...settled, { participant: 'late', place: undefined }], first.tables);
    expect(late.tables).toBe(1);
    const [only] = late.places;
    expect(only).toMatchObject({ participant: 'late', place: { kind: 'seat', table: 1 } });
    const seated = new Set([...first.places, ...late.places].map(({ place }) => JSON.stringify(place)));
    expect(seated.size).toBe(4);
  });

  test('places anew whoever sat, watched or stood at a table that is not to be', () => {
    const first = planTables(scenario, people(8), 0, 3);
    expect(new Set(first.places.map(({ place }) => place.table)).size).toBe(3);
    const watching: Placed = { participant: 'watcher', place: { kind: 'observer', table: 3 } };
    const again = planTables(scenario, [...first.places, watching], 0, 1);
    expect(again.tables).toBe(1);
    const stays = first.places.filter(({ place }) => place.table === 1).map((one) => one.participant);
    const moved = again.places.map((one) => one.participant);
    expect([...stays, ...moved].sort()).toEqual(
      [...people(8).map((one) => one.participant), 'watcher'].sort(),
    );
    expect(again.places.every(({ place }) => place.table === 1)).toBe(true);
  });
});
