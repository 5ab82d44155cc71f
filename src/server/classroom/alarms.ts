/** What at a table needs a facilitator, and since when? The same cause has the same moment, however often it is looked for. */
import {
  phaseOf,
  pointsOf,
  sheetOf,
  type Match,
  type Move,
  type PartyIndex,
  type Scenario,
  type SeatId,
} from '#engine/index.ts';
import type { Alarm, HelpRequest, SeatFacts } from '#wire/index.ts';
import type { CockpitContext } from './cockpit-context.ts';
import { isKeptBackAt } from './programs-wait.ts';
import { whispersTo } from './table-facts.ts';
import { isHeldBack, type TableState } from './table-state.ts';

/** `help` are the questions of its people, the oldest first. */
export function alarmsOf(
  table: number,
  at: TableState,
  context: CockpitContext,
  help: readonly HelpRequest[],
): readonly Alarm[] {
  const asked = help.find(({ answered }) => !answered);
  return [
    // Programs that wait are no quiet table.
    ...(isKeptBackAt(context.roll, table, at) ? [] : quiet(at, context)),
    ...offersBelow(at, context),
    ...signedBelow(at, context),
    ...finishedEarly(table, at, context),
    ...dropped(table, at, context),
    ...(asked === undefined ? [] : [{ kind: 'help', seat: undefined, since: asked.at } as const]),
  ];
}

/** Since when the people of a seat have not been heard; undefined while the talks do not wait for them. */
export function silentSince(
  { people, program, covered }: SeatFacts,
  party: PartyIndex,
  at: TableState,
  lastMoveAt: number | undefined,
): number | undefined {
  const match = talks(at);
  if (match === undefined || isHeldBack(at) || match.left[party] === true) return undefined;
  if (people.length === 0 || program !== undefined || covered) return undefined;
  return latest(at.talksAt, at.freedAt, lastMoveAt);
}

function quiet(at: TableState, { state, now }: CockpitContext): readonly Alarm[] {
  if (talks(at) === undefined || isHeldBack(at)) return [];
  const since = latest(at.talksAt, at.freedAt, at.lastOfferAt);
  const isQuiet = now - since >= state.settings.policy.quietMinutes * 60_000;
  return isQuiet ? [{ kind: 'quiet', seat: undefined, since }] : [];
}

function offersBelow(at: TableState, { scenario, now }: CockpitContext): readonly Alarm[] {
  const match = talks(at);
  if (match === undefined) return [];
  return scenario.parties.flatMap((_, party): readonly Alarm[] => {
    const worst = whispersTo(scenario, match, party).at(-1);
    if (worst === undefined) return [];
    // Proposals count in the order of tabling.
    const tabled = match.moves.flatMap(({ type }, index) => (type === 'propose' ? [index] : []));
    const since = at.made[tabled[worst.proposal] ?? -1]?.at ?? now;
    return [{ kind: 'below-own-walk-away', seat: chiefOf(scenario, party), since }];
  });
}

function signedBelow(at: TableState, { scenario, now }: CockpitContext): readonly Alarm[] {
  const match = at.session?.match();
  const draft = match?.draft;
  // What failed after some had signed binds nobody.
  if (match === undefined || draft === undefined || match.ending?.kind === 'impasse') return [];
  return draft.parties.flatMap((party): readonly Alarm[] => {
    const sheet = sheetOf(scenario, match, party);
    if (match.signed[party] !== true || pointsOf(sheet, draft.package) >= sheet.walkAway) return [];
    const seat = chiefOf(scenario, party);
    const since = madeAt(at, match, (move) => move.type === 'sign' && move.by === seat) ?? now;
    return [{ kind: 'signed-below', seat, since }];
  });
}

/** Two tables that are done while others still talk can be given something to do; where only programs played, nobody waits. */
function finishedEarly(
  table: number,
  { endedAt }: TableState,
  { roll, peopledTables, finishedTables }: CockpitContext,
): readonly Alarm[] {
  if (endedAt === undefined || roll.atTable(table).length === 0) return [];
  if (finishedTables < 2 || finishedTables >= peopledTables) return [];
  return [{ kind: 'finished-early', seat: undefined, since: endedAt }];
}

function dropped(table: number, at: TableState, context: CockpitContext): readonly Alarm[] {
  const { scenario, state, roll, now, goneSince } = context;
  if (at.session === undefined || at.endedAt !== undefined) return [];
  // Over several weeks people come and go; in a room, whoever is off the line has dropped out.
  const mayBeAway = state.settings.shape === 'weeks' ? state.settings.policy.quietMinutes * 60_000 : 0;
  return scenario.seats.flatMap(({ id }): readonly Alarm[] => {
    // Where a program stands in, nobody waits.
    if (at.seats.get(id)?.covered === true) return [];
    const gone = roll.atSeat(table, id).map((member) => goneSince(member.id));
    const since = gone.reduce<number | undefined>(
      (last, one) => (last === undefined || one === undefined ? undefined : Math.max(last, one)),
      gone[0],
    );
    return since !== undefined && now - since >= mayBeAway ? [{ kind: 'dropped', seat: id, since }] : [];
  });
}

const talks = ({ session }: TableState): Match | undefined => {
  const match = session?.match();
  return match !== undefined && phaseOf(match) === 'negotiation' ? match : undefined;
};

const latest = (...moments: readonly (number | undefined)[]): number =>
  Math.max(...moments.map((moment) => moment ?? 0));

const chiefOf = ({ seats }: Scenario, party: PartyIndex): SeatId | undefined =>
  seats.find((seat) => seat.party === party && seat.role === 'chief')?.id;

/** When the last such move was made; `made` has one for each move. */
function madeAt({ made }: TableState, { moves }: Match, isIt: (move: Move) => boolean): number | undefined {
  return made[moves.findLastIndex(isIt)]?.at;
}
