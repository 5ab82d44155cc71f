/** How do three hundred people join at once? Whoever comes while others are being written down is written down with the next of them. */
import { maxMembers, type AskOf, type Reply } from '#wire/index.ts';
import { refuse } from './commands.ts';
import { seatToken } from './facilitator-asks.ts';
import type { ClassEntry } from './log-entries.ts';
import { distinctName, isNumberOf, likenessesOf, likenessOf } from './names.ts';
import type { Classroom } from './room.ts';
import { seatNewcomers } from './seat-newcomers.ts';

interface Newcomer {
  readonly command: string;
  readonly name: string;
  readonly language: string;
  readonly answer: (reply: Reply<'join'>) => void;
  readonly fail: (fault: unknown) => void;
}

type Joined = Extract<ClassEntry, { readonly k: 'joined' }>;

const atTheDoor = new WeakMap<Classroom, Newcomer[]>();

/** Lets somebody in, once for one command; the name has been looked at. */
export function joinClass(room: Classroom, ask: AskOf<'join'>, name: string): Promise<Reply<'join'>> {
  return new Promise((answer, fail) => {
    const newcomer = { command: `join:${ask.id}`, name, language: ask.language, answer, fail };
    const waiting = atTheDoor.get(room);
    if (waiting !== undefined) {
      waiting.push(newcomer);
      return;
    }
    atTheDoor.set(room, [newcomer]);
    void room.run(
      undefined,
      () => undefined,
      async () => {
        const all = atTheDoor.get(room) ?? [];
        atTheDoor.delete(room);
        await admit(room, all).catch((fault: unknown) => {
          for (const { fail: failOne } of all) failOne(fault);
        });
      },
    );
  });
}

async function admit(room: Classroom, waiting: readonly Newcomer[]): Promise<void> {
  const { joinClosed, members, joined } = room.state();
  const fresh = new Map<string, Joined>();
  const refused = new Map<string, Reply<'join'>>();
  const taken = likenessesOf(members.values());
  for (const { command, name, language } of waiting) {
    if (room.written(command, 0) !== undefined || fresh.has(command)) continue;
    if (joinClosed) refused.set(command, refuse('JOIN_CLOSED'));
    else if (members.size + fresh.size >= maxMembers) refused.set(command, refuse('CLASS_FULL'));
    else {
      const participant = `p${joined + fresh.size + 1}`;
      const shown = distinctName(name, taken);
      taken.add(likenessOf(shown));
      fresh.set(command, { k: 'joined', participant, name: shown, language, enrolled: false });
    }
  }
  const newcomers = [...fresh.values()].map(({ participant }) => participant);
  const places = seatNewcomers(room, newcomers).map((placed) => [undefined, placed] as const);
  const failed = fresh.size === 0 ? undefined : await room.writeNamed([...fresh, ...places]);
  for (const newcomer of waiting) {
    const { command, name, language, answer } = newcomer;
    const entry = room.written(command, 0);
    if (entry === undefined) answer(failed ?? refused.get(command) ?? refuse('SERVER_FAULT'));
    // The name guards against somebody who has guessed a stranger's command.
    else if (entry.k === 'joined' && isNumberOf(entry.name, name) && entry.language === language)
      answer({ ok: true, token: seatToken(room, entry.participant, 1) });
    else answer(refuse('NOT_ALLOWED'));
  }
}
