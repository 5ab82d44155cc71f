/** What can producers do who pool their supply, what does it cost to walk out, and what do roads and power have to do with it? */
import { brokenPromises, viewFor } from '#engine/index.ts';
import type { Match, Move, Scenario } from '#engine/index.ts';
import { caseTable, packageAt } from '../case-table.ts';
import type { Scene } from './scene.ts';
import { after, chiefOf, partyIn, talks } from './talks.ts';

const at = 'lithium-triangle';
const members = ['argentina', 'bolivia', 'chile'];

const join = (scenario: Scenario): readonly Move[] =>
  members.map((party) => ({ type: 'join-bloc', by: chiefOf(scenario, party), bloc: 0 }));
const walkOut = (scenario: Scenario): Move => ({
  type: 'leave-bloc',
  by: chiefOf(scenario, 'chile'),
  bloc: 0,
});

export const bloc: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const start = talks(scenario);
    const pooled = after(scenario, start, ...join(scenario));
    return [
      ...(['eu', 'china'] as const).map((buyer) => ({
        of: buyer,
        with: walkAwayOf(scenario, pooled, buyer),
        without: walkAwayOf(scenario, start, buyer),
        goes: 'less' as const,
      })),
    ];
  },
};

export const defection: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const pooled = after(scenario, talks(scenario), ...join(scenario));
    const left = after(scenario, pooled, walkOut(scenario));
    const pkg = packageAt(at, scenario, {});
    const price = (match: Match) =>
      brokenPromises(scenario.rules, match, partyIn(scenario, 'chile'), pkg).defection;
    return [
      { of: 'price', with: price(left), without: price(pooled), goes: 'more' },
      {
        of: 'eu',
        with: walkAwayOf(scenario, left, 'eu'),
        without: walkAwayOf(scenario, pooled, 'eu'),
        goes: 'more',
      },
    ];
  },
};

export const blocCapacity: Scene = {
  at,
  play() {
    const scenario = caseTable(at, {});
    const blocs = scenario.rules.blocs?.map((one) => ({ ...one, usable: 1 })) ?? [];
    const able: Scenario = { ...scenario, rules: { ...scenario.rules, blocs } };
    const pressed = (table: Scenario) => {
      const start = talks(table);
      return walkAwayOf(table, start, 'eu') - walkAwayOf(table, after(table, start, ...join(table)), 'eu');
    };
    return [{ of: 'pressed', with: pressed(scenario), without: pressed(able), goes: 'less' }];
  },
};

/** As the table makes it, for whoever speaks for the party. */
export function walkAwayOf(scenario: Scenario, match: Match, party: string): number {
  const seat = scenario.seats.find(({ id }) => id === chiefOf(scenario, party));
  return seat === undefined ? 0 : viewFor(scenario, match, seat).sheet.walkAway;
}
