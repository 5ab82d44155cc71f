import { expect, test } from 'vitest';
import { planTables, type Placed } from '#server/classroom/plan-tables.ts';
import { spreadSpare } from '#server/classroom/spread-spare.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario({ parties: 3 });
const built = (count: number, tables: number): Placed[] =>
  planTables(
    scenario,
    Array.from({ length: count }, (_, index) => ({ participant: `p${index + 1}`, place: undefined })),
    0,
    tables,
  ).places.map(({ participant, place }) => ({ participant, place }));
const moved = (people: readonly Placed[], tables: number) =>
  spreadSpare(scenario, people, tables).flatMap(({ participant, place }) =>
    place === undefined ? [participant] : [],
  );

test('who shares a seat or looks on is spread over a table that was added, and nobody else is moved', () => {
  // Three speak, and the others sit beside them or look on.
  const people = built(8, 1);
  expect(moved(people, 2)).toHaveLength(3);
  expect(moved(people, 3)).toHaveLength(5);
  const kept = spreadSpare(scenario, people, 3).filter(({ place }) => place !== undefined);
  expect(kept).toEqual(people.slice(0, 3));
  const plan = planTables(scenario, spreadSpare(scenario, people, 3), 0, 3);
  expect(new Set(plan.places.map(({ place }) => JSON.stringify(place))).size).toBe(5);
  expect(plan.places.every(({ place }) => place.kind === 'seat' && place.table > 1)).toBe(true);
});

test('whoever looks on goes before whoever sits beside', () => {
  const seat = scenario.seats.find(({ party }) => party === 0)!.id;
  const sits = { kind: 'seat', table: 1, seat } as const;
  const people: Placed[] = [
    { participant: 'p1', place: sits },
    { participant: 'p2', place: sits },
    { participant: 'p3', place: { kind: 'observer', table: 1 } },
  ];
  expect(moved(people, 1)).toEqual(['p2', 'p3']);
  const full = { ...scenario, parties: scenario.parties.slice(0, 2) };
  expect(spreadSpare(full, people, 1).filter(({ place }) => place === undefined)).toEqual([
    { participant: 'p3', place: undefined },
  ]);
});

test('nobody is moved where no chair is free, or those who wait take them', () => {
  expect(moved(built(5, 1), 1)).toEqual([]);
  const waiting = ['x', 'y', 'z'].map((participant): Placed => ({ participant, place: undefined }));
  expect(moved([...built(5, 1), ...waiting], 2)).toEqual(['x', 'y', 'z']);
});
