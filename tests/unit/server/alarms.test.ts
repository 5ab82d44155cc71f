import { describe, expect, test } from 'vitest';
import type { Move } from '#engine/index.ts';
import { cockpitTable } from '#server/classroom/cockpit.ts';
import { evolveClass, type ClassState } from '#server/classroom/class-state.ts';
import type { ClassEntry, TableEntry } from '#server/classroom/log-entries.ts';
import { rollOf } from '#server/classroom/roll.ts';
import { emptyTable, evolveTable, type TableState } from '#server/classroom/table-state.ts';
import { settingsFor } from '../../support/class-server.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const { scenario } = shippedCase('first-table');
const chairOf = (party: number) => ({
  party,
  seat: scenario.seats.find((seat) => seat.party === party)!.id,
  /** The package that is worth least to this party. */
  worst: scenario.issues.map((_, issue) => {
    const points = scenario.mandates[party]!.points[issue] ?? [];
    return points.indexOf(Math.min(...points));
  }),
});
const kesanda = chairOf(0);
const halvern = chairOf(1);

const minute = 60_000;
const quietMinutes = 5;
const classEntries: readonly ClassEntry[] = [
  { k: 'created', settings: settingsFor({ shape: 'minutes-90' }) },
  { k: 'tables', count: 3 },
  { k: 'joined', participant: 'p1', name: 'Ada', language: 'en', enrolled: false },
  { k: 'joined', participant: 'p2', name: 'Ben', language: 'en', enrolled: false },
  { k: 'placed', participant: 'p1', place: { kind: 'seat', table: 1, seat: kesanda.seat } },
  { k: 'placed', participant: 'p2', place: { kind: 'seat', table: 1, seat: halvern.seat } },
];
const state = classEntries.reduce<ClassState | undefined>(
  (now, entry) => evolveClass(now, entry, 0),
  undefined,
)!;

/** A table of two people, whose talks begin at the first minute. */
function table() {
  let at: TableState = emptyTable;
  let now = 0;
  let gone: Readonly<Record<string, number>> = {};
  let finishedTables = 0;
  const after = (minutes: number, entry: TableEntry) => {
    now += minutes * minute;
    at = evolveTable(at, entry, now, { scenario, timing: {} });
  };
  const move = (minutes: number, made: Move) => after(minutes, { k: 'move', move: made, by: 'p1' });
  const shown = (number = 1) =>
    cockpitTable(number, at, {
      scenario,
      state,
      roll: rollOf(state, scenario, (who) => gone[who] === undefined),
      now,
      goneSince: (who) => gone[who],
      peopledTables: state.tables,
      finishedTables,
    });
  const { id, digest } = scenario;
  after(0, { k: 'began', scenario: { id, digest }, seed: 'alarms', difficulty: 0, programs: {} });
  for (const { seat } of [kesanda, halvern]) move(0, { type: 'ready', by: seat });
  move(0, { type: 'ready', by: kesanda.seat });
  move(1, { type: 'ready', by: halvern.seat });
  const speaks = () => (at.session!.match().speaker === halvern.party ? halvern : kesanda);
  return {
    after,
    move,
    shown,
    speaks,
    listens: () => (speaks() === kesanda ? halvern : kesanda),
    wait: (minutes: number) => (now += minutes * minute),
    go: (who: string, minutes: number) => (gone = { ...gone, [who]: minutes * minute }),
    comeBack: () => (gone = {}),
    finish: (tables: number) => (finishedTables = tables),
    alarms: () => shown().alarms.map(({ kind, seat, since }) => ({ kind, seat, minute: since / minute })),
    silent: () =>
      shown().seats.map(({ silentSince }) => (silentSince === undefined ? undefined : silentSince / minute)),
  };
}

/** A table about to sign what is the worst for its author. */
function tableToSign() {
  const here = table();
  const author = here.speaks();
  const other = here.listens();
  here.move(1, { type: 'propose', by: author.seat, packages: [author.worst] });
  here.move(1, { type: 'accept', by: other.seat, proposal: 0, package: 0 });
  for (const { seat } of [author, other])
    if (here.shown().phase === 'ratification') here.move(0, { type: 'ratify', by: seat, decision: 'submit' });
  return { here, author, other };
}

