import { createNegotiator, type Negotiator } from '#agents/index.ts';
import {
  briefFor,
  changesFor,
  createMatch,
  hears,
  isOver,
  isSameScene,
  observerView,
  openedFor,
  record,
  replay,
  sceneFor,
  seatOf,
  step,
  type Brief,
  type IllegalMove,
  type Match,
  type MatchEvent,
  type MatchRecord,
  type Move,
  type MoveOf,
  type ObserverView,
  type Opened,
  type ReplayProblem,
  type Scenario,
  type Scene,
  type Seat,
  type SeatId,
  type Setup,
  type View,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Occupant, Seating } from './seating.ts';

/** What a seat sends: a move, and the revision it was looking at. */
export interface Command {
  /** Unique per session; sending one again changes nothing and is answered as the first time. */
  readonly id: string;
  /** The move is refused when the match has moved on since; undefined when that does not matter. */
  readonly revision?: number;
  readonly move: Move;
}

export type CommandRefusal =
  | IllegalMove
  | { readonly code: 'STALE_REVISION'; readonly detail: number }
  | { readonly code: 'NOT_YOUR_SEAT'; readonly detail: SeatId };

/** The revision that a command led to. */
export interface Accepted {
  readonly revision: number;
}

/**
 * One negotiation in progress: the one authority over it, whether it runs in a browser, behind a room of the
 * server or in a loop of the command line. It applies moves, refuses stale and illegal ones, keeps the log, and
 * gives each seat its view and nothing else. Programs sit in some of the seats; they too get only a view.
 */
