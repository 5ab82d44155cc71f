/** What the case of the salt claims: a state that leaves its investment treaties is sued for some years yet, and then no more. */
import { expect, test } from 'vitest';
import { loadScenario } from '#cli/scenarios.ts';
import { afterEvents, type DraftAgreement } from '#engine/index.ts';
import { runYears, type Years } from '#outcome/index.ts';

const { scenario } = loadScenario('lithium-triangle');
const LAST = 2037;
const PATHS = 40;

const treaty: DraftAgreement = {
  proposal: 0,
  // The middle of every range, under the form that sends investors to arbitrators.
  package: scenario.issues.map(({ id, options }) =>
    id === 'form' ? options.findIndex((one) => one.id === 'investor-treaty') : options.length >> 1,
  ),
  parties: [...scenario.parties.keys()],
};
const claims = (happened: readonly string[], isIn: (year: number) => boolean) =>
  Array.from({ length: PATHS }, (_, path) =>
    runYears(afterEvents(scenario, happened), treaty, `salt:${path}`),
  )
    .flatMap(({ events }: Years) => events)
    .filter(({ kind, year }) => kind === 'investor-claim' && isIn(year)).length;

test('notice to the tribunals ends claims after its last year, and not before', () => {
  const [early, late] = [(year: number) => year <= LAST, (year: number) => year > LAST];
  expect(claims([], late)).toBeGreaterThan(0);
  expect(claims(['notice-given'], late)).toBe(0);
  expect(claims(['notice-given'], early)).toBe(claims([], early));
  expect(claims([], early)).toBeGreaterThan(0);
});

test('and the chronicle says so', () => {
  const { events } = runYears(afterEvents(scenario, ['notice-given']), treaty, 'salt');
  expect(events.filter(({ regime }) => regime !== undefined)).toMatchObject([
    { year: LAST + 1, kind: 'regime-ended', regime: 'isds-icsid', traces: ['investor-claim'] },
  ]);
});
