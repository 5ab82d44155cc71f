import { beforeEach, describe, expect, test } from 'vitest';
import { createSession, soloSeating, type Session } from '#session/index.ts';
import type { Connection } from '../../../../src/client/connection/connection.ts';
import { connectLocally } from '../../../../src/client/connection/local.ts';
import { smallScenario } from '../../../support/small-scenario.ts';

const scenario = smallScenario();
const seat = 'party-0-chief';
let session: Session;
let connection: Connection;
let later: { readonly milliseconds: number; readonly run: () => void }[];

beforeEach(() => {
  later = [];
  session = createSession(
    scenario,
    { seed: 'local', difficulty: 0 },
    soloSeating(scenario, seat, () => 'linear'),
  );
  connection = connectLocally({
    session,
    seat,
    pace: () => 70,
    later(milliseconds, run) {
      const entry = { milliseconds, run };
      later.push(entry);
      return () => void (later = later.filter((each) => each !== entry));
    },
  });
});

/** Lets the one program that is thinking move. */
const next = () => later.shift()?.run();

describe('a connection in this process', () => {
  test('moves programs one at a time, at their pace', () => {
    next();
    expect(connection.thinking()).toBe(1);
    expect(later.map(({ milliseconds }) => milliseconds)).toEqual([70]);
    next();
    expect(session.revision()).toBe(1);
  });

  test('shows what the player did before the programs think about it', async () => {
    const seen: (number | undefined)[] = [];
    connection.subscribe(() => seen.push(connection.thinking()));
    expect((await connection.send({ type: 'ready', by: seat })).ok).toBe(true);
    expect(seen).toEqual([undefined]);
    expect(later.map(({ milliseconds }) => milliseconds)).toEqual([0]);
    next();
    expect(seen).toEqual([undefined, 1]);
  });

  test('waits when only people have something to do', () => {
    while (later.length > 0) next();
    expect(connection.thinking()).toBeUndefined();
    expect(later).toEqual([]);
  });

  test('tells of every move, whoever made it, until nobody listens', async () => {
    let told = 0;
    next();
    const stop = connection.subscribe(() => told++);
    next();
    expect(told).toBe(1);
    expect((await connection.send({ type: 'ready', by: seat })).ok).toBe(true);
    expect(told).toBe(2);
    stop();
    next();
    expect(told).toBe(2);
  });

  test('sends moves of its own seat alone', async () => {
    const stranger = await connection.send({ type: 'ready', by: 'party-1-chief' });
    expect(stranger).toMatchObject({ ok: false, error: { code: 'NOT_YOUR_SEAT' } });
    expect(connection.view().party).toBe(0);
    expect(connection.brief().seat.id).toBe(seat);
  });

  test('lets time pass', () => {
    connection.timeUp();
    expect(connection.view().phase).toBe('preparation');
  });

  test('opens the match only when it is over', () => {
    expect(connection.opened()).toBeUndefined();
    expect(connection.closedMatch()).toBeUndefined();
    for (let count = 0; !session.isOver() && count < 500; count++) session.timeUp();
    expect(connection.opened()?.sheets).toHaveLength(2);
    expect(connection.closedMatch()).toBe(session.match());
  });

  test('that is closed moves nobody any more', () => {
    connection.close();
    expect(later).toEqual([]);
    session.timeUp();
    expect(later).toEqual([]);
  });
});
