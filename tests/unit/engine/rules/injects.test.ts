import { describe, expect, test } from 'vitest';
import { illegality, step, viewFor, type Inject, type MoveOf } from '#engine/index.ts';
import { floorless, goodPackage, negotiatingTable } from '../../../support/at-the-table.ts';

const tableWith = (...injects: readonly Inject[]) =>
  negotiatingTable({ change: (made) => ({ ...made, injects }) });
const news = (table: ReturnType<typeof tableWith>, party: number) =>
  table.view(party).events.flatMap((event) => (event.type === 'inject' ? [event.inject] : []));
const closeRound = (table: ReturnType<typeof tableWith>) =>
  table.play(0, { type: 'pass' }).play(1, { type: 'pass' });

describe('events from outside', () => {
  test('on schedule, for those who may know', () => {
    const table = tableWith({
      id: 'rival-offer',
      trigger: { kind: 'scheduled', round: 2 },
      audience: [0],
      effects: [{ kind: 'walk-away', party: 0, by: 7 }],
    });
    expect(news(table, 0)).toEqual([]);
    closeRound(table);
    expect([news(table, 0), news(table, 1)]).toEqual([['rival-offer'], []]);
    expect(table.view(0).sheet.walkAway).toBe(52);
    expect(table.view(1).sheet.walkAway).toBe(45);
  });

  test('by chance: never at 0, always at 1, once only', () => {
    const chance = (share: number): Inject => ({
      id: 'chance',
      trigger: { kind: 'random', from: 1, to: 5, chance: share },
      audience: undefined,
      effects: [],
    });
    const never = tableWith(chance(0));
    const always = tableWith(chance(1));
    for (let round = 0; round < 3; round++) [never, always].forEach(closeRound);
    expect([news(never, 0), news(always, 1)]).toEqual([[], ['chance']]);
  });

  test('as a leak, while a text lies on the table that one has not shown at home', () => {
    const leak: Inject = {
      id: 'leak',
      trigger: { kind: 'leaked', party: 0, from: 2, chance: 1 },
      audience: undefined,
      effects: [{ kind: 'mood', constituency: 0, by: -5 }],
    };
    const propose = { type: 'propose', packages: [goodPackage] } as const;
    const silent = tableWith(leak);
    closeRound(silent);
    expect(news(silent, 1)).toEqual([]);
    silent.play(0, propose).play(1, { type: 'pass' });
    expect(news(silent, 1)).toEqual(['leak']);
    expect(silent.match().moods[0]).toBe(-5);

    const open = tableWith(leak).play(0, propose).play(0, { type: 'disclose', what: 'draft-text' });
    open.play(1, { type: 'pass' });
    expect(news(open, 1)).toEqual([]);
  });

  test('when something is tabled', () => {
    const table = tableWith({
      id: 'outcry',
      trigger: { kind: 'tabled', from: 1, when: [{ issue: 5, options: [0] }] },
      audience: undefined,
      effects: [{ kind: 'mood', constituency: 0, by: -9 }],
    });
    table.play(0, { type: 'propose', packages: [goodPackage] });
    const before = table.view(0).home[0]?.goodwill ?? 0;
    table.play(1, { type: 'propose', packages: [floorless] });
    expect(news(table, 0)).toEqual(['outcry']);
    expect(table.view(0).home[0]?.goodwill).toBe(before - 9);
  });

  test('when nobody has tabled anything, and when a position is published', () => {
    const table = tableWith(
      {
        id: 'impatience',
        trigger: { kind: 'silence', round: 2 },
        audience: undefined,
        effects: [{ kind: 'rounds', by: -2 }],
      },
      { id: 'headline', trigger: { kind: 'committed', from: 1 }, audience: undefined, effects: [] },
    );
    closeRound(table);
    expect(table.match().rounds).toBe(4);
    table.play(0, { type: 'commit', clause: { issue: 0, options: [3] } });
    expect(news(table, 1)).toEqual(['impatience', 'headline']);
  });

  test('points of a sheet move for its party only', () => {
    const table = tableWith({
      id: 'slump',
      trigger: { kind: 'scheduled', round: 1 },
      audience: undefined,
      effects: [{ kind: 'points', party: 0, issue: 1, option: 2, by: 5 }],
    });
    expect(table.view(0).sheet.points[1]?.[2]).toBe(23);
    expect(table.view(1).sheet.points[1]?.[2]).toBe(0);
  });

  test('a forbidden option falls out of what stands and cannot be chosen any more', () => {
    const table = tableWith({
      id: 'ban',
      trigger: { kind: 'committed', from: 1 },
      audience: undefined,
      effects: [{ kind: 'forbid', issue: 0, option: 2 }],
    });
    table.play(0, { type: 'propose', packages: [goodPackage] });
    table.play(1, { type: 'commit', clause: { issue: 0, options: [1] } });
    expect(table.match().proposals[0]?.status).toBe('fallen');
    expect(table.refusal(1, { type: 'propose', packages: [goodPackage] })).toBe('MALFORMED_PACKAGE');
  });

  test('let happen by hand: once, during talks, and for some parties alone where that is wished', () => {
    const slump: Inject = {
      id: 'slump',
      trigger: { kind: 'scheduled', round: 5 },
      audience: undefined,
      effects: [
        { kind: 'walk-away', party: 0, by: 5 },
        { kind: 'walk-away', party: 1, by: 5 },
        { kind: 'rounds', by: -1 },
      ],
    };
    const secret: Inject = { ...slump, id: 'secret', audience: [1] };
    const { scenario, match } = tableWith(slump, secret);
    const start = match();
    const release = (event: Omit<MoveOf<'release-event'>, 'type'>, from = start) => {
      const move = { type: 'release-event', ...event } as const;
      const next = step(scenario, from, move);
      if (!next.ok) throw new Error(next.error.code);
      expect(illegality(scenario, next.value, move)?.code).toBe('NOT_NOW');
      return next.value;
    };
    const seen = (after: typeof start) =>
      [0, 1].map((party) => {
        const { events, sheet } = viewFor(
          scenario,
          after,
          scenario.seats.find((seat) => seat.party === party)!,
        );
        return [events.filter(({ type }) => type === 'inject').length, sheet.walkAway];
      });
    const [[, low], [, lowToo]] = seen(start) as [[number, number], [number, number]];
    expect(seen(release({ inject: 'slump' }))).toEqual([
      [1, low + 5],
      [1, lowToo + 5],
    ]);
    const aside = release({ inject: 'slump', to: [0] });
    expect(seen(aside)).toEqual([
      [1, low + 5],
      [0, lowToo],
    ]);
    expect(aside.rounds).toBe(start.rounds - 1);
    expect(seen(release({ inject: 'secret' }, aside))[1]).toEqual([1, lowToo + 5]);
    for (const refused of [{ inject: 'secret', to: [0] }, { inject: 'slump', to: [] }, { inject: 'nothing' }])
      expect(illegality(scenario, start, { type: 'release-event', ...refused })?.code).toBe('NOT_NOW');
    const reading = { ...start, state: 'preparation' };
    expect(illegality(scenario, reading, { type: 'release-event', inject: 'slump' })?.code).toBe('NOT_NOW');
  });
});
