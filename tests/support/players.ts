/**
 * Scripted people who play at the tables of a class as the rules allow, from the first word to the signature, and a facilitator who
 * changes their clocks and covers their seats meanwhile. They keep what was answered, for {@link checkLog}.
 */
import { connectToClass, type ClassLine } from '#client/index.ts';
import type { LegalMove, Move } from '#engine/index.ts';
import { classProblemCodes } from '#wire/classroom/answers.ts';
import type { AskOf } from '#wire/index.ts';
import { good, lineOptions, openPolicy, settingsFor, until } from './class-server.ts';
import { randomAnswer } from './random-play.ts';

/** What was acknowledged: a move, or what was said to the own delegation. */
export interface Deed {
  /** As the log names the command. */
  readonly command: string;
  /** As the log keeps it; undefined for what a facilitator did. */
  readonly made: Move | string | undefined;
}

/** Everything that somebody asked for, in order. */
export interface Doings {
  readonly done: Deed[];
  /** Commands that were refused: they must not be in the log. */
  readonly refused: string[];
}

export interface Person extends Doings {
  readonly line: ClassLine;
  readonly participant: string;
  readonly table: number;
  readonly seat: string;
  /** How this person's table ended when that was first seen. */
  ending: string | undefined;
  /** The name of the command that was asked last. */
  readonly lastAsked: () => string;
}

export interface Desk extends Doings {
  readonly line: ClassLine;
  readonly lastAsked: () => string;
}

export interface Gathering {
  readonly code: string;
  readonly tables: number;
  readonly desk: Desk;
  readonly people: readonly Person[];
}

/** A case of two parties and six rounds. */
export const playedCase = 'first-table';
/** Seconds: most tables come to an end by themselves, the slow ones by their clocks. */
export const playedTiming = { preparation: 5, round: 6, home: 5 };

/** A line whose commands are numbered, so that the log can be searched for each. */
async function openNumbered(address: string, name: string) {
  let asked = 0;
  const nameOf = () => `${name}-${String(asked).padStart(7, '0')}`;
  const freshId = () => {
    asked++;
    return nameOf();
  };
  return { line: await connectToClass({ ...lineOptions(address), freshId }), lastAsked: nameOf };
}

/** A class of two at each table, seated and begun. */
export async function gather(address: string, secret: string, tables: number): Promise<Gathering> {
  const desk = await openNumbered(address, 'desk');
  const { token } = good(await desk.line.ask('facilitate', { secret }));
  good(await desk.line.enter(token));
  const settings = settingsFor({ scenario: playedCase, policy: openPolicy, timing: playedTiming });
  // By a name of its own: a command that has made a class before would make none.
  const stranger = await connectToClass(lineOptions(address));
  good(await stranger.enter(token));
  const { code } = good(await stranger.ask('create-class', { settings })).class;
  stranger.close();
  good(await desk.line.enter(token, code));
  const seated: (Awaited<ReturnType<typeof openNumbered>> & { readonly participant: string })[] = [];
  for (let who = 0; who < tables * 2; who++) {
    const numbered = await openNumbered(address, `person${who}`);
    const joined = good(await numbered.line.ask('join', { code, name: `Person ${who}`, language: 'en' }));
    const { own } = good(await numbered.line.enter(joined.token));
    seated.push({ ...numbered, participant: own?.participant ?? '' });
  }
  good(await desk.line.ask('build-tables', {}));
  good(await desk.line.ask('begin', {}));
  const begun = everywhere(desk.lastAsked(), tables);
  const people = await Promise.all(
    seated.map(async ({ line, lastAsked, participant }): Promise<Person> => {
      await until(() => line.table());
      const place = await until(() => line.store.get().own?.place);
      if (place.kind !== 'seat') throw new Error(`${participant} has no seat`);
      const { table, seat } = place;
      return { ...{ line, lastAsked, participant, table, seat, ending: undefined }, done: [], refused: [] };
    }),
  );
  return { code, tables, desk: { ...desk, done: [...begun], refused: [] }, people };
}

/** What a facilitator did to all tables, as it stands in the log of each. */
const everywhere = (asked: string, tables: number): readonly Deed[] =>
  Array.from({ length: tables }, (_, index) => ({ command: `f:${asked}:${index + 1}`, made: undefined }));

export interface PlayOptions {
  readonly isOver: () => boolean;
  readonly random: () => number;
  /** Milliseconds from an answer to what is done next, at least and at most. */
  readonly pace: readonly [number, number];
  /** Something was acknowledged, so many milliseconds after it was asked. */
  readonly heard: (milliseconds: number) => void;
}

/**
 * How readily people do what they may: they talk more than they sign, so that a game lasts for a while, and tables end at different times. What
 * is not named here weighs 1.
 */
const readiness: Partial<Record<LegalMove['type'], number>> = {
  ...{ say: 6, propose: 1, accept: 0.25, pass: 0.3, withdraw: 0.3, reject: 0.3 },
  ...{ ready: 0.5, 'walk-away': 0.01 },
};
/** How often somebody turns to the own delegation instead. */
const teamShare = 0.2;

