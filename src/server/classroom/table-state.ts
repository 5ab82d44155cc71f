/** What is the state of a table, as its log says? The same function builds it live and after a restart. */
import {
  phaseOf,
  type Move,
  type Package,
  type PartyIndex,
  type Scenario,
  type SeatId,
} from '#engine/index.ts';
import { createSession, type Occupant, type Seating, type Session } from '#session/index.ts';
import type { ClassTiming, TableLock } from '#wire/index.ts';
import type { TableClock, TableEntry } from './log-entries.ts';
import { afterReply, newQuestion, type Question } from './question.ts';
import { spanOf } from './timing.ts';

export interface Said {
  readonly at: number;
  readonly by: string;
  readonly text: string;
}

export interface TeamState {
  readonly messages: readonly Said[];
  /** How many drafts there have been. */
  readonly drafts: number;
  readonly draft:
    | {
        readonly id: number;
        readonly by: string;
        readonly packages: readonly Package[];
        readonly accept: { readonly proposal: number; readonly package: number } | undefined;
        readonly opinions: ReadonlyMap<
          string,
          { readonly verdict: 'agree' | 'object'; readonly comment: string | undefined }
        >;
      }
    | undefined;
}

export interface SeatState {
  /** The program that plays the seat now. */
  readonly program: string | undefined;
  readonly covered: boolean;
  /** Covered for somebody who came late and reads first. */
  readonly reading: boolean;
  readonly read: boolean;
}

/** A time that runs and stands: so many milliseconds until `since`, and on from there; `since` is undefined while it stands. */
export interface Talked {
  readonly milliseconds: number;
  readonly since: number | undefined;
}

/** Everything that a table's log comes to. Plain values; a new one after every entry. */
export interface TableState {
  readonly session: Session | undefined;
  readonly seats: ReadonlyMap<SeatId, SeatState>;
  readonly clock: TableClock | undefined;
  /** Name of the span that the clock runs for. */
  readonly span: string | undefined;
  readonly locks: readonly TableLock[];
  /** Who pressed ready and waits for the talks to be opened, by seat. */
  readonly held: ReadonlyMap<SeatId, string>;
  readonly talksOpened: boolean;
  /** A facilitator lets programs play although nobody sits here. */
  readonly alone: boolean;
  readonly teams: ReadonlyMap<PartyIndex, TeamState>;
  readonly observations: readonly {
    readonly at: number;
    readonly by: string;
    readonly kind: string;
    readonly note: string;
  }[];
  readonly help: readonly Question[];
  readonly offers: number;
  readonly lastOfferAt: number | undefined;
  /** When the talks began, and when the table came to its end. */
  readonly talksAt: number | undefined;
  readonly endedAt: number | undefined;
  /** How long the talks have gone on: pauses are not in it, nor is the time in which all moves are stopped. */
  readonly talked: Talked;
  /** What was scheduled and has happened here, by item: when it did. */
  readonly scheduled: ReadonlyMap<number, number>;
  /** When a pause or a lock last let the table go on: until then nobody could be asked why they were quiet. */
  readonly freedAt: number | undefined;
  /** One for each move, in the order of the moves: who made it, and when. */
  readonly made: readonly { readonly at: number; readonly by: string }[];
}

export const emptyTable: TableState = {
  session: undefined,
  seats: new Map(),
  clock: undefined,
  span: undefined,
  locks: [],
  held: new Map(),
  talksOpened: false,
  alone: false,
  teams: new Map(),
  observations: [],
  help: [],
  offers: 0,
  lastOfferAt: undefined,
  talksAt: undefined,
  endedAt: undefined,
  talked: { milliseconds: 0, since: undefined },
  scheduled: new Map(),
  freedAt: undefined,
  made: [],
};

const emptySeat: SeatState = { program: undefined, covered: false, reading: false, read: false };
const emptyTeam: TeamState = { messages: [], drafts: 0, draft: undefined };

/** What every entry needs to know beside itself. */
export interface TableContext {
  readonly scenario: Scenario;
  readonly timing: ClassTiming;
}

