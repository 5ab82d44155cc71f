/** How is one ask done to many tables? */
import { fine, nameOfAsk, refuse, type Named, type Plain } from './commands.ts';
import type { Classroom } from './room.ts';
import type { Done, Table } from './table.ts';

/** Does something to each of the tables named, or to all. The first refusal is the answer; the same ask again does the rest. */
export async function onTables(
  room: Classroom,
  ask: Named & { readonly tables?: readonly number[] | undefined },
  change: (table: Table, name: string) => Promise<Done>,
): Promise<Plain> {
  const numbers = ask.tables ?? room.tables().map(({ number }) => number);
  const tables = numbers.map((number) => room.table(number));
  if (tables.length === 0 || tables.includes(undefined)) return refuse('TABLE_UNKNOWN');
  const done = await Promise.all(
    tables.flatMap((table) =>
      table === undefined ? [] : [change(table, `${nameOfAsk(ask)}:${table.number}`)],
    ),
  );
  return done.find((answer) => !answer.ok) ?? fine;
}
