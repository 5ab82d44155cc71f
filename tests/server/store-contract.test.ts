/** What every store must do, whichever database keeps it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { openPostgresStore } from '#server/store/postgres-store.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import type { Row, Store } from '#server/store/store.ts';
import { until } from '../support/class-server.ts';
import { freePort, launchPostgres, noPostgres, type Service } from '../support/launch.ts';

if (noPostgres !== undefined) console.warn(noPostgres);

let folder: string;
let postgres: Service | undefined;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offtake-store-'));
  if (noPostgres === undefined) postgres = await launchPostgres();
});
afterAll(async () => {
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Place {
  open(holder?: string): Promise<Store>;
}
const stores: Store[] = [];
const good = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

async function file(): Promise<Place> {
  const path = join(folder, `${++count}.sqlite`);
  return {
    async open() {
      const store = good(await openSqliteStore(path));
      stores.push(store);
      return store;
    },
  };
}

/** A database of one's own in the one PostgreSQL. */
async function database(): Promise<Place & { readonly address: string }> {
  const name = `offtake_${++count}`;
  const address = postgres?.address ?? '';
  await ask(address, `create database ${name}`);
  const own = address.replace(/postgres$/, name);
  return {
    address: own,
    async open(holder = 'north') {
      const store = good(await openPostgresStore({ address: own, holder: () => holder, isAlone: false }));
      stores.push(store);
      return store;
    },
  };
}
async function ask(address: string, query: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const answer = await client.query<Record<string, unknown>>(query);
  await client.end();
  return answer.rows;
}
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

const row = (seq: number, commandId?: string, stream = 0): Row => ({
  stream,
  seq,
  commandId,
  at: 1_790_000_000_000 + seq,
  payload: JSON.stringify({ z: 'É\u0000\ud800', a: seq }),
});

