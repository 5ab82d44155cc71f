/** Scripted people who talk without pause at the tables of a class, and what the log says of them afterwards. */
import { connectToClass, type ClassLine } from '#client/index.ts';
import { good, lineOptions, openPolicy, settingsFor, until } from './class-server.ts';

export interface Gathering {
  readonly code: string;
  readonly people: readonly ClassLine[];
}

/** A class of two at each table, seated, begun, and in its talks. */
export async function gather(address: string, secret: string, tables: number): Promise<Gathering> {
  const device = () => connectToClass(lineOptions(address));
  const desk = await device();
  const { token } = good(await desk.ask('facilitate', { secret }));
  good(await desk.enter(token));
  const settings = settingsFor({ scenario: 'first-table', policy: openPolicy });
  const { class: made } = good(await desk.ask('create-class', { settings }));
  good(await desk.enter(token, made.id));
  const people: ClassLine[] = [];
  for (let who = 0; who < tables * 2; who++) {
    const line = await device();
    const joined = good(await line.ask('join', { code: made.code, name: `Person ${who}`, language: 'en' }));
    good(await line.enter(joined.token));
    people.push(line);
  }
  good(await desk.ask('build-tables', {}));
  good(await desk.ask('begin', {}));
  await Promise.all(
    people.map(async (line) => {
      const table = await until(() => line.table(), 30_000);
      await table.send({ type: 'ready', by: table.brief().seat.id });
      await until(() => table.view().phase === 'preparation', 30_000);
    }),
  );
  desk.close();
  return { people, code: made.code };
}

export interface TalkOptions {
  readonly isOver: () => boolean;
  readonly random: () => number;
  /** Milliseconds from an answer to what is said next, at least and at most. */
  readonly pace: readonly [number, number];
  /** Something was acknowledged, so many milliseconds after it was said. */
  readonly heard: (text: string, milliseconds: number) => void;
}

/** Plans are told apart by what they aim at: a number that nobody gives twice. */
const planText = (participant: string, target: number | undefined) => `${participant} aims at ${target}`;

/** One person: says something new as soon as the last was acknowledged, one time in five to the own delegation, or files another plan. */
export async function talk(line: ClassLine, who: string, options: TalkOptions): Promise<void> {
  const { isOver, random, pace, heard } = options;
  for (let count = 0; !isOver(); count++) {
    const table = await until(() => line.table(), 30_000);
    const by = table.brief().seat.id;
    const isPlan = count % 5 === 3;
    const target = count / 1000;
    const text = isPlan ? planText(line.store.get().own?.participant ?? '', target) : `${who}.${count}`;
    const saidAt = performance.now();
    const answer =
      count % 5 === 4
        ? await line.ask('team-say', { text })
        : await line.ask('move', {
            move: isPlan
              ? { type: 'prepare', by, sheet: { priorities: [], target, guesses: [], firstOffer: undefined } }
              : { type: 'say', by, room: 0, text },
          });
    if (!answer.ok) throw new Error(`${text}: ${answer.code}`);
    heard(text, performance.now() - saidAt);
    await pause(pace[0] + random() * (pace[1] - pace[0]));
  }
}

/** What a device shows once everything has come: what was said in the plenary, in order, and its own plan. */
export async function settled(line: ClassLine) {
  good(await line.ask('sync', {}));
  const { own, view } = line.store.get();
  const said = (view?.events ?? []).flatMap((event) => (event.type === 'message-sent' ? [event.text] : []));
  const { participant = '', name = '', place } = own ?? {};
  const plan = view !== undefined && 'plan' in view ? view.plan?.target : undefined;
  return { participant, name, table: place?.table ?? 0, said, plan };
}

export interface LoggedRow {
  readonly stream: number;
  readonly seq: number;
  readonly payload: string;
}

/** What a log holds: how often each thing was said or filed, what was said in each plenary, in order, everybody's last plan, and how many numbers are out of line. */
export function readSaid(rows: readonly LoggedRow[]) {
  const said = new Map<string, number>();
  const plenary = new Map<number, string[]>();
  const plans = new Map<string, number>();
  let gaps = 0;
  let before = { stream: -1, seq: 0 };
  for (const { stream, seq, payload } of rows) {
    if (seq !== (stream === before.stream ? before.seq + 1 : 1)) gaps++;
    before = { stream, seq };
    const entry = JSON.parse(payload) as {
      readonly k: string;
      readonly by?: string;
      readonly text?: string;
      readonly move?: { type: string; text?: string; sheet?: { target: number } };
    };
    const target = entry.move?.sheet?.target;
    if (entry.by !== undefined && target !== undefined) {
      const text = planText(entry.by, target);
      said.set(text, (said.get(text) ?? 0) + 1);
      plans.set(entry.by, target);
    }
    const move = entry.k === 'move' && entry.move?.type === 'say' ? entry.move.text : undefined;
    const text = move ?? (entry.k === 'said' ? entry.text : undefined);
    if (text === undefined) continue;
    said.set(text, (said.get(text) ?? 0) + 1);
    if (move !== undefined) plenary.set(stream, [...(plenary.get(stream) ?? []), move]);
  }
  return { said, plenary, plans, gaps };
}

export interface Findings {
  /** Acknowledged, and not in the log. */
  readonly missing: readonly string[];
  /** In the log more than once. */
  readonly duplicates: readonly string[];
  /** Devices whose view is not what the log comes to. */
  readonly diverged: readonly string[];
  /** Rows whose number does not follow on the one before. */
  readonly gaps: number;
}

/** Compares what was acknowledged, and what devices show, with the log. */
export function compare(
  acknowledged: readonly string[],
  shown: readonly Awaited<ReturnType<typeof settled>>[],
  rows: readonly LoggedRow[],
): Findings {
  const log = readSaid(rows);
  return {
    missing: acknowledged.filter((text) => (log.said.get(text) ?? 0) === 0),
    duplicates: [...log.said].filter(([, times]) => times > 1).map(([text]) => text),
    diverged: shown.flatMap(({ participant, name, table, said, plan }) => {
      const isSame = JSON.stringify(log.plenary.get(table) ?? []) === JSON.stringify(said);
      return isSame && log.plans.get(participant) === plan ? [] : [name];
    }),
    gaps: log.gaps,
  };
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
