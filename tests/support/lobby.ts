/** A small class on the desk, in its lobby or at its tables: what a test of one thing that a class does needs. */
import { classOnTheDesk, type Asked, type ClassOnTheDesk, type WatchedDevice } from './class-on-the-desk.ts';
import { settingsFor } from './class-server.ts';
import { shippedCase } from './shipped-scenarios.ts';

export interface Lobby {
  readonly desk: ClassOnTheDesk;
  /** Those who have come, in that order. */
  readonly people: readonly WatchedDevice[];
  readonly facilitate: WatchedDevice['ask'];
  /** One more comes. */
  readonly come: () => Promise<void>;
  readonly hasBegun: (table: number) => boolean;
}

const carried = (answer: unknown) => answer as { readonly token: string };

/** A class in whose lobby so many people are. */
export async function lobby(count: number): Promise<Lobby> {
  const desk = classOnTheDesk(shippedCase('first-table'), settingsFor());
  const head = desk.device();
  let asked = 0;
  const { token } = carried(await head.ask({ type: 'facilitate', secret: desk.secret }));
  await head.ask({ type: 'enter', token, class: desk.code });
  const facilitate = (message: Asked) => head.ask({ id: `facilitator-${asked++}`, ...message });
  const people: WatchedDevice[] = [];
  const come = async () => {
    const one = desk.device();
    const name = { name: 'Somebody', language: 'en' };
    const joined = carried(
      await one.ask({ type: 'join', id: `somebody-${asked++}`, code: desk.code, ...name }),
    );
    await one.ask({ type: 'enter', token: joined.token });
    people.push(one);
  };
  for (let who = 0; who < count; who++) await come();
  const hasBegun = (table: number) => desk.room().table(table)?.state().session !== undefined;
  return { desk, facilitate, people, come, hasBegun };
}

/** A class that plays, with as many tables as so many people fill. */
export async function tables(count: number): Promise<Lobby> {
  const whole = await lobby(count);
  for (const type of ['build-tables', 'begin']) await whole.facilitate({ type });
  return whole;
}
