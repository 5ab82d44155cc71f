/** What does a device of a class show, after what it was told? Plain values, without a network. */
import type { Brief, ObserverView, View } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import type {
  ClassFacts,
  CockpitFacts,
  DebriefAnswer,
  HelpRequest,
  OwnFacts,
  ProjectorFacts,
  Refused,
  TableFacts,
  TeamFacts,
  Tell,
  ViewChange,
  Welcome,
} from '#wire/index.ts';

export interface ClassView {
  readonly status: 'connecting' | 'online' | 'offline' | 'closed';
  /** Why an ask is being repeated; undefined when none is. */
  readonly trouble: Refused['code'] | 'NO_ANSWER' | undefined;
  /** The server has said farewell, and why. */
  readonly farewell: Extract<Tell, { type: 'farewell' }>['code'] | undefined;
  readonly role: Welcome['role'] | undefined;
  readonly class: ClassFacts | undefined;
  readonly own: OwnFacts | undefined;
  readonly table: TableFacts | undefined;
  readonly team: TeamFacts | undefined;
  readonly view: View | undefined;
  readonly observed: ObserverView | undefined;
  readonly help: readonly HelpRequest[];
  readonly caseFile: CaseFile | undefined;
  readonly brief: Brief | undefined;
  readonly cockpit: CockpitFacts | undefined;
  readonly projector: ProjectorFacts | undefined;
  readonly debrief: DebriefAnswer | undefined;
  /** The server's clock less this device's, in milliseconds. */
  readonly ahead: number;
}

export const noClass: ClassView = {
  status: 'connecting',
  trouble: undefined,
  farewell: undefined,
  role: undefined,
  class: undefined,
  own: undefined,
  table: undefined,
  team: undefined,
  view: undefined,
  observed: undefined,
  help: [],
  caseFile: undefined,
  brief: undefined,
  cockpit: undefined,
  projector: undefined,
  debrief: undefined,
  ahead: 0,
};

/**
 * What a welcome changes. A move that was told while the welcome was on its way has come before it: the newer view of the same
 * place stays.
 */
export function afterWelcome(before: ClassView, welcome: Welcome, now: number): Partial<ClassView> {
  const { role, own, table, team, help, cockpit, projector } = welcome;
  const isHere = own !== undefined && before.class?.id === welcome.class?.id && isSamePlace(before.own, own);
  const view = isHere ? newer(before.view, welcome.view) : welcome.view;
  const observed = isHere ? newer(before.observed, welcome.observed) : welcome.observed;
  return {
    role,
    farewell: undefined,
    class: welcome.class,
    own,
    table,
    team,
    view,
    observed,
    help,
    cockpit,
    projector,
    ahead: welcome.class === undefined ? 0 : welcome.class.now - now,
  };
}

/**
 * Is the case that this device has still all that it may read, after a welcome? A case is the largest of all messages: after a break nobody
 * need ask for it again, just when everybody comes back at once.
 */
export const hasWholeCase = (before: ClassView, after: ClassView): boolean =>
  after.caseFile !== undefined && mayReadTheSame(before, after);

/** What somebody may read of a case changes with the place, and with events that bring words. */
export const mayReadTheSame = (before: ClassView, after: ClassView): boolean =>
  before.class?.id === after.class?.id &&
  isSamePlace(before.own, after.own) &&
  newsIn(before) === newsIn(after);

const newsIn = ({ view, observed }: ClassView) =>
  (view ?? observed)?.events.filter(({ type }) => type === 'inject').length;

const newer = <Seen extends { readonly revision: number }>(
  before: Seen | undefined,
  after: Seen | undefined,
) => (before !== undefined && after !== undefined && before.revision > after.revision ? before : after);

/** What a tell changes; `out-of-step` when a change of the view does not follow on the one there is. */
export function afterTell(before: ClassView, tell: Tell, now: number): Partial<ClassView> | 'out-of-step' {
  switch (tell.type) {
    case 'class':
      return { class: tell.class, ahead: tell.class.now - now };
    case 'own':
      // What belonged to the former place goes with it.
      return isSamePlace(before.own, tell.own) ? { own: tell.own } : { own: tell.own, ...noTable };
    case 'table':
      return { table: tell.table };
    case 'team':
      return { team: tell.team };
    case 'help':
      return { help: tell.help };
    case 'view':
      return afterChange(before, tell.change);
    case 'cockpit':
      return {
        cockpit: before.cockpit === undefined ? tell.cockpit : merged(before.cockpit, tell.cockpit),
        class: tell.cockpit.class,
      };
    case 'projector':
      return { projector: tell.projector, class: tell.projector.class };
    case 'patience':
      return {};
    case 'farewell':
      return { farewell: tell.code, ...noTable };
  }
}

const isSamePlace = (before: OwnFacts | undefined, after: OwnFacts | undefined) =>
  JSON.stringify(before?.place) === JSON.stringify(after?.place);

const noTable = {
  table: undefined,
  team: undefined,
  view: undefined,
  observed: undefined,
  caseFile: undefined,
  brief: undefined,
} satisfies Partial<ClassView>;

/** A seat has a view of its own; everybody else at a table watches. */
function afterChange(before: ClassView, change: ViewChange): Partial<ClassView> | 'out-of-step' {
  const isSeat = before.own?.place?.kind === 'seat';
  const known = isSeat ? before.view : before.observed;
  if (change.from !== undefined && known?.revision !== change.from)
    // What it tells may have come with the welcome already.
    return known !== undefined && known.revision >= change.revision ? {} : 'out-of-step';
  const earlier = change.from === undefined ? [] : (known?.events ?? []);
  const base = change.from === undefined ? {} : known;
  const next = { ...base, ...change.fields, events: [...earlier, ...change.events] };
  return isSeat
    ? { view: next as unknown as View, observed: undefined }
    : { observed: next as unknown as ObserverView, view: undefined };
}

function merged(before: CockpitFacts, change: CockpitFacts): CockpitFacts {
  const tables = new Map([...before.tables, ...change.tables].map((table) => [table.table, table]));
  return {
    ...change,
    people: change.people ?? before.people,
    questions: change.questions ?? before.questions,
    schedule: change.schedule ?? before.schedule,
    tables: [...tables.values()]
      .filter(({ table }) => table <= change.tableCount)
      .sort((a, b) => a.table - b.table),
  };
}
