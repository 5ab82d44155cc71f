/** What may somebody in a class ask, who sits, observes or stands for a constituency? */
import { closedOptions, injectsIn, isWellFormed, type Package, type PartyIndex } from '#engine/index.ts';
import type { Reply, AskOf, Place, Refused } from '#wire/index.ts';
import { caseForReader } from './case-for-reader.ts';
import type { Member } from './class-state.ts';
import type { Classroom, Line } from './room.ts';
import { debriefAnswer } from './debrief.ts';
import type { TableEntry } from './log-entries.ts';
import { distinctName, likenessesOf, nameOf } from './names.ts';
import { mayAsk } from './question.ts';
import { askBeforehand } from './questions.ts';
import type { TableState } from './table-state.ts';
import type { Done, Table } from './table.ts';

type ParticipantAsk = AskOf<
  | 'case'
  | 'sync'
  | 'take-seat'
  | 'move'
  | 'team-say'
  | 'team-draft'
  | 'team-accept'
  | 'team-opinion'
  | 'observe'
  | 'call-help'
  | 'rename'
  | 'debrief'
>;

const refuse = (code: Refused['code']): Refused => ({ ok: false, code });
/** By what a command is known. Ids begin with the time, so that what is written together stands side by side in the store. */
const commandOf = (id: string, participant: string) => `${id}:${participant}`;
/** And at a table: whoever calls two things by one name, there and in the class, has them done, each once. */
const commandAt = (id: string, participant: string, table: Table) =>
  `${commandOf(id, participant)}:${table.number}`;
const plainly = (done: Done): Reply<'observe'> => (done.ok ? { ok: true } : done);

export async function answerParticipant(
  room: Classroom,
  line: Line,
  participant: string,
  ask: ParticipantAsk,
): Promise<Reply<ParticipantAsk['type']>> {
  const member = room.state().members.get(participant);
  if (member === undefined) return refuse('PARTICIPANT_UNKNOWN');
  const { place } = member;
  switch (ask.type) {
    case 'sync':
      return { ok: true, ...room.lines.welcome(line) };
    case 'rename':
      return rename(room, participant, ask);
    case 'debrief':
      return debriefAnswer(room);
    case 'call-help':
      // Whoever waits has no table yet, or one that may be built anew before the class begins.
      return place === undefined || room.state().stage === 'lobby'
        ? askBeforehand(room, commandOf(ask.id, participant), participant, ask.text)
        : atOwnTable(room, member, ask);
    case 'case':
    case 'take-seat':
    case 'move':
    case 'team-say':
    case 'team-draft':
    case 'team-accept':
    case 'team-opinion':
    case 'observe':
      return atOwnTable(room, member, ask);
  }
}

function atOwnTable(
  room: Classroom,
  member: Member,
  ask: TableAsk,
): Refused | Promise<Reply<TableAsk['type']>> {
  const { place } = member;
  const table = room.table(place?.table);
  if (place === undefined || table === undefined) return refuse('NOT_SEATED');
  return atTable(room, table, member, place, ask);
}

type TableAsk = Exclude<ParticipantAsk, { readonly type: 'sync' | 'rename' | 'debrief' }>;

async function atTable(
  room: Classroom,
  table: Table,
  member: Member,
  place: Place,
  ask: TableAsk,
): Promise<Reply<TableAsk['type']>> {
  // Before the class begins a table may be built anew, with others at it: nothing is said or noted there.
  if (table.state().session === undefined && ask.type !== 'call-help') return refuse('NOT_STARTED');
  const by = member.id;
  const party = room.roll().partyOf(place);
  const named = 'id' in ask ? commandAt(ask.id, by, table) : undefined;
  const earlier = 'id' in ask ? doneElsewhere(room, member, ask.id) : undefined;
  if (earlier !== undefined) return earlier;
  const note = async (entry: TableEntry | Refused | ((at: TableState) => TableEntry | Refused | undefined)) =>
    plainly(await table.note(named, typeof entry === 'function' ? entry : () => entry));
  switch (ask.type) {
    case 'case':
      return openCase(room, table, by, place, party);
    case 'take-seat': {
      if (place.kind !== 'seat') return refuse('NOT_SEATED');
      const { seat } = place;
      return note(({ seats }) =>
        seats.get(seat)?.covered === true ? { k: 'seated', seat, covered: false } : undefined,
      );
    }
    case 'move':
      if (place.kind !== 'seat') return refuse('NOT_SEATED');
      return table.submit({
        commandId: commandAt(ask.id, by, table),
        by,
        seat: place.seat,
        revision: ask.revision,
        move: ask.move,
      });
    case 'team-say':
      return note(party === undefined ? refuse('NOT_SEATED') : { k: 'said', party, by, text: ask.text });
    case 'team-draft':
      if (place.kind !== 'seat' || party === undefined) return refuse('NOT_SEATED');
      if (!isDraft(room, table, ask)) return refuse('MALFORMED_PACKAGE');
      return note({ k: 'drafted', party, by, packages: ask.packages });
    case 'team-accept': {
      if (place.kind !== 'seat' || party === undefined) return refuse('NOT_SEATED');
      const accept = { proposal: ask.proposal, package: ask.package };
      const pkg = packageOf(table, party, accept);
      return note(
        pkg === undefined ? refuse('UNKNOWN_PROPOSAL') : { k: 'drafted', party, by, packages: [pkg], accept },
      );
    }
    case 'team-opinion': {
      if (party === undefined) return refuse('NOT_SEATED');
      const { draft, verdict, comment } = ask;
      const opined: TableEntry = {
        ...{ k: 'opined', party, by, draft, verdict },
        ...(comment !== undefined && { comment }),
      };
      // What somebody agrees to is what they were shown.
      return note(({ teams }) => (teams.get(party)?.draft?.id === draft ? opined : refuse('STALE_REVISION')));
    }
    case 'observe':
      if (place.kind === 'seat') return refuse('NOT_ALLOWED');
      return note({ k: 'observed', by, kind: ask.kind, note: ask.note });
    case 'call-help':
      return note(({ help }) =>
        mayAsk(help, by)
          ? { k: 'help', by, text: ask.text, ...(party !== undefined && { party }) }
          : refuse('TOO_FAST'),
      );
  }
}