describe.for([
  { name: 'SQLite', place: file, reason: undefined },
  { name: 'PostgreSQL', place: database, reason: noPostgres },
])('a store in $name', ({ place, reason }) => {
  test.skipIf(reason)('gives back what was written, in order, after it was closed', async () => {
    const here = await place();
    const store = await here.open();
    await store.claim('A', 1);
    expect(await store.append('A', 1, [row(1, 'x'), row(2)])).toEqual(ok(undefined));
    expect(await store.append('A', 1, [row(1, 'y', 3)])).toEqual(ok(undefined));
    await stores.pop()?.close();
    const again = await here.open();
    expect(await again.claim('A', 2)).toEqual(ok({ epoch: 2, rows: [row(1, 'x'), row(2), row(1, 'y', 3)] }));
    expect(await again.read('A', 3)).toEqual(ok([row(1, 'y', 3)]));
  });

  test.skipIf(reason)('takes many at once, and refuses those alone that are there already', async () => {
    const store = await (await place()).open();
    await store.claim('A', 1);
    const answers = await Promise.all([
      store.append('A', 1, [row(1, 'x')]),
      store.append('A', 1, [row(2, 'x')]),
      store.append('A', 1, [row(1, 'z')]),
      store.append('A', 1, [row(3, 'w')]),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
    expect(good(await store.read('A')).map(({ commandId }) => commandId)).toEqual(['x', 'w']);
  });

  test.skipIf(reason)('writes all rows of a command or none', async () => {
    const store = await (await place()).open();
    await store.claim('A', 1);
    await store.append('A', 1, [row(2, 'x')]);
    expect((await store.append('A', 1, [row(1, 'y'), row(2, 'z')])).ok).toBe(false);
    expect(good(await store.read('A'))).toEqual([row(2, 'x')]);
  });

  test.skipIf(reason)('lets nobody write whose claim somebody else has taken', async () => {
    const store = await (await place()).open();
    await store.claim('A', 1);
    await store.claim('A', 1);
    expect(await store.append('A', 1, [row(1)])).toMatchObject({ error: { code: 'STORE_FENCED' } });
    expect(await store.append('A', 2, [row(1)])).toEqual(ok(undefined));
    expect(await store.append('B', 1, [row(1)])).toMatchObject({ error: { code: 'STORE_FENCED' } });
  });

  test.skipIf(reason)(
    'lets a class be taken over from the epoch that was seen, and from no other',
    async () => {
      const store = await (await place()).open();
      expect(await store.claim('A', 1, 0)).toMatchObject({ value: { epoch: 1 } });
      expect(await store.claim('A', 1, 0)).toMatchObject({ error: { code: 'STORE_FENCED' } });
      expect(await store.claim('A', 1, 1)).toMatchObject({ value: { epoch: 2 } });
      expect(await store.claim('A', 1, 1)).toMatchObject({ error: { code: 'STORE_FENCED' } });
      expect(await store.find('A')).toMatchObject({ value: { id: 'A', epoch: 2, createdAt: 1 } });
      expect(await store.find('B')).toEqual(ok(undefined));
    },
  );

  test.skipIf(reason)('deletes one class whole, and no other', async () => {
    const store = await (await place()).open();
    for (const id of ['A', 'B']) {
      await store.claim(id, 1);
      await store.append(id, 1, [row(1, 'x')]);
    }
    expect(await store.remove('A')).toEqual(ok(undefined));
    expect(good(await store.classes()).map(({ id }) => id)).toEqual(['B']);
    expect(await store.read('A')).toEqual(ok([]));
    expect(good(await store.read('B')).length).toBe(1);
  });

  test.skipIf(reason)('knows the classes in which nothing has happened since a moment', async () => {
    const store = await (await place()).open();
    for (const [id, made, ...written] of [
      ['over', 10, 20, 15],
      ['going-on', 10, 20, 31, 25],
      ['empty', 10],
      // Taken in from a file: its lines are older than itself.
      ['taken-in', 30, 5],
    ] as const) {
      await store.claim(id, made);
      const rows = written.map((at, index) => ({ ...row(1, undefined, index), at }));
      expect(await store.append(id, 1, rows)).toEqual(ok(undefined));
    }
    expect(await store.silentSince(10)).toEqual(ok([]));
    expect(await store.silentSince(20)).toEqual(ok(['empty']));
    expect(good(await store.silentSince(30)).toSorted()).toEqual(['empty', 'over']);
    expect(good(await store.silentSince(31)).toSorted()).toEqual(['empty', 'over', 'taken-in']);
    expect(good(await store.silentSince(32))).toHaveLength(4);
  });

  test.skipIf(reason)('keeps the first value under a name', async () => {
    const store = await (await place()).open();
    expect(await store.keep('key', 'one')).toEqual(ok('one'));
    expect(await store.keep('key', 'two')).toEqual(ok('one'));
    expect(await store.keep('key', '')).toEqual(ok('one'));
    // Whoever only asked has kept nothing.
    expect(await store.keep('other', '')).toEqual(ok(''));
    expect(await store.keep('other', 'three')).toEqual(ok('three'));
  });
});

describe.skipIf(noPostgres)('a store in PostgreSQL', () => {
  test('is open to several servers at once, and one row is written by one of them', async () => {
    const here = await database();
    const [north, south] = await Promise.all([here.open('north'), here.open('south')]);
    await north.claim('A', 1);
    expect(await south.find('A')).toMatchObject({ value: { holder: 'north' } });
    expect(await south.claim('A', 1, 1)).toMatchObject({ value: { epoch: 2 } });
    expect(await north.append('A', 1, [row(1, 'x')])).toMatchObject({ error: { code: 'STORE_FENCED' } });
    expect(await south.append('A', 2, [row(1, 'x')])).toEqual(ok(undefined));
    expect(await north.find('A')).toMatchObject({ value: { holder: 'south', epoch: 2 } });
  });

  test('lets of many takers one win, and whoever takes over read all that was acknowledged', async () => {
    const here = await database();
    const servers = await Promise.all(['north', 'south', 'west'].map((name) => here.open(name)));
    let holder = 0;
    let seq = 0;
    let { epoch } = good(await servers[holder]!.claim('A', 1));
    for (let round = 0; round < 10; round++) {
      const writing = (async () => {
        while ((await servers[holder]!.append('A', epoch, [row(seq + 1)])).ok) seq++;
      })();
      const before = seq;
      await until(() => seq > before + 1);
      const takers = await Promise.all(
        servers.map(async (server, index) =>
          index === holder ? undefined : await server.claim('A', 1, epoch),
        ),
      );
      await writing;
      const won = takers.flatMap((taker, index) => (taker?.ok === true ? [{ index, ...taker.value }] : []));
      expect(won.length).toBe(1);
      expect(won[0]!.rows.length).toBe(seq);
      holder = won[0]!.index;
      epoch = won[0]!.epoch;
    }
  });

  test('frees what a server has locked that fell asleep while it wrote', async () => {
    const here = await database();
    const store = await here.open();
    await store.claim('A', 1);
    const sleeper = new pg.Client({
      connectionString: here.address,
      idle_in_transaction_session_timeout: 1000,
    });
    sleeper.on('error', () => undefined);
    await sleeper.connect();
    await sleeper.query('begin');
    await sleeper.query(`select epoch from owners where class_id = 'A' for share`);
    // Who waited for longer than the store waits for an answer would be told `STORE_AWAY`.
    expect(await store.claim('A', 1, 1)).toMatchObject({ value: { epoch: 2 } });
  });

  test('says what is wrong with an address, an account or a database, and no password', async () => {
    const open = (address: string) => openPostgresStore({ address, holder: () => 'north', isAlone: false });
    expect(await open('mysql://here/there')).toMatchObject({ error: { code: 'STORE_ADDRESS' } });
    expect(await open('nonsense')).toMatchObject({ error: { code: 'STORE_ADDRESS' } });
    const away = await open(`postgres://me:hush@127.0.0.1:${await freePort()}/none`);
    expect(away).toMatchObject({ error: { code: 'STORE_AWAY' } });
    expect(JSON.stringify(away)).not.toContain('hush');
    const { address } = await database();
    expect(await open(`${address}_missing`)).toMatchObject({ error: { code: 'STORE_DENIED' } });
    expect(await open(address.replace('offtake@', 'nobody@'))).toMatchObject({
      error: { code: 'STORE_DENIED' },
    });
    await ask(address, 'alter role offtake set synchronous_commit = off');
    expect(await open(address)).toMatchObject({ error: { code: 'STORE_UNSAFE' } });
    await ask(address, 'alter role offtake reset synchronous_commit');
  });

  test('acknowledges nothing while the database is away, and goes on when it is back', async () => {
    const own = await launchPostgres();
    const store = good(
      await openPostgresStore({ address: own.address, holder: () => 'north', isAlone: false }),
    );
    try {
      await store.claim('A', 1);
      expect(await store.append('A', 1, [row(1)])).toEqual(ok(undefined));
      await own.kill();
      expect(await store.append('A', 1, [row(2)])).toMatchObject({ error: { code: 'STORE_AWAY' } });
      await own.restart();
      expect(await store.append('A', 1, [row(2)])).toEqual(ok(undefined));
      expect(good(await store.read('A'))).toEqual([row(1), row(2)]);
    } finally {
      await store.close();
      await own.remove();
    }
  });
});
