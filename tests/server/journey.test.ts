import { afterEach, describe, expect, test } from 'vitest';
import type { ClassLine } from '#client/index.ts';
import { digest, isWellFormed, type Brief, type Phase } from '#engine/index.ts';
import type { AskOf, ClassSettings } from '#wire/index.ts';
import { begunClass } from '../support/begun-class.ts';
import { shippedCase } from '../support/shipped-scenarios.ts';
import {
  good,
  openPolicy,
  settingsFor,
  startClassServer,
  until,
  type ClassServer,
} from '../support/class-server.ts';

let server: ClassServer;
afterEach(async () => {
  const { faults } = server;
  await server.remove();
  if (faults.length > 0) throw faults[0];
});

/** A class that has begun, with so many people. */
async function begun(count: number, change: Partial<ClassSettings> = {}) {
  server = await startClassServer({ botPace: 5 });
  const names = Array.from({ length: count }, (_, who) => `Person ${who}`);
  return begunClass(server, names, change);
}

type Locks = Pick<AskOf<'lock'>, 'kinds' | 'locks'>;
const ready = (line: ClassLine) => line.table()!.send({ type: 'ready', by: line.table()!.brief().seat.id });
/** The device, once it has its case. */
async function backAtTable(line: ClassLine): Promise<ClassLine> {
  await until(() => line.table());
  return line;
}
/** The worst of everything for oneself. */
const worstFor = ({ issues, sheet }: Pick<Brief, 'issues' | 'sheet'>) =>
  issues.map((_, issue) => {
    const points = sheet.points[issue] ?? [];
    return points.indexOf(Math.min(...points));
  });
const phaseOf = (line: ClassLine) => line.store.get().view?.phase;
const cockpitTable = (line: ClassLine) => line.store.get().cockpit?.tables[0];

