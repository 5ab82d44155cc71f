/**
 * One table of a class: an actor. What is asked of it is done one after the other, and each time in this order: is it allowed,
 * write it down, wait for the disk, let it happen, show it, acknowledge it.
 */
import { illegality, isOver, phaseOf, type Move, type PartyIndex, type SeatId } from '#engine/index.ts';
import type { Result } from '#kernel/result.ts';
import {
  isLocked,
  tableLocks,
  withoutNulls,
  type ClassPolicy,
  type ClassTiming,
  type Refused,
  type TableLock,
} from '#wire/index.ts';
import type { Row, StoreProblem } from '../store/store.ts';
import { changedClock, type ClockChange } from './clock-change.ts';
import { endOfTime, isOutOfTime } from './extra-time.ts';
import { beginningOf } from './beginning-of.ts';
import { isBeforeTalks, isKeptBack, mayGetReady, programMove, type AroundPrograms } from './programs-wait.ts';
import { isAgreedInside } from './agreed-inside.ts';
import type { TableEntry } from './log-entries.ts';
import { checkBeginning, emptyTable, evolveTable, type TableState } from './table-state.ts';

/** What a table needs of the class around it. */
export interface TableHost extends AroundPrograms {
  readonly timing: ClassTiming;
  readonly policy: () => ClassPolicy;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** How long programs seem to think, in milliseconds. */
  readonly botPace: number;
  readonly append: (rows: readonly Row[]) => Promise<Result<undefined, StoreProblem>>;
  /** Something that may be shown has changed, and is on the disk. */
  readonly changed: () => void;
  /** A fault of ours in something that nobody waits for. */
  readonly report: (fault: unknown) => void;
  /** People in the seats of a party who are there now. */
  readonly presentOf: (party: PartyIndex) => readonly string[];
}

export interface Submission {
  readonly commandId: string;
  readonly by: string;
  readonly seat: SeatId;
  readonly revision: number | undefined;
  readonly move: Move;
}

export type Done = { readonly ok: true; readonly revision: number; readonly held: boolean } | Refused;

export interface Table {
  readonly number: number;
  state(): TableState;
  submit(submission: Submission): Promise<Done>;
  /** What was answered to a command that has been done here. */
  answered(commandId: string): Done | undefined;
  /** Writes what needs no rule of the engine. A command of the same id is done once. */
  note(
    commandId: string | undefined,
    entry: (state: TableState) => TableEntry | Refused | undefined,
  ): Promise<Done>;
  openTalks(commandId: string): Promise<Done>;
  changeClock(commandId: string, change: ClockChange): Promise<Done>;
  /** Of these kinds, `locks` hold from now on; locks of other kinds stay. */
  setLocks(commandId: string, kinds: readonly TableLock[], locks: readonly TableLock[]): Promise<Done>;
  /** Closes the table where it is: no round is played any more. */
  finish(commandId: string | undefined): Promise<Done>;
  stop(): void;
}

/**
 * Takes up a table from its log, which is played when somebody first wants to know: forty tables need not wait for each other after a restart.
 * Throws when the log is of another scenario.
 * @param played What the log comes to, where that is known already; then none of it names a command.
 */
