/** What is the state of a class, as its log says? Pure: the log alone decides. */
import type { ClassSettings, ClassStage, DebriefStep, Place } from '#wire/index.ts';
import type { ClassEntry } from './log-entries.ts';
import { placeWithin } from './place-within.ts';
import { afterReply, newQuestion, type Question } from './question.ts';
import { afterScheduled, type Item } from './schedule.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly place: Place | undefined;
  /** Tables where they were while the class played: what they asked there is still theirs. */
  readonly left: readonly number[];
  /** Put on the roster by a facilitator, rather than come by the code. */
  readonly enrolled: boolean;
  readonly arrived: boolean;
  /** Number of the token that is good. */
  readonly token: number;
}

export interface ClassState {
  readonly settings: ClassSettings;
  readonly createdAt: number;
  readonly stage: ClassStage;
  readonly joinClosed: boolean;
  readonly tables: number;
  /** In the order in which they came. */
  readonly members: ReadonlyMap<string, Member>;
  /** Everybody that there ever was: numbers are not given twice. */
  readonly joined: number;
  readonly announcements: readonly (Omit<Extract<ClassEntry, { readonly k: 'announced' }>, 'k'> & {
    readonly id: number;
    readonly at: number;
  })[];
  /** What was asked of the facilitators at no table that played, in the order in which it was asked. */
  readonly questions: readonly Question[];
  /** What facilitators have scheduled, in that order; what has become of it stays. */
  readonly schedule: readonly Item[];
  readonly debrief: DebriefStep;
}

/** The state after an entry; `state` is undefined before the first. */
export function evolveClass(state: ClassState | undefined, entry: ClassEntry, at: number): ClassState {
  if (state === undefined) {
    if (entry.k !== 'created') throw new Error('A class begins with its creation');
    return {
      settings: entry.settings,
      createdAt: at,
      stage: 'lobby',
      joinClosed: false,
      tables: 0,
      members: new Map(),
      joined: 0,
      announcements: [],
      questions: [],
      schedule: [],
      debrief: 'closed',
    };
  }
  const withMember = (id: string, change: Partial<Member>): ClassState => {
    const member = state.members.get(id);
    return member === undefined
      ? state
      : { ...state, members: new Map(state.members).set(id, { ...member, ...change }) };
  };
  switch (entry.k) {
    case 'created':
      throw new Error('A class begins once');
    case 'joined': {
      const { participant: id, name, language, enrolled } = entry;
      const member: Member = {
        id,
        name,
        language,
        place: undefined,
        left: [],
        enrolled,
        arrived: !enrolled,
        token: 1,
      };
      return { ...state, joined: state.joined + 1, members: new Map(state.members).set(id, member) };
    }
    case 'renamed':
      return withMember(entry.participant, { name: entry.name, language: entry.language });
    case 'arrived':
      return withMember(entry.participant, {
        arrived: true,
        ...(entry.language !== undefined && { language: entry.language }),
      });
    case 'placed':
      return withMember(entry.participant, {
        place: entry.place,
        left: state.stage === 'lobby' ? [] : afterLeaving(state.members.get(entry.participant)),
      });
    case 'removed': {
      const members = new Map(state.members);
      members.delete(entry.participant);
      return { ...state, members };
    }
    case 'reissued':
      return withMember(entry.participant, { token: entry.number });
    case 'tables':
      // Before the class begins a table can be taken away, and with it the places there.
      if (state.stage === 'lobby' && entry.count < state.tables)
        return { ...state, tables: entry.count, members: withPlacesWithin(state.members, entry.count) };
      return { ...state, tables: Math.max(state.tables, entry.count) };
    case 'join-closed':
      return { ...state, joinClosed: entry.closed };
    case 'policy':
      return { ...state, settings: { ...state.settings, policy: entry.policy } };
    case 'began':
      return { ...state, stage: 'tables' };
    case 'announced': {
      const { k: _k, ...said } = entry;
      const announcement = { id: state.announcements.length, at, ...said };
      return {
        ...state,
        announcements: [...state.announcements, announcement],
        schedule: afterScheduled(state.schedule, entry, at),
      };
    }
    case 'scheduled':
    case 'called-off':
      return { ...state, schedule: afterScheduled(state.schedule, entry, at) };
    case 'asked':
      return {
        ...state,
        questions: [...state.questions, newQuestion(at, entry.participant, entry.text)],
      };
    case 'replied':
      return { ...state, questions: afterReply(state.questions, entry.question, at, entry) };
    case 'revealed':
      return { ...state, debrief: entry.step, stage: entry.step === 'closed' ? state.stage : 'debrief' };
  }
}

const withPlacesWithin = (members: ClassState['members'], tables: number): ClassState['members'] =>
  new Map(
    [...members].map(([id, member]) => {
      const place = placeWithin(member.place, tables);
      return [id, place === member.place ? member : { ...member, place }];
    }),
  );

/** Whoever is led to another place has left the table of the one before. */
const afterLeaving = ({ left, place }: Pick<Member, 'left' | 'place'> = { left: [], place: undefined }) =>
  place === undefined || left.includes(place.table) ? left : [...left, place.table];