describe('a table alarms the facilitator', () => {
  test('when nothing has been offered for a while, until something is', () => {
    const here = table();
    here.wait(quietMinutes - 0.01);
    expect(here.alarms()).toEqual([]);
    here.wait(0.01);
    expect(here.alarms()).toEqual([{ kind: 'quiet', seat: undefined, minute: 1 }]);
    const speaker = here.speaks();
    here.move(1, { type: 'propose', by: speaker.seat, packages: [speaker.worst] });
    expect(here.alarms().map(({ kind }) => kind)).not.toContain('quiet');
    expect(here.shown()).toMatchObject({ lastOfferBy: speaker.party, lastOfferAt: 7 * minute });
  });

  test('not while it is kept from offering anything, and it gets its time again afterwards', () => {
    const here = table();
    here.after(1, { k: 'locks', locks: ['offers'] });
    here.wait(30);
    expect(here.alarms()).toEqual([]);
    here.after(0, { k: 'locks', locks: [] });
    here.wait(quietMinutes - 1);
    expect(here.alarms()).toEqual([]);
    here.wait(1);
    expect(here.alarms()).toEqual([{ kind: 'quiet', seat: undefined, minute: 32 }]);
    here.after(0, { k: 'clock', clock: { kind: 'paused', millisecondsLeft: 1, lastCall: false } });
    expect(here.alarms()).toEqual([]);
  });

  test('of an offer below its author’s own walk-away, from when it was tabled until it no longer stands', () => {
    const here = table();
    const author = here.speaks();
    here.move(1, { type: 'propose', by: author.seat, packages: [author.worst] });
    const below = { kind: 'below-own-walk-away', seat: author.seat, minute: 2 };
    expect(here.alarms()).toEqual([below]);
    const other = here.speaks();
    // Whatever else happens is no new cause.
    here.move(1, { type: 'say', by: other.seat, room: 0, text: 'Thank you.' });
    expect(here.alarms()).toEqual([below]);
    here.move(1, { type: 'propose', by: other.seat, packages: [author.worst] });
    expect(here.alarms()).toEqual([]);
  });

  test('of a signature below a walk-away, from when it was given', () => {
    const { here, author, other } = tableToSign();
    expect(here.shown().phase).toBe('signature');
    here.move(1, { type: 'sign', by: author.seat });
    const signed = { kind: 'signed-below', seat: author.seat, minute: 4 };
    expect(here.alarms()).toEqual([signed]);
    here.wait(10);
    expect(here.alarms()).toEqual([signed]);
    here.move(0, { type: 'sign', by: other.seat });
    expect(here.alarms()).toEqual([signed]);
  });

  test('of no signature where the table was closed before enough had signed: it binds nobody', () => {
    const { here, author } = tableToSign();
    here.move(1, { type: 'sign', by: author.seat });
    expect(here.alarms().map(({ kind }) => kind)).toEqual(['signed-below']);
    here.move(0, { type: 'adjourn' });
    expect(here.shown().ending).toMatchObject({ kind: 'impasse' });
    expect(here.alarms()).toEqual([]);
  });

  test('when it and another are done while a third still plays', () => {
    const here = table();
    here.finish(1);
    here.move(1, { type: 'walk-away', by: here.speaks().seat });
    expect(here.shown().over).toBe(true);
    expect(here.alarms()).toEqual([]);
    here.finish(2);
    expect(here.alarms()).toEqual([{ kind: 'finished-early', seat: undefined, minute: 2 }]);
    // Where only programs played, nobody waits for something to do.
    expect(here.shown(2).alarms).toEqual([]);
    here.finish(3);
    expect(here.alarms()).toEqual([]);
  });

  test('of a seat that has dropped out, until its people are back or a program stands in', () => {
    const here = table();
    here.wait(1);
    here.go('p2', 1.5);
    const gone = { kind: 'dropped', seat: halvern.seat, minute: 1.5 };
    expect(here.alarms()).toEqual([gone]);
    here.after(0, { k: 'seated', seat: halvern.seat, program: 'conceder', covered: true });
    expect(here.alarms()).toEqual([]);
    here.after(0, { k: 'seated', seat: halvern.seat, covered: false });
    expect(here.alarms()).toEqual([gone]);
    here.comeBack();
    expect(here.alarms()).toEqual([]);
  });

  test('of a question, until it is answered', () => {
    const here = table();
    here.after(1, { k: 'help', by: 'p1', text: 'May we leave?' });
    expect(here.alarms()).toEqual([{ kind: 'help', seat: undefined, minute: 2 }]);
    here.after(0, { k: 'helped', request: 0 });
    expect(here.alarms()).toEqual([]);
  });
});

test('a seat is silent from the talks on until it says something; to be ready is not to speak', () => {
  const here = table();
  expect(here.silent()).toEqual([1, 1]);
  expect(here.shown().seats.map(({ moves }) => moves)).toEqual([0, 0]);
  here.move(2, { type: 'say', by: halvern.seat, room: 0, text: 'Well.' });
  expect(here.silent()).toEqual([1, 3]);
  // Nobody waits for a word of a program, or while the table is stopped.
  here.after(0, { k: 'seated', seat: kesanda.seat, program: 'conceder', covered: true });
  expect(here.silent()).toEqual([undefined, 3]);
  here.after(0, { k: 'locks', locks: ['moves'] });
  expect(here.silent()).toEqual([undefined, undefined]);
  here.after(4, { k: 'locks', locks: [] });
  expect(here.silent()).toEqual([undefined, 7]);
});