/** Throws when a table was begun with another scenario than this, or with this one before it was changed. */
export function checkBeginning(
  { scenario }: Extract<TableEntry, { readonly k: 'began' }>,
  { digest }: Scenario,
): void {
  if (scenario.digest !== digest) throw new Error('SCENARIO_DIFFERS');
}

/** The state after an entry. Throws when the log does not fit the scenario: then one of the two was changed. */
export function evolveTable(
  state: TableState,
  entry: TableEntry,
  at: number,
  context: TableContext,
): TableState {
  return withTalked(afterEntry(state, entry, at, context), at);
}

/** The talks begin, stand, go on or end. */
function withTalked(state: TableState, at: number): TableState {
  const isRunning = state.talked.since !== undefined;
  const match = state.session?.match();
  const runs =
    match !== undefined &&
    phaseOf(match) === 'negotiation' &&
    state.clock?.kind !== 'paused' &&
    !state.locks.includes('moves');
  if (runs === isRunning) return state;
  return { ...state, talked: { milliseconds: talkedBy(state.talked, at), since: runs ? at : undefined } };
}

/** How many milliseconds the talks have gone on by then. */
export const talkedBy = ({ milliseconds, since }: Talked, at: number): number =>
  milliseconds + (since === undefined ? 0 : Math.max(0, at - since));

function afterEntry(state: TableState, entry: TableEntry, at: number, context: TableContext): TableState {
  switch (entry.k) {
    case 'began': {
      checkBeginning(entry, context.scenario);
      const programs = Object.entries(entry.programs);
      const seats = new Map(
        context.scenario.seats.map(({ id }) => [id, { ...emptySeat, program: entry.programs[id] }]),
      );
      const seating: Seating = Object.fromEntries(
        programs.map(([seat, strategy]) => [seat, occupantOf(strategy)]),
      );
      const { seed, difficulty } = entry;
      return withClock(
        { ...state, seats, session: createSession(context.scenario, { seed, difficulty }, seating) },
        at,
        context,
      );
    }
    case 'move':
      return afterMove(withItem(state, entry.item, at), entry.move, entry.by, at, context);
    case 'seated': {
      const { program, covered, reading = false } = entry;
      const seats = withSeat(state, entry.seat, { program, covered, reading });
      return { ...state, seats, session: reseated(state.session, seats) };
    }
    case 'clock':
      return freed(state, { ...state, clock: entry.clock }, at);
    case 'locks':
      return freed(state, { ...state, locks: entry.locks }, at);
    case 'held':
      return { ...state, held: new Map(state.held).set(entry.seat, entry.by) };
    case 'talks-opened':
      return { ...state, talksOpened: true, held: new Map() };
    case 'let-play':
      return { ...state, alone: true };
    case 'read':
      return { ...state, seats: withSeat(state, entry.seat, { read: true }) };
    case 'said':
      return withTeam(state, entry.party, (team) => ({
        ...team,
        messages: [...team.messages, { at, by: entry.by, text: entry.text }],
      }));
    case 'drafted':
      return withTeam(state, entry.party, (team) => ({
        ...team,
        drafts: team.drafts + 1,
        draft: {
          id: team.drafts,
          by: entry.by,
          packages: entry.packages,
          accept: entry.accept,
          opinions: new Map([[entry.by, { verdict: 'agree', comment: undefined }]]),
        },
      }));
    case 'opined':
      return withTeam(state, entry.party, (team) =>
        team.draft === undefined || (entry.draft ?? team.draft.id) !== team.draft.id
          ? team
          : {
              ...team,
              draft: {
                ...team.draft,
                opinions: new Map(team.draft.opinions).set(entry.by, {
                  verdict: entry.verdict,
                  comment: entry.comment,
                }),
              },
            },
      );
    case 'observed': {
      const { by, kind, note } = entry;
      return { ...state, observations: [...state.observations, { at, by, kind, note }] };
    }
    case 'help':
      return { ...state, help: [...state.help, newQuestion(at, entry.by, entry.text, entry.party)] };
    case 'helped':
      return { ...state, help: afterReply(state.help, entry.request, at, entry) };
  }
}

