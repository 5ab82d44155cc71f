/** Is what a device shows what the server would show it if everything were made anew at this moment? */
import { isDeepStrictEqual } from 'node:util';
import type { ClassView } from '#client/connection/class-view.ts';
import { observerView, viewFor } from '#engine/index.ts';
import { questionsFor } from '#server/classroom/questions.ts';
import type { Classroom, Visitor } from '#server/classroom/room.ts';
import { ownFacts, tableFacts, teamFacts } from '#server/classroom/table-facts.ts';
import { withoutNulls, type CockpitFacts } from '#wire/index.ts';

/** Parts of what devices show, as far as it is told. */
type Part = 'class' | 'own' | 'table' | 'team' | 'help' | 'view' | 'observed' | 'cockpit' | 'projector';
type Shown = Readonly<Partial<Record<Part, unknown>>>;

/** As it comes over the line: plain data, with nothing where there is nothing. */
export const plain = <Value>(value: Value): Value =>
  value === undefined ? value : (withoutNulls(JSON.parse(JSON.stringify(value))) as Value);

/** Where it differs, by path, and how. */
export function differences(
  room: Classroom,
  visitor: Visitor | undefined,
  shown: ClassView,
): readonly string[] {
  const there = madeAnew(room, visitor);
  const here: Shown = {
    ...shown,
    class: timeless(shown.class),
    cockpit: shown.cockpit && still(shown.cockpit),
  };
  const who = `${JSON.stringify(visitor)} at ${JSON.stringify(shown.own?.place)}`;
  return (Object.keys(there) as Part[]).flatMap((part) =>
    between(plain(here[part]), plain(there[part]), part).map((difference) => `${who}: ${difference}`),
  );
}

function madeAnew(room: Classroom, visitor: Visitor | undefined): Shown {
  const { scenario } = room.host.caseFile;
  if (visitor?.role === 'projector') return { projector: room.lines.projector() };
  if (visitor?.role === 'facilitator') return { cockpit: still(room.lines.cockpit()) };
  const member = visitor && room.state().members.get(visitor.participant);
  if (member === undefined) return {};
  const { place } = member;
  const roll = room.roll();
  const table = room.table(place?.table);
  const party = roll.partyOf(place);
  const seat = place?.kind === 'seat' ? scenario.seats.find(({ id }) => id === place.seat) : undefined;
  const help = questionsFor(member, room.state(), (number) => room.table(number)?.state(), roll);
  const ofClass = { class: timeless(room.facts()), own: ownFacts(member), help };
  if (table === undefined)
    return { ...ofClass, table: undefined, team: undefined, view: undefined, observed: undefined };
  const at = table.state();
  const match = at.session?.match();
  return {
    ...ofClass,
    table: tableFacts(scenario, table.number, at, room.state(), roll, party),
    team: party === undefined ? undefined : teamFacts(scenario, table.number, at, roll, party),
    view: match && seat && viewFor(scenario, match, seat),
    observed: match && seat === undefined ? observerView(scenario, match) : undefined,
  };
}

const timeless = (facts: ClassView['class']) => facts && { ...facts, now: 0 };

/** What of the cockpit only moves change: what time brings on comes when it is looked for. */
const still = ({ tables, ...facts }: CockpitFacts) => ({
  ...{ ...facts, class: timeless(facts.class) },
  tables: tables.map((table) => ({ ...table, alarms: [], scheduled: [] })),
});

function between(a: unknown, b: unknown, path: string): readonly string[] {
  if (isDeepStrictEqual(a, b)) return [];
  const isOpen = typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b);
  if (!isOpen || a === null || b === null)
    return [`${path}: shown ${JSON.stringify(a)}, there ${JSON.stringify(b)}`.slice(0, 300)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
    between(Reflect.get(a, name), Reflect.get(b, name), `${path}.${name}`),
  );
}