export interface Session {
  readonly scenario: Scenario;
  readonly seating: Seating;
  /** Applies the move of a seat. `seat` is who sent it, which need not be who it claims to be. */
  submit(seat: SeatId, command: Command): Result<Accepted, CommandRefusal>;
  /** Applies a move of whoever `move.by` says: for those who keep a log of their own and have checked who sent it. */
  make(move: Move): Result<Accepted, CommandRefusal>;
  /** Time has run out for whatever is going on. */
  timeUp(): Result<Accepted, CommandRefusal>;
  /** Whoever runs the table lets an event of the case happen now. */
  release(event: Omit<MoveOf<'release-event'>, 'type'>): Result<Accepted, CommandRefusal>;
  /** Lets one program make one move; false when no program has anything to do now. */
  advance(): boolean;
  /** Which program would move next, without moving it. */
  nextProgram(): Seat | undefined;
  /** What that program would do, without doing it: for those who write a move down before they make it. */
  nextMove(): Move | undefined;
  briefOf(seat: SeatId): Brief;
  viewOf(seat: SeatId): View;
  observerView(): ObserverView;
  /** What stands otherwise in a seat's view, its events aside, than in an earlier state of this match. Undefined sees what an observer sees. */
  changesSince(seat: SeatId | undefined, before: Match): Partial<Scene>;
  /** What a seat, or an observer, has heard from the `from`th event of the match on. */
  heardOf(seat: SeatId | undefined, from: number): readonly MatchEvent[];
  /** What the debrief opens; undefined until the match is over. */
  opened(): Opened | undefined;
  isOver(): boolean;
  /** The same match with others in its seats. What this session goes on to do is no longer seen there. */
  reseat(seating: Seating): Session;
  revision(): number;
  record(): MatchRecord;
  /** The whole match with its secrets: for the debrief and for storage, never for a seat. */
  match(): Match;
  /** Calls back after every move. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A new session. Throws a RangeError for a difficulty, seat or strategy that does not exist. */
export function createSession(scenario: Scenario, setup: Setup, seating: Seating): Session {
  return sessionFrom(scenario, createMatch(scenario, setup), seating);
}

/** Takes up a session where its record left off. */
export function resumeSession(
  scenario: Scenario,
  from: MatchRecord,
  seating: Seating,
): Result<Session, ReplayProblem> {
  const match = replay(scenario, from);
  return match.ok ? ok(sessionFrom(scenario, match.value, seating)) : match;
}

function sessionFrom(scenario: Scenario, start: Match, seating: Seating): Session {
  let match = start;
  const answers = new Map<string, Result<Accepted, CommandRefusal>>();
  const listeners = new Set<() => void>();
  /** What stands before each seat, as far as somebody has asked since it changed. */
  const scenes = new Map<SeatId, Scene>();
  const programs = new Map<SeatId, Negotiator>();
  for (const [seat, occupant] of Object.entries(seating)) {
    if (seatOf(scenario, seat) === undefined) throw new RangeError(`No seat ${seat}`);
    const negotiator = negotiatorFor(occupant);
    if (negotiator !== undefined) programs.set(seat, negotiator);
  }

  const seatNamed = (id: SeatId): Seat => {
    const seat = seatOf(scenario, id);
    if (seat === undefined) throw new RangeError(`No seat ${id}`);
    return seat;
  };

  const sceneOf = (seat: SeatId): Scene => {
    const scene = scenes.get(seat) ?? sceneFor(scenario, match, seatNamed(seat));
    scenes.set(seat, scene);
    return scene;
  };
  let recent:
    { readonly match: Match; readonly from: number; readonly events: readonly MatchEvent[] } | undefined;
  /** All who watch ask for the same events, one after the other. */
  const eventsFrom = (from: number): readonly MatchEvent[] => {
    if (from === 0) return match.events;
    if (recent?.match !== match || recent.from !== from)
      recent = { match, from, events: match.events.slice(from) };
    return recent.events;
  };
  const heardOf = (seat: SeatId | undefined, from: number): readonly MatchEvent[] => {
    const party = seat === undefined ? undefined : seatNamed(seat).party;
    const events = eventsFrom(from);
    return events.every((event) => hears(event, party))
      ? events
      : events.filter((event) => hears(event, party));
  };
  const viewOf = (seat: SeatId): View => ({
    ...sceneOf(seat),
    revision: match.revision,
    events: heardOf(seat, 0),
  });

  const apply = (move: Move): Result<Accepted, CommandRefusal> => {
    const next = step(scenario, match, move);
    if (!next.ok) return next;
    if (scenes.size > 0 && !isSameScene(match, next.value)) scenes.clear();
    match = next.value;
    for (const listener of listeners) listener();
    return ok({ revision: match.revision });
  };

  /** What this program would do now, from its view alone. */
  const moveOf = (seat: Seat, negotiator: Negotiator): Move | undefined =>
    negotiator.decide({
      brief: briefFor(scenario, match, seat),
      view: viewOf(seat.id),
      random: streamFrom(`${match.setup.seed}:${seat.id}:${match.revision}`),
      temper: streamFrom(`${match.setup.seed}:${seat.id}:temper`),
    });

  /** Programs are asked in turn, beginning with another one after every move, so that none is always first. */
  const nextMove = (): { readonly seat: Seat; readonly move: Move } | undefined => {
    if (isOver(match)) return undefined;
    const seats = scenario.seats.filter((seat) => programs.has(seat.id));
    for (let turn = 0; turn < seats.length; turn++) {
      const seat = seats[(match.revision + turn) % seats.length];
      const negotiator = seat && programs.get(seat.id);
      if (seat === undefined || negotiator === undefined) continue;
      const move = moveOf(seat, negotiator);
      if (move !== undefined) return { seat, move };
    }
    return undefined;
  };
  /** Thinking is pure, so a thought may be kept until the match moves on. */
  let thought: { readonly revision: number; readonly next: ReturnType<typeof nextMove> } | undefined;
  const think = () => {
    if (thought?.revision !== match.revision) thought = { revision: match.revision, next: nextMove() };
    return thought.next;
  };

  return {
    scenario,
    seating,
    submit(seat, { id, revision, move }) {
      const earlier = answers.get(id);
      if (earlier !== undefined) return earlier;
      const answer = judge();
      if (answer.ok) answers.set(id, answer);
      return answer;

      function judge(): Result<Accepted, CommandRefusal> {
        if (!('by' in move) || move.by !== seat) return err({ code: 'NOT_YOUR_SEAT', detail: seat });
        if (revision !== undefined && revision !== match.revision)
          return err({ code: 'STALE_REVISION', detail: match.revision });
        return apply(move);
      }
    },
    make: apply,
    timeUp: () => apply({ type: 'deadline-reached' }),
    release: (event) => apply({ type: 'release-event', ...event }),
    advance() {
      const next = think();
      if (next === undefined) return false;
      const answer = apply(next.move);
      if (!answer.ok)
        throw new Error(
          `A program made an illegal move: ${JSON.stringify(next.move)} → ${answer.error.code}`,
        );
      return true;
    },
    nextProgram: () => think()?.seat,
    nextMove: () => think()?.move,
    briefOf: (seat) => briefFor(scenario, match, seatNamed(seat)),
    viewOf,
    observerView: () => observerView(scenario, match),
    changesSince: (seat, before) =>
      changesFor(scenario, before, match, seat === undefined ? undefined : seatNamed(seat)),
    heardOf,
    opened: () => openedFor(scenario, match),
    isOver: () => isOver(match),
    reseat: (others) => sessionFrom(scenario, match, others),
    revision: () => match.revision,
    record: () => record(match),
    match: () => match,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function negotiatorFor(occupant: Occupant): Negotiator | undefined {
  return occupant.kind === 'program'
    ? createNegotiator(occupant.strategy, occupant.parameters, { quiet: occupant.quiet ?? false })
    : undefined;
}
