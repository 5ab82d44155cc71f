/** What do those who facilitate a class do to it, at random, at its first two tables? */
import type { Scenario } from '#engine/index.ts';
import type { Classroom } from '#server/classroom/room.ts';
import { tableLocks } from '#wire/index.ts';
import type { Asked } from './class-on-the-desk.ts';

type Pick = <Item>(items: readonly Item[]) => Item;

/** One of these is asked at a time. Most of the time nothing is locked and no clock stands, or nobody would get far. */
export function meddling(scenario: Scenario, room: () => Classroom, pick: Pick): () => Asked {
  const table = () => pick([1, 2]);
  const tables = () => pick([[1], [2], undefined]);
  const seat = () => pick(scenario.seats).id;
  const event = () => pick(scenario.injects).id;
  const parties = () => pick([undefined, [pick(scenario.parties).id]]);
  const participant = () => pick([...room().state().members.keys()]);
  const request = () => pick([0, 1, 2]);
  const place = () =>
    pick<Asked>([
      { kind: 'seat', table: table(), seat: seat() },
      { kind: 'seat', table: table(), seat: seat() },
      { kind: 'observer', table: table() },
      { kind: 'home', table: table(), constituency: 0 },
    ]);
  const wishes: readonly (() => Asked)[] = [
    () => ({ type: 'place', participant: participant(), place: place() }),
    () => ({ type: 'place', participant: participant(), place: place() }),
    () => ({ type: 'place', participant: participant() }),
    () => ({ type: 'cover', table: table(), seat: seat(), covered: pick([true, false]) }),
    () => ({ type: 'lock', tables: tables(), locks: pick([[], [], [], [], [], [pick(tableLocks)]]) }),
    () => ({ type: 'clock', tables: tables(), action: pick(['resume', 'resume', 'pause', 'last-call']) }),
    () => ({ type: 'clock', tables: tables(), action: 'add', seconds: pick([-60, 5, 90]), seat: seat() }),
    () => ({ type: 'announce', tables: tables(), kind: 'message', text: 'News', parties: parties() }),
    () => ({ type: 'release', tables: tables(), event: event(), parties: parties() }),
    () => ({
      ...{ type: 'schedule', tables: tables(), time: { kind: 'round', round: pick([1, 2, 3]) } },
      deed: pick<Asked>([
        { kind: 'event', event: event() },
        { kind: 'news', text: 'Planned', parties: parties() },
      ]),
    }),
    () => ({ type: 'call-off', item: request() }),
    () => ({ type: 'open-talks', tables: tables() }),
    () => ({ type: 'answer-help', table: table(), request: request(), text: 'Yes', toDelegation: true }),
    () => ({ type: 'answer-help', request: request(), text: 'No' }),
    () => ({
      type: 'set-policy',
      policy: {
        ...room().state().settings.policy,
        ...{ startTogether: pick([true, false]), agreeInside: pick([true, false, false]) },
        ...{ cards: pick(['before', 'after']), coverAfterSeconds: pick([0, 15]) },
      },
    }),
    () => ({ type: 'build-tables' }),
    () => ({ type: 'watch', table: table() }),
  ];
  return () => pick(wishes)();
}