describe('a session', () => {
  test('begins its talks together, when the facilitator opens them', async () => {
    const { facilitator, people } = await begun(2, { policy: { ...openPolicy, startTogether: true } });
    for (const line of people) expect((await ready(line)).ok).toBe(true);
    await until(() => people.every((line) => phaseOf(line) === 'preparation'));
    const wall = await server.device();
    good(await wall.enter(good(await facilitator.ask('projector-token', {})).token));
    const onTheWall = () => wall.store.get().projector?.tables[0]?.ready;
    const isHeld = { ok: true, value: { held: true } };
    const [first, second] = [people[0]!, people[1]!];
    expect(onTheWall()).toEqual([false, false]);
    // Whoever came second is ready first: the wall says which party that is, and not only that it is one of two.
    expect(await ready(second)).toMatchObject(isHeld);
    const early = second.table()!.brief().seat.party;
    await until(() => onTheWall()?.includes(true));
    expect(onTheWall()).toEqual([0, 1].map((party) => party === early));
    expect(await ready(first)).toMatchObject(isHeld);
    await until(() => onTheWall()?.every(Boolean));
    expect(people.map(phaseOf)).toEqual(['preparation', 'preparation']);
    await until(() => people[0]!.store.get().table?.held.length === 2);
    await until(() => cockpitTable(facilitator)?.talksOpened === false);
    good(await facilitator.ask('open-talks', {}));
    await until(() => cockpitTable(facilitator)?.talksOpened === true);
    await until(() => people.every((line) => phaseOf(line) === 'negotiation'));
  });

  test('takes away tables that were built by mistake before it begins, and none after', async () => {
    server = await startClassServer({ botPace: 600_000 });
    const desk = await server.facilitator();
    const { code } = good(await desk.ask('create-class', { settings: settingsFor() })).class;
    const facilitator = await server.facilitator(code);
    good(await facilitator.ask('enrol', { names: ['Ada', 'Ben', 'Cleo', 'Dan'] }));
    const cockpit = () => facilitator.store.get().cockpit;
    const tablesOfPeople = () => cockpit()?.people?.map(({ place }) => place?.table);
    good(await facilitator.ask('build-tables', { tables: 3 }));
    await until(() => cockpit()?.tables.length === 3 && tablesOfPeople()?.includes(3));
    // A table that is taken away leaves a line in the log.
    good(await facilitator.ask('lock', { tables: [3], locks: ['plenary'] }));
    good(await facilitator.ask('build-tables', { tables: 1 }));
    await until(() => cockpit()?.tables.length === 1 && tablesOfPeople()?.every((table) => table === 1));
    expect(await facilitator.ask('watch', { table: 3 })).toMatchObject({ code: 'TABLE_UNKNOWN' });

    const { folder } = server;
    const log = await server.classes.shelf.log(code);
    const { caseFile, rows } = (log.ok && log.value) || { caseFile: undefined, rows: [] };
    const kept = rows.map(({ stream, seq, at, payload }) => ({
      ...{ stream, seq, at },
      entry: JSON.parse(payload) as object,
    }));
    if (caseFile === undefined) throw new Error('No log');
    const { scenario } = caseFile;
    expect((await server.classes.shelf.adopt({ scenario, rows: kept, tables: [] })).ok).toBe(true);
    await server.stop();
    server = await startClassServer({ folder, botPace: 600_000 });
    const back = await server.facilitator(code);
    expect(back.store.get().cockpit?.tables).toHaveLength(1);

    // Built again it goes on with its log; and once the class has begun every table stays.
    good(await back.ask('build-tables', { tables: 3 }));
    good(await back.ask('begin', {}));
    good(await back.ask('lock', { locks: [] }));
    good(await back.ask('build-tables', { tables: 1 }));
    expect(good(await back.ask('watch', { table: 3 })).table.table).toBe(3);
  });

  test('keeps the tables that are just beginning when they are built anew at that moment', async () => {
    server = await startClassServer({ botPace: 600_000 });
    const desk = await server.facilitator();
    const { code } = good(await desk.ask('create-class', { settings: settingsFor() })).class;
    const facilitator = await server.facilitator(code);
    good(await facilitator.ask('enrol', { names: ['Ada', 'Ben', 'Cleo', 'Dan'] }));
    good(await facilitator.ask('build-tables', { tables: 3 }));
    const [begun, built] = await Promise.all([
      facilitator.ask('begin', {}),
      facilitator.ask('build-tables', { tables: 1 }),
    ]);
    expect([begun.ok, built.ok]).toEqual([true, true]);
    expect(good(await facilitator.ask('watch', { table: 3 })).table.table).toBe(3);
    await until(() => {
      const { tables, people } = facilitator.store.get().cockpit ?? {};
      const isWhole = tables?.length === 3 && tables.every(({ phase }) => phase !== undefined);
      return isWhole && people?.every(({ place }) => place !== undefined);
    });
  });

  test('keeps to its clocks, which can be paused and called last', async () => {
    const { facilitator, people } = await begun(2, { timing: { preparation: 600, round: 600 } });
    const line = people[0]!;
    expect(line.store.get().table?.clock).toMatchObject({ kind: 'running', lastCall: false });
    good(await facilitator.ask('clock', { action: 'pause' }));
    await until(() => line.store.get().table?.clock?.kind === 'paused');
    good(await facilitator.ask('clock', { action: 'resume' }));
    good(await facilitator.ask('clock', { action: 'set', seconds: 0 }));
    await until(() => phaseOf(line) === 'negotiation');
    good(await facilitator.ask('clock', { action: 'last-call', seconds: 0 }));
    await until(() => phaseOf(line) === 'impasse');
    await until(() => cockpitTable(facilitator)?.over === true);
  });

  test('waits for a seat that has been given more time, and for it alone', async () => {
    const { facilitator, people } = await begun(2, { timing: { preparation: 600, round: 600 } });
    good(await facilitator.ask('clock', { action: 'set', seconds: 0 }));
    await until(() => people.every((line) => phaseOf(line) === 'negotiation'));
    const seatOf = (line: ClassLine) => line.table()!.brief().seat.id;
    const isSpeaking = (line: ClassLine) => line.table()!.view().speaker === line.table()!.view().party;
    const slow = people.find(isSpeaking)!;
    const quick = people.find((line) => !isSpeaking(line))!;
    const endsAt = (line: ClassLine) => {
      const clock = line.store.get().table?.clock;
      return clock?.kind === 'running' ? clock.endsAt : 0;
    };
    good(await facilitator.ask('clock', { action: 'add', seconds: 120, seat: seatOf(slow), tables: [1] }));
    await until(() => endsAt(slow) - endsAt(quick) === 120_000);
    expect(
      cockpitTable(facilitator)?.seats.find(({ seat }) => seat === seatOf(slow))?.extraSeconds ?? 120,
    ).toBe(120);
    good(await facilitator.ask('clock', { action: 'set', seconds: 0 }));
    await until(() => endsAt(quick) <= Date.now());
    const signal = (line: ClassLine) =>
      line.table()!.send({ type: 'signal', by: seatOf(line), room: 0, more: 0, less: 1 });
    expect(await signal(quick)).toMatchObject({ ok: false, error: { code: 'TIME_UP' } });
    expect((await signal(slow)).ok).toBe(true);
    expect(isSpeaking(slow)).toBe(true);
    expect((await slow.table()!.send({ type: 'pass', by: seatOf(slow) })).ok).toBe(true);
    await until(() => isSpeaking(quick) && endsAt(quick) > Date.now());
    expect((await signal(quick)).ok).toBe(true);
  });

  test('lets an event of the case happen when the facilitator wants it, at one table and for one party', async () => {
    const { facilitator, people } = await begun(4);
    const release = { event: 'second-buyer', tables: [1] };
    expect(await facilitator.ask('release', release)).toMatchObject({ ok: false, code: 'NOT_NOW' });
    for (const phase of ['preparation', 'negotiation']) {
      for (const line of people) await ready(line);
      await until(() => people.every((line) => phaseOf(line) === phase));
    }
    expect(await facilitator.ask('release', { ...release, event: 'none' })).toMatchObject({
      code: 'SETTINGS_UNFIT',
    });
    good(await facilitator.ask('release', { ...release, parties: ['kesanda'] }));
    const heard = (line: ClassLine) => line.store.get().view?.events.some(({ type }) => type === 'inject');
    const isMeant = (line: ClassLine) =>
      line.store.get().table?.table === 1 &&
      line.table()!.brief().parties[line.table()!.brief().party]?.id === 'kesanda';
    await until(() => people.some(heard));
    expect(people.map(heard)).toEqual(people.map(isMeant));
    await until(() => cockpitTable(facilitator)?.happened.includes('second-buyer'));
    // Whoever heard of it can read it, and its sheet has moved.
    const reader = people.find(isMeant)!;
    await until(() => reader.store.get().caseFile?.texts['en']?.injects?.['second-buyer']);
    expect(reader.table()!.view().sheet.walkAway).toBe(47);
    expect(await facilitator.ask('release', release)).toMatchObject({ ok: false, code: 'NOT_NOW' });
  });

  test('does not table while offers are locked, and says so', async () => {
    const { facilitator, people } = await begun(2);
    for (const line of people) await ready(line);
    await until(() => people.every((line) => phaseOf(line) === 'preparation'));
    for (const line of people) await ready(line);
    await until(() => people.every((line) => phaseOf(line) === 'negotiation'));
    const mayPropose = (line: ClassLine) =>
      line
        .table()!
        .view()
        .legal.some(({ type }) => type === 'propose');
    const speaker = people.find(mayPropose)!.table()!;
    const by = speaker.brief().seat.id;
    const offer = { type: 'propose', by, packages: [worstFor(speaker.brief())] } as const;
    const say = { type: 'say', by, room: 0, text: 'hello' } as const;
    good(await facilitator.ask('lock', { kinds: ['offers'], locks: ['offers'] }));
    expect(await speaker.send(offer)).toMatchObject({ ok: false, error: { code: 'PHASE_LOCKED' } });
    expect((await speaker.send(say)).ok).toBe(true);
    good(await facilitator.ask('lock', { kinds: ['offers'], locks: [] }));
    expect((await speaker.send(offer)).ok).toBe(true);
  });

  test('keeps a stop for the class and a caucus at one table apart', async () => {
    const { facilitator } = await begun(4);
    const locksAt = async (table: number) => good(await facilitator.ask('watch', { table })).table.locks;
    const stop: Locks = { kinds: ['moves'], locks: ['moves'] };
    const goOn: Locks = { kinds: ['moves'], locks: [] };
    good(await facilitator.ask('lock', stop));
    good(await facilitator.ask('lock', { tables: [1], kinds: ['plenary'], locks: ['plenary'] }));
    expect([await locksAt(1), await locksAt(2)]).toEqual([['plenary', 'moves'], ['moves']]);
    good(await facilitator.ask('lock', goOn));
    expect([await locksAt(1), await locksAt(2)]).toEqual([['plenary'], []]);
    good(await facilitator.ask('lock', stop));
    expect(await locksAt(1)).toEqual(['plenary', 'moves']);
    good(await facilitator.ask('lock', { tables: [1], kinds: ['plenary'], locks: [] }));
    expect(await locksAt(1)).toEqual(['moves']);
    // One table alone can be stopped, and let go, by the name of the lock.
    good(await facilitator.ask('lock', { ...goOn, tables: [1] }));
    expect([await locksAt(1), await locksAt(2)]).toEqual([[], ['moves']]);
    // Without kinds, what is asked is all that holds.
    good(await facilitator.ask('lock', { tables: [1], locks: ['offers'] }));
    expect(await locksAt(1)).toEqual(['offers']);
  });

  test('shows news to the parties that it was meant for', async () => {
    const { facilitator, people } = await begun(2);
    const parties = people[0]!
      .table()!
      .brief()
      .parties.map(({ id }) => id);
    const own = parties[people[0]!.table()!.brief().party]!;
    good(await facilitator.ask('announce', { kind: 'news', text: 'The price has fallen.', parties: [own] }));
    await until(() => people[0]!.store.get().table?.announcements.length === 1);
    good(await facilitator.ask('announce', { kind: 'message', text: 'Five minutes.' }));
    await until(() => people[1]!.store.get().table?.announcements.length === 1);
    expect(people[1]!.store.get().table?.announcements[0]?.text).toBe('Five minutes.');
  });

  test('lets a program stand in for somebody who is gone, and gives the seat back at once', async () => {
    const { facilitator, people, tokens } = await begun(2, { shape: 'minutes-90', timing: {} });
    const seat = people[0]!.table()!.brief().seat.id;
    people[0]!.close();
    await until(() => cockpitTable(facilitator)?.alarms.some(({ kind }) => kind === 'dropped'));
    good(await facilitator.ask('cover', { table: 1, seat, covered: true }));
    const told = await until(() => people[1]!.store.get().table?.seats.find((one) => one.covered));
    expect(told).toMatchObject({ seat, program: 'conceder' });
    await until(() => cockpitTable(facilitator)?.alarms.every(({ kind }) => kind !== 'dropped'));
    const back = await server.device();
    good(await back.enter(tokens[0]!));
    await until(() =>
      people[1]!.store.get().table?.seats.every((one) => !one.covered && one.program === undefined),
    );
    expect((await until(() => back.table())).brief().seat.id).toBe(seat);
  });

  test('covers a deserted seat by itself after a while, where the policy says so', async () => {
    const { people } = await begun(2, { policy: { ...openPolicy, coverAfterSeconds: 1 } });
    people[0]!.close();
    const covered = await until(() => people[1]!.store.get().table?.seats.find((seat) => seat.covered));
    expect(covered).toMatchObject({ program: 'conceder', people: [{ name: 'Person 0', connected: false }] });
  });

  test('covers the seat of a name on the roster that never came, counted from when the table began', async () => {
    server = await startClassServer({ botPace: 600_000 });
    const desk = await server.facilitator();
    const policy = { ...openPolicy, coverAfterSeconds: 1 };
    const { code } = good(await desk.ask('create-class', { settings: settingsFor({ policy }) })).class;
    const facilitator = await server.facilitator(code);
    good(await facilitator.ask('enrol', { names: ['Ada', 'Ben'] }));
    good(await facilitator.ask('build-tables', {}));
    const begunAt = Date.now();
    good(await facilitator.ask('begin', {}));
    const covered = () => cockpitTable(facilitator)?.seats.filter((seat) => seat.covered);
    await until(() => covered()?.length === 2);
    const log = await server.classes.shelf.log(code);
    const seated = ((log.ok && log.value?.rows) || []).filter(({ payload }) => payload.includes('"seated"'));
    expect(seated).toHaveLength(2);
    for (const { at } of seated) expect(at - begunAt).toBeGreaterThanOrEqual(990);
  });

  test('covers the seats of those who do not come back after a restart', async () => {
    const slow = { ...openPolicy, coverAfterSeconds: 2 };
    const { people, tokens } = await begun(2, { policy: slow });
    const seat = people[1]!.table()!.brief().seat.id;
    const { folder } = server;
    await server.stop();
    server = await startClassServer({ folder, botPace: 600_000 });
    const back = await server.device();
    good(await back.enter(tokens[0]!));
    const covered = await until(() => back.store.get().table?.seats.find((one) => one.covered));
    expect(covered).toMatchObject({ seat, people: [{ name: 'Person 1', connected: false }] });
    expect(back.store.get().table?.seats.filter((one) => one.covered)).toHaveLength(1);
  });

  test('moves somebody from one table to another, with the case and view of the new seat', async () => {
    const { facilitator, people } = await begun(4);
    const [ada] = people;
    const from = ada!.store.get().own?.place;
    if (from?.kind !== 'seat') throw new Error('no seat');
    const place = { kind: 'observer', table: from.table === 1 ? 2 : 1 } as const;
    good(await facilitator.ask('place', { participant: 'p1', place }));
    await until(() => ada!.store.get().observed);
    expect([ada!.store.get().view, ada!.store.get().brief]).toEqual([undefined, undefined]);
    await until(() =>
      people.some((line) => line.store.get().table?.seats.some(({ program }) => program === 'conceder')),
    );
    good(await facilitator.ask('place', { participant: 'p1', place: from }));
    expect((await until(() => ada!.table())).brief().seat.id).toBe(from.seat);
    await until(() =>
      people.every((line) => line.store.get().table?.seats.every(({ program }) => program === undefined)),
    );
  });

  test('asks a delegation of two to agree inside before it tables, and before it accepts', async () => {
    server = await startClassServer({ botPace: 600_000 });
    const policy = { ...openPolicy, agreeInside: true };
    const { people } = await begunClass(server, ['Ada', 'Ben', 'Cleo'], { policy });
    const seatOf = (line: ClassLine) => line.table()!.brief().seat.id;
    const other = people.find((line) => people.filter((one) => seatOf(one) === seatOf(line)).length === 1)!;
    const pair = people.filter((line) => line !== other);
    for (const phase of ['preparation', 'negotiation']) {
      for (const line of [pair[0]!, other]) await ready(line);
      await until(() => people.every((line) => phaseOf(line) === phase));
    }
    const view = pair[0]!.table()!.view();
    if (view.speaker !== undefined && view.speaker !== view.party)
      await other.table()!.send({ type: 'pass', by: seatOf(other) });
    await until(() =>
      pair[0]!
        .table()!
        .view()
        .legal.some(({ type }) => type === 'propose'),
    );
    const { sheet, issues } = pair[0]!.table()!.brief();
    const best = issues.map((_, issue) =>
      (sheet.points[issue] ?? []).indexOf(Math.max(...(sheet.points[issue] ?? []))),
    );
    const propose = { type: 'propose', by: seatOf(pair[0]!), packages: [best] } as const;
    expect(await pair[0]!.table()!.send(propose)).toMatchObject({
      ok: false,
      error: { code: 'TEAM_UNDECIDED' },
    });
    good(await pair[0]!.ask('team-draft', { packages: [best] }));
    await until(() => pair[1]!.store.get().team?.draft);
    expect(other.store.get().team?.draft).toBeUndefined();
    expect(await pair[0]!.table()!.send(propose)).toMatchObject({
      ok: false,
      error: { code: 'TEAM_UNDECIDED' },
    });
    good(await pair[1]!.ask('team-opinion', { draft: 0, verdict: 'agree' }));
    expect((await pair[0]!.table()!.send(propose)).ok).toBe(true);

    // The other delegation is one person, who need ask nobody.
    const may = (line: ClassLine, type: string) =>
      line
        .table()!
        .view()
        .legal.some((move) => move.type === type);
    const isTold = () =>
      people.every((line) => line.table()!.view().revision === pair[0]!.table()!.view().revision);
    const giveFloorTo = async (line: ClassLine, from: ClassLine, type: string) => {
      await until(isTold);
      if (!may(line, type)) good(await from.ask('move', { move: { type: 'pass', by: seatOf(from) } }));
      await until(() => may(line, type));
    };
    await giveFloorTo(other, pair[0]!, 'propose');
    // Another package than theirs: one issue changed, such that no other issue opens or closes.
    const changed = best
      .map((_, at) => best.map((option, issue) => (issue === at ? (option === 0 ? 1 : 0) : option)))
      .find((pkg) => isWellFormed(shippedCase('first-table').scenario.issues, [], pkg))!;
    const reply = { type: 'propose' as const, by: seatOf(other), packages: [changed] };
    expect(await other.table()!.send(reply)).toMatchObject({ ok: true });
    await giveFloorTo(pair[0]!, other, 'accept');
    const accept = { type: 'accept', by: seatOf(pair[0]!), proposal: 1, package: 0 } as const;
    const undecided = { ok: false, error: { code: 'TEAM_UNDECIDED' } };
    expect(await pair[0]!.table()!.send(accept)).toMatchObject(undecided);
    // Agreeing to table the same package is not agreeing to accept it, nor is one's own proposal somebody else's.
    good(await pair[0]!.ask('team-draft', { packages: reply.packages }));
    // What was agreed to before is not this draft.
    expect(await pair[1]!.ask('team-opinion', { draft: 0, verdict: 'agree' })).toMatchObject({
      code: 'STALE_REVISION',
    });
    expect(pair[1]!.store.get().team?.draft?.opinions).toHaveLength(1);
    good(await pair[1]!.ask('team-opinion', { draft: 1, verdict: 'agree' }));
    expect(await pair[0]!.table()!.send(accept)).toMatchObject(undecided);
    expect(await pair[1]!.ask('team-accept', { proposal: 0, package: 0 })).toMatchObject({
      code: 'UNKNOWN_PROPOSAL',
    });
    good(await pair[1]!.ask('team-accept', { proposal: 1, package: 0 }));
    expect(await pair[0]!.table()!.send(accept)).toMatchObject(undecided);
    await until(() => pair[0]!.store.get().team?.draft?.accept);
    good(await pair[0]!.ask('team-opinion', { draft: 2, verdict: 'agree' }));
    expect((await pair[0]!.table()!.send(accept)).ok).toBe(true);
    await until(() => pair[1]!.store.get().team?.draft === undefined);
  });

  test('whispers to whoever offers less than the own walk-away, and to nobody else', async () => {
    const { facilitator, people } = await begun(2);
    for (let step = 0; step < 2; step++) {
      for (const line of people) await ready(line);
      await until(() =>
        people.every((line) => phaseOf(line) === (step === 0 ? 'preparation' : 'negotiation')),
      );
    }
    const speaker = people.find((line) =>
      line.store.get().view?.legal.some(({ type }) => type === 'propose'),
    )!;
    const other = people.find((line) => line !== speaker)!;
    const brief = speaker.table()!.brief();
    const sent = await speaker
      .table()!
      .send({ type: 'propose', by: brief.seat.id, packages: [worstFor(brief)] });
    expect(sent.ok).toBe(true);
    await until(() => speaker.store.get().team?.whispers.length === 1);
    expect(other.store.get().team?.whispers).toEqual([]);
    const table = await until(() =>
      cockpitTable(facilitator)?.offers === 1 ? cockpitTable(facilitator) : undefined,
    );
    expect(table.light).toBe('outside');
    expect(table.lastOfferBy).toBe(brief.party);
    // Whoever looks at the table sees what the offer is worth to whom.
    const [worth] = good(await facilitator.ask('watch', { table: 1 })).worth;
    const [own, others] = [brief.party, 1 - brief.party].map((party) => worth!.parties[party]!);
    expect(own!.points).toBeLessThan(own!.walkAway);
    expect(others!.points).toBeGreaterThan(others!.walkAway);
    expect(table.alarms.map(({ kind }) => kind)).toContain('below-own-walk-away');
  });

  test('survives a restart: tokens, tables, clocks and what was said', async () => {
    const { facilitator, people, tokens, code } = await begun(2, { timing: { preparation: 600 } });
    for (const line of people) await ready(line);
    await until(() => people.every((line) => phaseOf(line) === 'preparation'));
    const before = people[0]!.store.get();
    const { folder } = server;
    await server.stop();
    server = await startClassServer({ folder });
    const back = await server.device();
    good(await back.enter(tokens[0]!));
    expect(back.store.get().view).toEqual(before.view);
    expect(back.store.get().table?.clock).toEqual(before.table?.clock);
    expect(facilitator.store.get().status).toBe('closed');
    expect((await server.facilitator(code)).store.get().cockpit?.people).toHaveLength(2);
  });

  test('is played on with the case it began with, when its scenario has been changed', async () => {
    const { people, tokens } = await begun(2);
    await ready(people[0]!);
    await until(() => people[1]!.store.get().view?.revision === 1);
    const before = people[1]!.store.get().view;
    const { folder } = server;
    await server.stop();
    const present = shippedCase('first-table');
    const changed = { ...present, scenario: { ...present.scenario, digest: 'another' } };
    server = await startClassServer({ folder, scenarios: () => changed });
    const back = await server.device();
    good(await back.enter(tokens[1]!));
    expect(back.store.get().view).toEqual(before);
    expect((await ready(await backAtTable(back))).ok).toBe(true);
  });

  test('ends in a debrief that opens step by step; its record replays to the same, here and elsewhere', async () => {
    // Nobody but programs: they play to an end of their own.
    server = await startClassServer({ botPace: 1 });
    const desk = await server.facilitator();
    const { code } = good(await desk.ask('create-class', { settings: settingsFor() })).class;
    const facilitator = await server.facilitator(code);
    const watcher = await server.device();
    const { token } = good(await watcher.ask('join', { code, name: '=cmd()', language: 'en' }));
    good(await watcher.enter(token));
    good(await facilitator.ask('build-tables', { tables: 2 }));
    good(await facilitator.ask('place', { participant: 'p1', place: { kind: 'observer', table: 1 } }));
    good(await facilitator.ask('begin', {}));
    good(await facilitator.ask('let-play', {}));
    expect(await facilitator.ask('reveal', { step: 'agreements' })).toMatchObject({
      code: 'TABLES_STILL_OPEN',
    });
    // Not only over: to open everything would end for the programs what they have still to read.
    const isDone = (tables: readonly { readonly phase: Phase | undefined; readonly over: boolean }[] = []) =>
      tables.length === 2 && tables.every(({ phase, over }) => over && phase === 'debrief');
    await until(() => isDone(facilitator.store.get().cockpit?.tables), 90_000);
    expect(good(await watcher.ask('debrief', {})).tables).toEqual([]);
    good(await facilitator.ask('reveal', { step: 'agreements' }));
    const agreements = good(await watcher.ask('debrief', {}));
    expect(agreements.tables).toHaveLength(2);
    expect([agreements.tables[0]?.points, agreements.tables[0]?.record]).toEqual([undefined, undefined]);
    good(await facilitator.ask('reveal', { step: 'everything' }));
    const everything = good(await watcher.ask('debrief', {}));
    expect(everything.caseFile?.scenario.id).toBe('first-table');
    // The same seed and the same programs: the same game at both tables.
    expect(everything.tables[0]?.record).toEqual(everything.tables[1]?.record);

    const exported = await server.classes.shelf.log(code);
    const { exportClass } = await import('#server/data/export-class.ts');
    if (!exported.ok || exported.value === undefined) throw new Error('no log');
    const { files } = exportClass(exported.value.caseFile, exported.value.rows, {
      withNames: true,
      withMessages: true,
    });
    const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';
    expect(textOf('session.json')).not.toContain('cmd');
    expect(textOf('names.csv')).toContain("'=cmd()");
    expect(textOf('offers.csv').trim().split('\r\n').length).toBeGreaterThan(2);
    const { parseClassFile } = await import('#wire/index.ts');
    const parsed = parseClassFile(textOf('session.json'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const adopted = await server.classes.shelf.adopt(parsed.value);
    if (!adopted.ok) throw new Error(adopted.error.code);
    const digests = await Promise.all(
      [code, adopted.value].map(async (id) => {
        const room = await server.classes.shelf.open(id);
        return room.ok && room.value?.tables().map((table) => digest(table.state().session!.match()));
      }),
    );
    expect(digests[0]).toEqual(digests[1]);

    good(await facilitator.ask('delete-class', { code }));
    expect(await watcher.ask('look', { code })).toMatchObject({ code: 'WRONG_CODE' });
    const { readFile } = await import('node:fs/promises');
    const { join } = await import('node:path');
    const bytes = await readFile(join(server.folder, 'classes.sqlite'));
    expect(bytes.includes('=cmd()')).toBe(false);
  });
});