const withItem = (state: TableState, item: number | undefined, at: number): TableState =>
  item === undefined ? state : { ...state, scheduled: new Map(state.scheduled).set(item, at) };

function afterMove(state: TableState, move: Move, by: string, at: number, context: TableContext): TableState {
  const { session } = state;
  if (session === undefined) throw new Error('A move before the beginning');
  const before = phaseOf(session.match());
  const answer = session.make(move);
  if (!answer.ok) throw new Error(`The log has an illegal move: ${answer.error.code}`);
  const after = session.match();
  const isOffer = move.type === 'propose';
  const seat = 'by' in move ? move.by : undefined;
  const party = context.scenario.seats.find(({ id }) => id === seat)?.party;
  const next: TableState = {
    ...state,
    made: state.made.concat({ at, by }),
    offers: state.offers + (isOffer ? 1 : 0),
    lastOfferAt: isOffer ? at : state.lastOfferAt,
    talksAt: state.talksAt ?? (before !== 'negotiation' && phaseOf(after) === 'negotiation' ? at : undefined),
    endedAt: state.endedAt ?? (after.ending === undefined ? undefined : at),
  };
  // What a delegation has tabled, or accepted, is no longer its draft.
  const isDone =
    isOffer || (move.type === 'accept' && next.teams.get(party ?? -1)?.draft?.accept !== undefined);
  const moved =
    isDone && party !== undefined ? withTeam(next, party, (team) => ({ ...team, draft: undefined })) : next;
  return withClock(moved, at, context);
}

/** Is the table kept from tabling anything for now? */
export const isHeldBack = ({ clock, locks }: Pick<TableState, 'clock' | 'locks'>): boolean =>
  clock?.kind === 'paused' || locks.length > 0;

const freed = (before: TableState, after: TableState, at: number): TableState =>
  isHeldBack(before) && !isHeldBack(after) ? { ...after, freedAt: at } : after;

/** A new span starts its clock afresh. A paused table stays paused, and a last call lasts until the talks are over. */
function withClock(state: TableState, at: number, { timing }: TableContext): TableState {
  const match = state.session?.match();
  const span = match && spanOf(match);
  if (span?.name === state.span) return state;
  if (state.clock?.lastCall === true && span?.part === 'round') return { ...state, span: span.name };
  const seconds = span && timing[span.part];
  if (span === undefined || seconds === undefined) return { ...state, span: span?.name, clock: undefined };
  const milliseconds = seconds * 1000;
  return {
    ...state,
    span: span.name,
    clock:
      state.clock?.kind === 'paused'
        ? { kind: 'paused', millisecondsLeft: milliseconds, lastCall: false }
        : { kind: 'running', endsAt: at + milliseconds, lastCall: false },
  };
}

const occupantOf = (strategy: string | undefined): Occupant =>
  strategy === undefined ? { kind: 'person' } : { kind: 'program', strategy };

/** The same match with other people: the moves so far, and who decides from here on. */
function reseated(session: Session | undefined, seats: ReadonlyMap<SeatId, SeatState>): Session | undefined {
  if (session === undefined) return undefined;
  const seating = Object.fromEntries(
    [...seats].flatMap(([seat, { program }]) => (program === undefined ? [] : [[seat, occupantOf(program)]])),
  );
  return session.reseat(seating);
}

function withSeat(
  state: TableState,
  seat: SeatId,
  change: Partial<SeatState>,
): ReadonlyMap<SeatId, SeatState> {
  return new Map(state.seats).set(seat, { ...(state.seats.get(seat) ?? emptySeat), ...change });
}

function withTeam(state: TableState, party: PartyIndex, change: (team: TeamState) => TeamState): TableState {
  return { ...state, teams: new Map(state.teams).set(party, change(state.teams.get(party) ?? emptyTeam)) };
}