/** What was answered, before somebody was led here, to a command that is sent again: it is not done at this table too. */
function doneElsewhere(room: Classroom, { id: by, left, place }: Member, id: string): Done | undefined {
  // Most have been nowhere else, and nobody has asked anything elsewhere.
  if (left.length === 0 && room.state().questions.length === 0) return undefined;
  const asked = room.written(commandOf(id, by), 0);
  if (asked?.k === 'asked') return { ok: true, revision: 0, held: false };
  for (const number of left) {
    const table = number === place?.table ? undefined : room.table(number);
    const done = table?.answered(commandAt(id, by, table));
    if (done !== undefined) return done;
  }
  return undefined;
}

/** A package that somebody else has on the table. */
function packageOf(
  table: Table,
  party: PartyIndex,
  { proposal: id, package: index }: { readonly proposal: number; readonly package: number },
): Package | undefined {
  const proposal = table.state().session?.match().proposals[id];
  return proposal?.status === 'standing' && proposal.by !== party ? proposal.packages[index] : undefined;
}

/** Could these packages be tabled, as far as their form goes? */
function isDraft(room: Classroom, table: Table, { packages }: AskOf<'team-draft'>): boolean {
  const { scenario } = room.host.caseFile;
  const match = table.state().session?.match();
  if (match === undefined) return false;
  const closed = closedOptions(scenario, match);
  return packages.every((pkg) => isWellFormed(scenario.issues, closed, pkg));
}

/** The case as this place may know it. That a seat has opened it is written down: the board of who is ready shows it. */
async function openCase(
  room: Classroom,
  table: Table,
  by: string,
  place: Place,
  party: PartyIndex | undefined,
): Promise<Reply<'case'>> {
  const { session } = table.state();
  if (session === undefined) return refuse('NOT_STARTED');
  const { caseFile } = room.host;
  if (place.kind === 'seat') {
    const { seat } = place;
    const noted = await table.note(undefined, (now) =>
      now.seats.get(seat)?.read === true ? undefined : { k: 'read', seat, by },
    );
    if (!noted.ok) return noted;
    const { events } = session.viewOf(seat);
    const reader = { party, constituency: undefined, happened: injectsIn(events) };
    return { ok: true, caseFile: caseForReader(caseFile, reader), brief: session.briefOf(seat) };
  }
  const constituency = place.kind === 'home' ? place.constituency : undefined;
  const reader = { party: undefined, constituency, happened: injectsIn(session.observerView().events) };
  return { ok: true, caseFile: caseForReader(caseFile, reader), brief: undefined };
}

async function rename(room: Classroom, participant: string, ask: AskOf<'rename'>): Promise<Reply<'rename'>> {
  const { language } = ask;
  const present = room.state().members.get(participant);
  if (present?.name === ask.name && present.language === language) return { ok: true };
  // A name as it stands may be longer than one that is typed, for its number.
  const typed = present?.name === ask.name ? ask.name : nameOf(ask.name);
  if (typed === undefined) return refuse('NAME_UNFIT');
  const command = commandOf(ask.id, participant);
  return room.run<Reply<'rename'>>(
    command,
    () => ({ ok: true }),
    async () => {
      const others = [...room.state().members.values()].filter(({ id }) => id !== participant);
      const name = distinctName(typed, likenessesOf(others));
      return (await room.write(command, [{ k: 'renamed', participant, name, language }])) ?? { ok: true };
    },
  );
}

export const isParticipantAsk = (ask: { readonly type: string }): ask is ParticipantAsk =>
  participantAsks.has(ask.type);

const participantAsks: ReadonlySet<string> = new Set<ParticipantAsk['type']>([
  'case',
  'sync',
  'take-seat',
  'move',
  'team-say',
  'team-draft',
  'team-accept',
  'team-opinion',
  'observe',
  'call-help',
  'rename',
  'debrief',
]);