/** One person: does something as soon as the last was answered, at the table while there is something to do there, and to the end in the own delegation. */
export async function play(person: Person, { isOver, random, pace, heard }: PlayOptions): Promise<void> {
  const { line, participant, lastAsked } = person;
  for (let count = 0; !isOver(); count++) {
    const table = await until(() => line.table());
    const move = random() < teamShare ? undefined : moveAt(table, `${participant} ${count}`, random);
    const text = `${participant} aside ${count}`;
    const askedAt = performance.now();
    const asking = move === undefined ? line.ask('team-say', { text }) : line.ask('move', { move });
    const command = `${lastAsked()}:${participant}:${person.table}`;
    const answer = await asking;
    note(person, command, move ?? text, answer);
    if (answer.ok) heard(performance.now() - askedAt);
    person.ending ??= endingOf(person);
    await pause(pace[0] + random() * (pace[1] - pace[0]));
  }
}

/** One of the moves that the rules allow now. Everything said is said once. */
function moveAt(table: OwnTable, text: string, random: () => number): Move | undefined {
  const { legal, closed } = table.view();
  const weigh = ({ type }: LegalMove) => readiness[type] ?? 1;
  let left = random() * legal.reduce((sum, question) => sum + weigh(question), 0);
  const question = legal.find((one) => (left -= weigh(one)) < 0);
  if (question === undefined) return undefined;
  const { scenario } = table.caseFile;
  const forbidding = { forbidden: closed, happened: [] };
  const move = randomAnswer(scenario, forbidding, table.brief().seat, question, random);
  return move.type === 'say' ? { ...move, text } : move;
}
type OwnTable = NonNullable<ReturnType<ClassLine['table']>>;

/** How a table ended, as this person is shown it; undefined while it goes on. */
export function endingOf({ line }: Person): string | undefined {
  const { view } = line.store.get();
  return view?.ending && JSON.stringify([view.ending, view.draft, view.signed]);
}

/** The rules of the table refuse what was asked too late, and the table what comes while a program has the seat: nothing else may be refused. */
const fair: readonly string[] = ['SEAT_COVERED', 'TIME_UP', 'PHASE_LOCKED'];
const unfair = new Set<string>(['LINE_CLOSED', ...classProblemCodes.filter((code) => !fair.includes(code))]);

function note(
  doings: Doings,
  command: string,
  made: Deed['made'],
  answer: { readonly ok: true } | { readonly ok: false; readonly code: string },
): void {
  if (answer.ok) doings.done.push({ command, made });
  else if (unfair.has(answer.code)) throw new Error(`${command}: ${answer.code}`);
  else doings.refused.push(command);
}

/** The facilitator: gives time and takes it, pauses and goes on, has a program take a seat and give it back. */
export async function meddle(
  { desk, people, tables }: Gathering,
  { isOver, random, pace }: Pick<PlayOptions, 'isOver' | 'random' | 'pace'>,
): Promise<void> {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const { line, lastAsked } = desk;
  async function changeClock(action: AskOf<'clock'>['action'], table: number, seat?: string) {
    const wish = { action, seconds: 1 + Math.floor(random() * 3), tables: [table], ...(seat && { seat }) };
    const asking = line.ask('clock', wish);
    note(desk, `f:${lastAsked()}:${table}`, undefined, await asking);
  }
  async function cover({ table, seat }: Person, covered: boolean) {
    const asking = line.ask('cover', { table, seat, covered });
    note(desk, `f:${lastAsked()}:${table}`, undefined, await asking);
  }
  const wait = () => pause(pace[0] + random() * (pace[1] - pace[0]));
  while (!isOver()) {
    const person = pick(people);
    const what = pick(['add', 'add', 'add', 'set', 'extend', 'pause', 'last-call', 'cover'] as const);
    if (person === undefined || what === undefined) return;
    const table = 1 + Math.floor(random() * tables);
    if (what === 'extend') await changeClock('add', person.table, person.seat);
    else if (what === 'cover') {
      await cover(person, true);
      await wait();
      await cover(person, false);
    } else {
      await changeClock(what, table);
      if (what === 'pause') await changeClock('resume', table);
    }
    await wait();
  }
}

/** Stops every clock, so that nothing happens any more that nobody asks for, and waits until everybody is shown what the server has. */
export async function calm({ desk, people, tables }: Gathering): Promise<void> {
  good(await desk.line.ask('clock', { action: 'pause' }));
  desk.done.push(...everywhere(desk.lastAsked(), tables));
  await Promise.all(
    people.map(async ({ line }) => {
      const { view } = good(await line.ask('sync', {}));
      await until(() => line.store.get().view?.revision === view?.revision);
    }),
  );
}

export function leave({ desk, people }: Gathering): void {
  for (const { line } of [desk, ...people]) line.close();
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