export function createTable(
  number: number,
  host: TableHost,
  log: readonly Row[],
  played?: TableState,
): Table {
  const context = { scenario: host.scenario, timing: host.timing };
  let unplayed = log;
  let state = played ?? emptyTable;
  let seq = played === undefined ? 0 : log.length;
  let queue: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  /** Commands that have been done, with what was answered. */
  const answers = new Map<string, Done>();
  const callOff = new Map<'clock' | 'program', () => void>();

  const revision = () => state.session?.revision() ?? 0;
  const done = (held = false): Done => ({ ok: true, revision: revision(), held });
  const happen = (row: Row) => {
    const entry = entryOf(row);
    state = evolveTable(state, entry, row.at, context);
    seq = row.seq;
    if (row.commandId !== undefined) answers.set(row.commandId, done(entry.k === 'held'));
  };
  const beginning = beginningOf(log);
  if (beginning !== undefined) checkBeginning(beginning, host.scenario);
  const play = () => {
    if (unplayed.length === 0) return;
    for (const row of unplayed) if (row.seq > seq) happen(row);
    unplayed = [];
    arm();
  };

  /** The one way in: writes, waits for the disk, and only then lets it happen. */
  async function write(commandId: string | undefined, entry: TableEntry): Promise<Refused | undefined> {
    const row: Row = {
      stream: number,
      seq: seq + 1,
      commandId,
      at: host.now(),
      payload: JSON.stringify(entry),
    };
    const kept = await host.append([row]);
    if (!kept.ok) return { ok: false, code: storeCode(kept.error), again: true };
    happen(row);
    return undefined;
  }

  function run(commandId: string | undefined, task: () => Promise<Done>): Promise<Done> {
    const next = queue.then(async (): Promise<Done> => {
      play();
      const earlier = commandId === undefined ? undefined : answers.get(commandId);
      if (earlier !== undefined) return earlier;
      const answer = await task();
      if (!isStopped) {
        host.changed();
        arm();
      }
      return answer;
    });
    queue = next.catch(() => undefined);
    return next;
  }

  const writeOne = async (commandId: string | undefined, entry: TableEntry): Promise<Done> =>
    (await write(commandId, entry)) ?? done(entry.k === 'held');

  /** Time runs out for whatever is going on, again and again while `goesOn`. */
  async function runDown(goesOn: (now: TableState) => boolean, by: string): Promise<Refused | undefined> {
    const move: Move = { type: 'deadline-reached' };
    for (let turns = 0; turns < 1000 && goesOn(state); turns++) {
      // A clock may have been set where nothing is left to run out. What cannot be played must not get into the log.
      const match = state.session?.match();
      if (match === undefined || illegality(host.scenario, match, move) !== undefined) return undefined;
      const refused = await write(undefined, { k: 'move', move, by });
      if (refused !== undefined) return refused;
    }
    return undefined;
  }

  const isPreparing = () => isBeforeTalks(state);
  const waitsForTalks = () => host.policy().startTogether && !state.talksOpened;

  async function expire(): Promise<Done> {
    const { clock, span } = state;
    if (clock?.kind !== 'running' || endOfTime(host.scenario, state) > host.now()) return done();
    // Nobody is there whose time could run out; whoever comes has no deadline that passed before.
    if (isKeptBack(state, host.isPeopled)) return writeOne(undefined, { k: 'clock' });
    if (isPreparing()) {
      const holds = waitsForTalks();
      const refused = await runDown(
        (now) => phaseNow(now) === 'briefing' || (!holds && phaseNow(now) === 'preparation'),
        'clock',
      );
      if (refused !== undefined) return refused;
      return isPreparing() ? writeOne(undefined, { k: 'clock' }) : done();
    }
    let isFirst = true;
    const refused = await runDown(
      (now) => (clock.lastCall ? phaseNow(now) === 'negotiation' : isFirst && ((isFirst = false), true)),
      'clock',
    );
    if (refused !== undefined) return refused;
    // What goes on after its time is up gets its time again, not a clock that stands at nought.
    return state.span === span && state.clock === clock ? writeOne(undefined, { k: 'clock' }) : done();
  }

  async function letProgramMove(): Promise<Done> {
    const move = programMove(host, state);
    return move === undefined ? done() : writeOne(undefined, { k: 'move', move, by: 'program' });
  }

  let thoughtAbout = '';
  /** Sets the alarm for the clock, and for the next program. */
  function arm(): void {
    const set = (what: 'clock' | 'program', milliseconds: number, task: () => Promise<Done>) => {
      callOff.get(what)?.();
      callOff.set(
        what,
        host.later(milliseconds, () => {
          run(undefined, task).catch(host.report);
        }),
      );
    };
    if (state.clock?.kind === 'running')
      set('clock', Math.max(0, endOfTime(host.scenario, state) - host.now()), expire);
    else callOff.get('clock')?.();
    // Programs think once about each situation.
    const hasPrograms = [...state.seats.values()].some(({ program }) => program !== undefined);
    if (state.session === undefined || !hasPrograms) return;
    const isAwaited = isPreparing() && mayGetReady(host, state);
    const situation = JSON.stringify([
      revision(),
      state.locks,
      state.clock?.kind,
      [...state.seats.values()].map(({ program }) => program),
      isAwaited,
      isKeptBack(state, host.isPeopled),
    ]);
    if (situation === thoughtAbout) return;
    thoughtAbout = situation;
    // Nobody watches them turn pages: when all people are ready, so are they.
    set('program', isAwaited ? 0 : host.botPace, letProgramMove);
  }

  function refusalOf({ seat, revision: seen, move }: Submission): Refused | undefined {
    const { session, seats, locks } = state;
    const refuse = (code: Refused['code'], detail?: string | number): Refused =>
      detail === undefined ? { ok: false, code } : { ok: false, code, detail };
    if (session === undefined) return refuse('NOT_STARTED');
    if (!('by' in move) || move.by !== seat) return refuse('NOT_YOUR_SEAT');
    if (seats.get(seat)?.program !== undefined) return refuse('SEAT_COVERED');
    if (seen !== undefined && seen !== session.revision())
      return refuse('STALE_REVISION', session.revision());
    const illegal = illegality(host.scenario, session.match(), move);
    if (illegal !== undefined) return refuse(illegal.code, 'detail' in illegal ? illegal.detail : undefined);
    if (isLocked(locks, move)) return refuse('PHASE_LOCKED');
    if (isOutOfTime(state, seat, move, host.now())) return refuse('TIME_UP');
    if (!isAgreed(seat, move)) return refuse('TEAM_UNDECIDED');
    return undefined;
  }

  function isAgreed(seat: SeatId, move: Move): boolean {
    const party = host.scenario.seats.find(({ id }) => id === seat)?.party;
    if (!host.policy().agreeInside || party === undefined) return true;
    return isAgreedInside(state.teams.get(party)?.draft, host.presentOf(party), move);
  }

  return {
    number,
    state() {
      play();
      return state;
    },
    submit: (submission) =>
      run(submission.commandId, async () => {
        const refused = refusalOf(submission);
        if (refused !== undefined) return refused;
        const { commandId, by, seat, move } = submission;
        const isHeld = move.type === 'ready' && phaseNow(state) === 'preparation' && waitsForTalks();
        return writeOne(commandId, isHeld ? { k: 'held', seat, by } : { k: 'move', move, by });
      }),
    answered(commandId) {
      play();
      return answers.get(commandId);
    },
    note: (commandId, entry) =>
      run(commandId, async () => {
        const made = entry(state);
        if (made === undefined) return done();
        return 'k' in made ? writeOne(commandId, made) : made;
      }),
    openTalks: (commandId) =>
      run(commandId, async () => {
        if (state.session === undefined) return { ok: false, code: 'NOT_STARTED' };
        for (const [seat, by] of state.held) {
          const move: Move = { type: 'ready', by: seat };
          if (illegality(host.scenario, state.session.match(), move) !== undefined) continue;
          const refused = await write(undefined, { k: 'move', move, by });
          if (refused !== undefined) return refused;
        }
        return writeOne(commandId, { k: 'talks-opened' });
      }),
    changeClock: (commandId, change) =>
      run(commandId, async () => {
        if (state.session === undefined) return { ok: false, code: 'NOT_STARTED' };
        const isTalking = phaseNow(state) === 'negotiation';
        // Set for all tables, it does not run at those that are over.
        const clock = isOver(state.session.match())
          ? undefined
          : changedClock(state.clock, change, host.now(), isTalking);
        return writeOne(commandId, clock === undefined ? { k: 'clock' } : { k: 'clock', clock });
      }),
    setLocks: (commandId, kinds, locks) =>
      run(commandId, () => {
        const after = tableLocks.filter((lock) =>
          (kinds.includes(lock) ? locks : state.locks).includes(lock),
        );
        return writeOne(commandId, { k: 'locks', locks: after });
      }),
    finish: (commandId) =>
      run(commandId, async () => {
        if (state.session === undefined) return { ok: false, code: 'NOT_STARTED' };
        const adjourn = { type: 'adjourn' } as const;
        const refused =
          illegality(host.scenario, state.session.match(), adjourn) === undefined
            ? await write(undefined, { k: 'move', move: adjourn, by: 'facilitator' })
            : undefined;
        if (refused !== undefined) return refused;
        return (
          (await runDown((now) => now.session !== undefined && !now.session.isOver(), 'facilitator')) ??
          done()
        );
      }),
    stop() {
      isStopped = true;
      for (const off of callOff.values()) off();
    },
  };
}

/** An entry as the log has it. */
function entryOf({ payload }: Row): TableEntry {
  const written: unknown = JSON.parse(payload);
  return (payload.includes('null') ? withoutNulls(written) : written) as TableEntry;
}

const phaseNow = ({ session }: TableState) => session && phaseOf(session.match());

/** What a client is told of trouble with the store: not where it is. */
export function storeCode({
  code,
}: StoreProblem): 'STORE_FULL' | 'STORE_READ_ONLY' | 'STORE_FENCED' | 'STORE_AWAY' | 'STORE_FAILED' {
  switch (code) {
    case 'STORE_FULL':
    case 'STORE_READ_ONLY':
    case 'STORE_FENCED':
    case 'STORE_AWAY':
      return code;
    case 'STORE_UNSURE':
      return 'STORE_AWAY';
    default:
      return 'STORE_FAILED';
  }
}
