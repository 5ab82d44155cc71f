/** A class as most tests of a server need it: made, joined by its code, seated and begun. */
import type { ClassLine } from '#client/index.ts';
import type { ClassSettings } from '#wire/index.ts';
import { good, settingsFor, until, type ClassServer } from './class-server.ts';

interface BegunClass {
  readonly code: string;
  readonly facilitator: ClassLine;
  /** In the order of their names, each on a line of their own. */
  readonly people: readonly ClassLine[];
  /** What leads each of them back to their place. */
  readonly tokens: readonly string[];
}

/** Each of these people is at a table, and has its case. */
export async function begunClass(
  server: ClassServer,
  names: readonly string[],
  change: Partial<ClassSettings> = {},
): Promise<BegunClass> {
  const desk = await server.facilitator();
  const { code } = good(await desk.ask('create-class', { settings: settingsFor(change) })).class;
  const facilitator = await server.facilitator(code);
  const people: ClassLine[] = [];
  const tokens: string[] = [];
  for (const name of names) {
    const line = await server.device();
    const { token } = good(await line.ask('join', { code, name, language: 'en' }));
    good(await line.enter(token));
    people.push(line);
    tokens.push(token);
  }
  good(await facilitator.ask('build-tables', {}));
  good(await facilitator.ask('begin', {}));
  await Promise.all(people.map((line) => until(() => line.table())));
  return { code, facilitator, people, tokens };
}
