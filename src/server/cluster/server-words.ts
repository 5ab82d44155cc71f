/** What do the servers of a store tell each other? Who has come or gone, and that somebody has typed a wrong code, over Colyseus' presence. */
import type { Guessable } from '../classroom/guess-guard.ts';

const words = ['here', 'gone', 'wrong-code', 'wrong-secret'] as const;

interface Word {
  readonly say: (typeof words)[number];
  /** Who says it, or who has gone. */
  readonly server: string;
}

export interface Presence {
  publish(channel: string, said: unknown): Promise<unknown>;
  subscribe(channel: string, hear: (said: unknown) => void): Promise<unknown>;
}

export interface Hearing {
  here(): void;
  gone(server: string): void;
  wrong(what: Guessable): void;
}

const channelOf = (store: string) => `offtake:${store}`;

/** What says something to the servers of a store. */
export const sayTo =
  (presence: Presence, store: string) =>
  (say: Word['say'], server: string): Promise<unknown> =>
    presence.publish(channelOf(store), { say, server } satisfies Word);

/** Hears what the others say from now on. */
export async function hearFrom(
  presence: Presence,
  { store, own, hearing }: { readonly store: string; readonly own: string; readonly hearing: Hearing },
): Promise<void> {
  await presence.subscribe(channelOf(store), (said) => {
    const word = wordOf(said);
    if (word === undefined || word.server === own) return;
    if (word.say === 'here') hearing.here();
    else if (word.say === 'gone') hearing.gone(word.server);
    else hearing.wrong(word.say === 'wrong-code' ? 'code' : 'secret');
  });
}

/** Others may speak on this Redis too: what is no word of ours is not heard. */
function wordOf(said: unknown): Word | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { say, server } = said as Partial<Record<keyof Word, unknown>>;
  const known = words.find((word) => word === say);
  return known === undefined || typeof server !== 'string' ? undefined : { say: known, server };
}
