import { describe, expect, test } from 'vitest';
import { briefFor, endorsementsFor, holds, type Package, type Scenario } from '#engine/index.ts';
import { createSession, playOut } from '#session/index.ts';
import { goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';
import { smallScenario } from '../../../support/small-scenario.ts';

/** Loans with nothing given are left to a seat of party 0 that speaks for its parliament. */
const loans = [{ issue: 3, options: [0] }];
const withTreasury = (small: Scenario): Scenario => ({
  ...small,
  injects: [],
  seats: [
    ...small.seats,
    { id: 'treasury', party: 0, role: 'member', reserved: { speaksFor: 0, when: [loans] } },
  ],
});
const atTable = () =>
  negotiatingTable({ protocol: 'open-table', rules: { proposalsPerRound: 3 }, change: withTreasury });

/** Both hold loans; the first is worth 84 to the parliament, the second 14. Its threshold lies between 32 and 44. */
const rich: Package = [3, 2, 0, 0, 0, 1];
const poor: Package = [0, 1, 2, 0, 1, 0];
const propose = (pkg: Package) => ({ type: 'propose', packages: [pkg] }) as const;
const ask = { type: 'consult', constituency: 0 } as const;

describe('what a mandate leaves to another seat of the delegation', () => {
  test('is not tabled before whom it speaks for has been asked, and then only where it is worth enough to them', () => {
    const small = (change: Parameters<typeof negotiatingTable>[0]) => negotiatingTable(change);
    expect(small({ protocol: 'open-table' }).refusal(0, propose(poor))).toBeUndefined();
    const table = atTable();
    expect(table.refusal(0, propose(rich))).toBe('ENDORSEMENT_MISSING');
    expect(table.refusal(0, propose(goodPackage))).toBeUndefined();
    table.play(0, ask);
    expect(table.refusal(0, propose(poor))).toBe('ENDORSEMENT_REFUSED');
    expect(table.play(0, propose(rich)).match().proposals).toHaveLength(1);
  });

  test('is not accepted either', () => {
    const table = atTable().play(1, propose(poor)).play(1, propose(rich));
    expect(table.question(0, 'accept')).toBeUndefined();
    expect(table.refusal(0, { type: 'accept', proposal: 1, package: 0 })).toBe('NOT_NOW');
    table.play(1, propose(goodPackage));
    expect(table.refusal(0, { type: 'accept', proposal: 2, package: 0 })).toBeUndefined();
    table.play(0, ask);
    expect(table.question(0, 'accept')?.choices).toHaveLength(1);
  });

  test('is known to the own delegation, with what each seat says, and to nobody else', () => {
    const table = atTable();
    const { scenario } = table;
    const briefOf = (party: number) => {
      const seat = scenario.seats.find((one) => one.party === party && one.role === 'chief');
      if (seat === undefined) throw new Error('No chief');
      return briefFor(scenario, table.match(), seat);
    };
    const said = (pkg: Package) =>
      endorsementsFor(briefOf(0), table.view(0), pkg).map(({ seat, state }) => [seat, state]);
    expect(said(goodPackage)).toEqual([]);
    expect(said(rich)).toEqual([['treasury', 'unasked']]);
    table.play(0, ask);
    expect(said(rich)).toEqual([['treasury', 'given']]);
    expect(said(poor)).toEqual([['treasury', 'refused']]);
    expect(briefOf(1).seats.some(({ reserved }) => reserved !== undefined)).toBe(false);
  });

  test('is not given by having voted on another text: what is said of it and what the rules reckon stay the same', () => {
    const table = atTable()
      .play(0, propose(goodPackage))
      .play(1, { type: 'accept', proposal: 0, package: 0 });
    table.play(0, { type: 'ratify', decision: 'submit' }).play(1, { type: 'ratify', decision: 'refuse' });
    expect(table.match().renegotiated).toBe(true);
    expect(table.view(0).home[0]?.threshold).toBeDefined();
    const seat = table.scenario.seats[0]!;
    const said = endorsementsFor(briefFor(table.scenario, table.match(), seat), table.view(0), rich);
    expect(said).toMatchObject([{ state: 'unasked', needed: undefined }]);
    expect(table.refusal(0, propose(rich))).toBe('ENDORSEMENT_MISSING');
  });

  test('keeps a program within its mandate', () => {
    const scenario = withTreasury(smallScenario({ protocol: 'open-table' }));
    for (const strategy of ['conceder', 'logroller', 'boulware']) {
      const seating = Object.fromEntries(
        scenario.seats.flatMap(({ id, role }) =>
          role === 'chief' ? [[id, { kind: 'program' as const, strategy }]] : [],
        ),
      );
      const session = createSession(scenario, { seed: strategy, difficulty: 1 }, seating);
      playOut(session);
      const { proposals } = session.match();
      const own = proposals.filter(({ by }) => by === 0).flatMap(({ packages }) => packages);
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((pkg) => holds(loans, pkg))).toEqual([]);
      const accepted = proposals.flatMap(({ packages, supporters }) =>
        packages.filter((_, index) => supporters[index]?.includes(0)),
      );
      expect(accepted.filter((pkg) => holds(loans, pkg))).toEqual([]);
    }
  });
});
