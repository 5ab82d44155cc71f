/** Which tables does the store have, and what is asked of them? The same queries for every database that Kysely speaks. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Claim, KeptClass, Row } from './store.ts';

interface Tables {
  /** The log. */
  readonly events: {
    readonly class_id: string;
    readonly stream: number;
    readonly seq: number;
    readonly command_id: string | null;
    readonly at: number;
    readonly payload: string;
  };
  /** Who may write to a class: the epoch rises whenever somebody takes it over. */
  readonly owners: { readonly class_id: string; readonly epoch: number; readonly created_at: number };
  readonly kept: { readonly name: string; readonly value: string };
}

export type Database = Kysely<Tables>;
type Open = Database | Transaction<Tables>;

/** Rows of one command, which are written together or not at all. */
export interface Append {
  readonly classId: string;
  readonly epoch: number;
  readonly rows: readonly Row[];
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; a row has six. */
const rowsPerStatement = 1000;

/** Makes what is not there yet. `bigint` holds milliseconds in either database. */
export async function createTables(db: Database): Promise<void> {
  await db.schema
    .createTable('events')
    .ifNotExists()
    .addColumn('class_id', 'text', (column) => column.notNull())
    .addColumn('stream', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_pk', ['class_id', 'stream', 'seq'])
    .addUniqueConstraint('events_command', ['class_id', 'command_id'])
    .execute();
  await db.schema
    .createTable('owners')
    .ifNotExists()
    .addColumn('class_id', 'text', (column) => column.primaryKey())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('kept')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** Writes the rows of all appends whose epoch still holds, in the transaction given. Returns which were fenced off. */
export async function appendAll(open: Open, appends: readonly Append[]): Promise<readonly boolean[]> {
  const ids = [...new Set(appends.map(({ classId }) => classId))];
  const owners = await open
    .selectFrom('owners')
    .select(['class_id', 'epoch'])
    .where('class_id', 'in', ids)
    .execute();
  const epochs = new Map(owners.map(({ class_id, epoch }) => [class_id, epoch]));
  const isFenced = appends.map(({ classId, epoch }) => epochs.get(classId) !== epoch);
  const values = appends.flatMap(({ classId, rows }, index) =>
    isFenced[index] === true
      ? []
      : rows.map(({ stream, seq, commandId, at, payload }) => ({
          class_id: classId,
          stream,
          seq,
          command_id: commandId ?? null,
          at,
          payload,
        })),
  );
  for (let from = 0; from < values.length; from += rowsPerStatement)
    await open
      .insertInto('events')
      .values(values.slice(from, from + rowsPerStatement))
      .execute();
  return isFenced;
}

export async function claimClass(open: Open, classId: string, at: number): Promise<Claim> {
  await open
    .insertInto('owners')
    .values({ class_id: classId, epoch: 1, created_at: at })
    .onConflict((conflict) => conflict.column('class_id').doUpdateSet({ epoch: sql`owners.epoch + 1` }))
    .execute();
  const { epoch } = await open
    .selectFrom('owners')
    .select('epoch')
    .where('class_id', '=', classId)
    .executeTakeFirstOrThrow();
  return { epoch, rows: await readClass(open, classId) };
}

export async function readClass(open: Open, classId: string): Promise<readonly Row[]> {
  const rows = await open
    .selectFrom('events')
    .select(['stream', 'seq', 'command_id', 'at', 'payload'])
    .where('class_id', '=', classId)
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  // PostgreSQL's driver gives bigint as text.
  return rows.map(({ stream, seq, command_id, at, payload }) => ({
    stream,
    seq,
    commandId: command_id ?? undefined,
    at: Number(at),
    payload,
  }));
}

export async function listClasses(open: Open): Promise<readonly KeptClass[]> {
  const rows = await open
    .selectFrom('owners')
    .select(['class_id', 'created_at'])
    .orderBy('created_at')
    .execute();
  return rows.map(({ class_id, created_at }) => ({ id: class_id, createdAt: Number(created_at) }));
}

export async function removeClass(open: Open, classId: string): Promise<void> {
  await open.deleteFrom('events').where('class_id', '=', classId).execute();
  await open.deleteFrom('owners').where('class_id', '=', classId).execute();
}

export async function keepValue(open: Open, name: string, value: string): Promise<string> {
  await open
    .insertInto('kept')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await open
    .selectFrom('kept')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
