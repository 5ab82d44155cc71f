/** All classes of this server, and the door to them: codes, secrets and tokens are looked at here and nowhere else. */
import { ok } from '#kernel/result.ts';
import { tablesFor, type Reply, type Ask, type AskOf, type Refused } from '#wire/index.ts';
import type { Row, StoreProblem } from '../store/store.ts';
import type { Classroom, Line, Visitor } from './room.ts';
import { caseUnder } from './case-as-played.ts';
import { refuse } from './commands.ts';
import { debriefAnswer } from './debrief.ts';
import { answerFacilitator, isFacilitatorAsk } from './facilitator-asks.ts';
import { coverDeserted } from './deserted-seats.ts';
import { createGuessGuard, type GuessGuards } from './guess-guard.ts';
import { joinClass } from './joining.ts';
import type { ClassEntry } from './log-entries.ts';
import { nameOf } from './names.ts';
import { answerParticipant, isParticipantAsk } from './participant-asks.ts';
import { isPolicyFit } from './programs.ts';
import type { Elsewhere, Shelf, ShelfOptions } from './shelf.ts';
import { storeCode } from './table.ts';
import { codeOf, type Tokens } from './tokens.ts';

export interface HallOptions {
  readonly shelf: Shelf;
  readonly tokens: Tokens;
  readonly scenario: ShelfOptions['scenario'];
  readonly now: () => number;
  /** Where several servers count wrong codes and secrets together. */
  readonly guards?: GuessGuards | undefined;
  /** Where there are several servers: seats in the room of a class. Undefined when there is no such room here any more. */
  readonly sit?: ((classId: string, caller: Caller) => Promise<Seat | undefined>) | undefined;
}

/** What a line has of the room of its class. */
export interface Seat {
  leave(): void;
}

/** Somebody on the line, known or not. One for each connection. */
export interface Caller {
  readonly line: Line;
  visitor: Visitor | undefined;
  room: Classroom | undefined;
  isGone: boolean;
  /** What the line is called among several servers. */
  readonly lineId?: string | undefined;
  seat?: Seat | undefined;
}

export interface Hall {
  ask(caller: Caller, ask: Ask): Promise<Reply<Ask['type']>>;
  left(caller: Caller): void;
}

