import { expect, test } from 'vitest';
import { evolveClass, type ClassState } from '#server/classroom/class-state.ts';
import type { ClassEntry } from '#server/classroom/log-entries.ts';
import { rollOf } from '#server/classroom/roll.ts';
import type { Place } from '#wire/index.ts';
import { settingsFor } from '../../support/class-server.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const { scenario } = shippedCase('price-floor-club');

/** A class of one table, where these people have these places. */
function seated(places: Readonly<Record<string, Place>>): ClassState {
  const entries = Object.entries(places).flatMap(([participant, place]): ClassEntry[] => [
    { k: 'joined', participant, name: participant, language: 'en', enrolled: false },
    { k: 'placed', participant, place },
  ]);
  const before: readonly ClassEntry[] = [
    { k: 'created', settings: settingsFor() },
    { k: 'tables', count: 1 },
  ];
  let state: ClassState | undefined;
  for (const entry of [...before, ...entries]) state = evolveClass(state, entry, 0);
  if (state === undefined) throw new Error('No class');
  return state;
}

test('those who must agree in a delegation sit for it: whoever stands for its constituency sees no draft', () => {
  const constituency = scenario.constituencies.findIndex(({ party }) => party !== undefined);
  const party = scenario.constituencies[constituency]?.party ?? -1;
  const { id: seat } = scenario.seats.find((one) => one.party === party)!;
  const home: Place = { kind: 'home', table: 1, constituency };
  const roll = rollOf(
    seated({ p1: { kind: 'seat', table: 1, seat }, p2: { kind: 'seat', table: 1, seat }, p3: home }),
    scenario,
    () => true,
  );
  expect(roll.ofParty(1, party).map(({ id }) => id)).toEqual(['p1', 'p2']);
  expect(roll.partyOf(home)).toBeUndefined();
  expect(roll.observersOf(1).map(({ id }) => id)).toEqual(['p3']);
});