export function createHall({
  shelf,
  tokens,
  now,
  scenario,
  guards = { code: createGuessGuard(now), secret: createGuessGuard(now) },
  sit,
}: HallOptions): Hall {
  const wrong = (problem: StoreProblem | Elsewhere): Refused =>
    problem.code === 'CLASS_ELSEWHERE'
      ? { ok: false, code: problem.code, detail: problem.classId, again: true }
      : { ok: false, code: storeCode(problem), again: true };

  async function look(ask: AskOf<'look'>): Promise<Reply<'look'>> {
    const found = await roomOfCode(ask.code);
    if (!found.ok) return found;
    const { state, host } = found.room;
    return {
      ok: true,
      title: state().settings.title,
      scenario: host.caseFile.scenario.id,
      joinClosed: state().joinClosed,
    };
  }

  async function roomOfCode(
    typed: string,
  ): Promise<{ readonly ok: true; readonly room: Classroom } | Refused> {
    if (!guards.code.mayTry()) return { ok: false, code: 'GUESSING_PAUSED', again: true };
    const code = codeOf(typed);
    const opening = shelf.open(code);
    // A class of three hundred comes at once, and by its own code alone: that holds up nobody.
    const room = await (shelf.isKnown(code) ? opening : guards.code.pending(opening));
    if (!room.ok) return wrong(room.error);
    if (room.value !== undefined) return { ok: true, room: room.value };
    guards.code.wrong();
    return refuse('WRONG_CODE');
  }

  async function join(ask: AskOf<'join'>): Promise<Reply<'join'>> {
    const found = await roomOfCode(ask.code);
    if (!found.ok) return found;
    const name = nameOf(ask.name);
    return name === undefined ? refuse('NAME_UNFIT') : joinClass(found.room, ask, name);
  }

  function facilitate(ask: AskOf<'facilitate'>): Reply<'facilitate'> {
    if (!guards.secret.mayTry()) return { ok: false, code: 'GUESSING_PAUSED', again: true };
    if (tokens.isSecret(ask.secret)) return { ok: true, token: tokens.sign({ kind: 'facilitator' }) };
    guards.secret.wrong();
    return refuse('WRONG_SECRET');
  }

  async function enter(caller: Caller, ask: AskOf<'enter'>): Promise<Reply<'enter'>> {
    const claims = tokens.read(ask.token);
    if (claims === undefined) return refuse('BAD_TOKEN');
    const classId = claims.kind === 'facilitator' ? ask.class : claims.classId;
    const opened = classId === undefined ? ok(undefined) : await shelf.open(classId);
    if (!opened.ok) return wrong(opened.error);
    const room = opened.value;
    if (room === undefined) {
      if (claims.kind !== 'facilitator' || classId !== undefined) return refuse('CLASS_UNKNOWN');
      leave(caller);
      caller.visitor = { role: 'facilitator' };
      return { ok: true, ...strangerWelcome };
    }
    if (claims.kind === 'seat') {
      const member = room.state().members.get(claims.participant);
      if (member === undefined || member.token !== claims.number) return refuse('BAD_TOKEN');
      if (!member.arrived) {
        const { participant } = claims;
        const { language } = ask;
        const refused = await room.run<Refused | undefined>(
          undefined,
          () => undefined,
          () =>
            room.write(undefined, [
              { k: 'arrived', participant, ...(language !== undefined && { language }) },
            ]),
        );
        if (refused !== undefined) return refused;
      }
    }
    const seat = await sit?.(room.id, caller);
    // While others were asked, the line may have gone, the class, or the seat may have been issued again.
    const isStale =
      claims.kind === 'seat' && room.state().members.get(claims.participant)?.token !== claims.number;
    if (caller.isGone || isStale || (sit !== undefined && seat === undefined)) {
      seat?.leave();
      if (caller.isGone) return refuse('NOT_ENTERED');
      return isStale ? refuse('BAD_TOKEN') : { ok: false, code: 'STORE_FENCED', again: true };
    }
    leave(caller);
    caller.seat = seat;
    caller.room = room;
    const visitor: Visitor =
      claims.kind === 'seat'
        ? { role: 'participant', participant: claims.participant }
        : { role: claims.kind };
    caller.visitor = visitor;
    room.lines.enter(caller.line, visitor);
    if (claims.kind === 'seat') await handBack(room, claims.participant);
    return { ok: true, ...room.lines.welcome(caller.line) };
  }

  /** Whoever comes back gets the seat back from the program that stood in. */
  async function handBack(room: Classroom, participant: string): Promise<void> {
    const place = room.state().members.get(participant)?.place;
    if (place?.kind !== 'seat') return;
    await room.table(place.table)?.note(undefined, ({ seats }) => {
      const seat = seats.get(place.seat);
      // Whoever came late and reads takes the seat when ready, not when the line breaks and comes back.
      return seat?.covered === true && !seat.reading
        ? { k: 'seated', seat: place.seat, covered: false }
        : undefined;
    });
  }

  function leave(caller: Caller): void {
    const { room, visitor } = caller;
    room?.lines.leave(caller.line);
    if (room !== undefined && visitor?.role === 'participant')
      coverDeserted(room, [room.state().members.get(visitor.participant)?.place]);
    caller.seat?.leave();
    caller.seat = undefined;
    caller.room = undefined;
    caller.visitor = undefined;
  }

  async function createClass(ask: AskOf<'create-class'>): Promise<Reply<'create-class'>> {
    const { settings } = ask;
    if (scenario(settings.scenario) === undefined) return refuse('SCENARIO_UNAVAILABLE');
    const caseFile = caseUnder(settings, scenario);
    const hasDifficulty = caseFile?.scenario.difficulties[settings.difficulty] !== undefined;
    if (caseFile === undefined || !hasDifficulty || !isPolicyFit(caseFile.scenario, settings.policy))
      return refuse('SETTINGS_UNFIT');
    const command = `create:${ask.id}`;
    const rows: readonly Row[] = [
      rowOf(1, command, { k: 'created', settings }),
      ...(settings.people === undefined
        ? []
        : [
            rowOf(2, undefined, { k: 'tables', count: tablesFor(caseFile.scenario, settings.people).tables }),
          ]),
    ];
    const made = await shelf.found(rows);
    if (!made.ok) return wrong(made.error);
    const room = await shelf.open(made.value);
    if (!room.ok) return wrong(room.error);
    return room.value === undefined ? refuse('SERVER_FAULT') : { ok: true, class: room.value.facts() };
  }

  const rowOf = (seq: number, commandId: string | undefined, entry: ClassEntry): Row => ({
    stream: 0,
    seq,
    commandId,
    at: now(),
    payload: JSON.stringify(entry),
  });

  async function askOfStranger(caller: Caller, ask: Ask): Promise<Reply<Ask['type']> | undefined> {
    switch (ask.type) {
      case 'look':
        return look(ask);
      case 'join':
        return join(ask);
      case 'facilitate':
        return facilitate(ask);
      case 'enter':
        return enter(caller, ask);
      default:
        return undefined;
    }
  }

  async function askOfFacilitator(caller: Caller, ask: Ask): Promise<Reply<Ask['type']>> {
    switch (ask.type) {
      case 'list-classes': {
        const listed = await shelf.classes();
        return listed.ok ? { ok: true, classes: listed.value } : wrong(listed.error);
      }
      case 'create-class':
        return createClass(ask);
      case 'facilitator-token':
        return { ok: true, token: tokens.sign({ kind: 'facilitator' }) };
      case 'delete-class': {
        if (caller.room === undefined || codeOf(ask.code) !== caller.room.id) return refuse('CLASS_UNKNOWN');
        const removed = await shelf.delete(caller.room.id);
        leave(caller);
        caller.visitor = { role: 'facilitator' };
        return removed.ok ? { ok: true } : wrong(removed.error);
      }
      default: {
        if (!isFacilitatorAsk(ask)) return refuse('NOT_ALLOWED');
        const { room, line } = caller;
        // Another facilitator may have deleted the class meanwhile.
        return room?.lines.has(line) === true ? answerFacilitator(room, line, ask) : refuse('CLASS_UNKNOWN');
      }
    }
  }

  return {
    async ask(caller, ask) {
      const answer = await askOfStranger(caller, ask);
      if (answer !== undefined) return answer;
      const { visitor, room } = caller;
      if (visitor === undefined) return refuse('NOT_ENTERED');
      if (visitor.role === 'facilitator') return askOfFacilitator(caller, ask);
      if (room?.lines.has(caller.line) !== true) return refuse('NOT_ENTERED');
      if (visitor.role === 'projector') {
        if (ask.type === 'debrief') return debriefAnswer(room);
        return ask.type === 'sync' ? { ok: true, ...room.lines.welcome(caller.line) } : refuse('NOT_ALLOWED');
      }
      return isParticipantAsk(ask)
        ? answerParticipant(room, caller.line, visitor.participant, ask)
        : refuse('NOT_ALLOWED');
    },
    left(caller) {
      caller.isGone = true;
      leave(caller);
    },
  };
}

const strangerWelcome = {
  role: 'facilitator',
  class: undefined,
  own: undefined,
  table: undefined,
  team: undefined,
  view: undefined,
  observed: undefined,
  help: [],
  cockpit: undefined,
  projector: undefined,
} as const;
