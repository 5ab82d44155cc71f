/** What does the facilitator see of every table? */
import {
  phaseOf,
  pointsOf,
  sheetAtTable,
  sheetOf,
  suffice,
  type Match,
  type Scenario,
} from '#engine/index.ts';
import type { AgreementLight, Alarm, CockpitTable, ProjectorFacts } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';
import { extraOf } from './extra-time.ts';
import { askedAtTable } from './questions.ts';
import type { Roll } from './roll.ts';
import { seatFacts, sharedClock, whispersTo } from './table-facts.ts';
import type { TableState } from './table-state.ts';

/** Could what lies on the table be signed by enough parties without anybody going below its walk-away? */
export function agreementLight(scenario: Scenario, match: Match): AgreementLight {
  const lying = [
    ...match.proposals.filter(({ status }) => status === 'standing').flatMap(({ packages }) => packages),
    ...(match.draft === undefined ? [] : [match.draft.package]),
  ];
  if (lying.length === 0) return 'nothing';
  const sheets = scenario.parties.map((_, party) => sheetAtTable(scenario, match, party));
  const isInside = lying.some((pkg) =>
    suffice(
      scenario,
      sheets.flatMap((sheet, party) => (pointsOf(sheet, pkg) >= sheet.walkAway ? [party] : [])),
    ),
  );
  return isInside ? 'inside' : 'outside';
}

export interface CockpitContext {
  readonly scenario: Scenario;
  readonly state: ClassState;
  readonly roll: Roll;
  readonly now: number;
  /** Since when a participant has not been on the line; undefined while they are. */
  readonly goneSince: (participant: string) => number | undefined;
  readonly finishedTables: number;
}

export function cockpitTable(table: number, at: TableState, context: CockpitContext): CockpitTable {
  const { scenario, roll } = context;
  const match = at.session?.match();
  const seats = seatFacts(scenario, table, at, roll).map((facts) => {
    const { party } = scenario.seats.find(({ id }) => id === facts.seat) ?? { party: 0 };
    const seat = at.seats.get(facts.seat);
    return {
      ...facts,
      party,
      opened: seat?.read ?? false,
      planned: match?.sheets[party] !== undefined,
      ready: (match?.ready[party] ?? false) || at.held.has(facts.seat),
      moves: at.activity.get(facts.seat)?.moves ?? 0,
      lastMoveAt: at.activity.get(facts.seat)?.lastMoveAt,
      extraSeconds: Math.round(extraOf(at, facts.seat) / 1000),
    };
  });
  const help = askedAtTable(table, at, roll);
  return {
    table,
    phase: match && phaseOf(match),
    round: match?.round ?? 0,
    rounds: match?.rounds ?? scenario.rules.rounds,
    revision: match?.revision ?? 0,
    clock: sharedClock(at.clock),
    locks: at.locks,
    happened: match?.happened ?? [],
    offers: at.offers,
    lastOfferAt: at.lastOfferAt,
    talksOpened: at.talksOpened,
    light: match === undefined ? 'nothing' : agreementLight(scenario, match),
    seats,
    observers: roll.observersOf(table).map(roll.person),
    help,
    alarms: alarmsOf(table, at, context, help),
    ending: match?.ending,
    over: at.endedAt !== undefined,
  };
}

function alarmsOf(
  table: number,
  at: TableState,
  context: CockpitContext,
  help: CockpitTable['help'],
): readonly Alarm[] {
  const { scenario, state, roll, now, goneSince, finishedTables } = context;
  const match = at.session?.match();
  const alarms: Alarm[] = [];
  if (match !== undefined && phaseOf(match) === 'negotiation') {
    const quietSince = Math.max(at.talksAt ?? 0, at.lastOfferAt ?? 0);
    if (now - quietSince >= state.settings.policy.quietMinutes * 60_000 && at.clock?.kind !== 'paused')
      alarms.push({ kind: 'quiet', seat: undefined, since: quietSince });
    for (const [party] of scenario.parties.entries()) {
      const seat = scenario.seats.find((entry) => entry.party === party && entry.role === 'chief')?.id;
      if (whispersTo(scenario, match, party).length > 0)
        alarms.push({ kind: 'below-own-walk-away', seat, since: at.lastOfferAt ?? now });
    }
  }
  if (match?.draft !== undefined) {
    for (const party of match.draft.parties) {
      const sheet = sheetOf(scenario, match, party);
      const seat = scenario.seats.find((entry) => entry.party === party && entry.role === 'chief')?.id;
      if (match.signed[party] === true && pointsOf(sheet, match.draft.package) < sheet.walkAway)
        alarms.push({ kind: 'signed-below', seat, since: at.endedAt ?? now });
    }
  }
  // Two tables that are done while others still talk can be given something to do.
  if (at.endedAt !== undefined && finishedTables >= 2 && finishedTables < state.tables)
    alarms.push({ kind: 'finished-early', seat: undefined, since: at.endedAt });
  if (match !== undefined && at.endedAt === undefined) {
    // Over several weeks people come and go; in a room, whoever is off the line has dropped out.
    const mayBeAway = state.settings.shape === 'weeks' ? state.settings.policy.quietMinutes * 60_000 : 0;
    for (const { id } of scenario.seats) {
      // Where a program stands in, nobody waits.
      if (at.seats.get(id)?.covered === true) continue;
      const gone = roll.atSeat(table, id).map((member) => goneSince(member.id));
      if (gone.length === 0 || !gone.every((since) => since !== undefined)) continue;
      const since = Math.max(...gone);
      if (now - since >= mayBeAway) alarms.push({ kind: 'dropped', seat: id, since });
    }
  }
  const open = help.find(({ answered }) => !answered);
  if (open !== undefined) alarms.push({ kind: 'help', seat: undefined, since: open.at });
  return alarms;
}

/** One table as the wall shows it. */
export function projectedTable(
  scenario: Scenario,
  table: number,
  at: TableState,
): ProjectorFacts['tables'][number] {
  const match = at.session?.match();
  const ready = scenario.parties.filter(
    (_, party) =>
      match?.ready[party] === true ||
      scenario.seats.some((seat) => seat.party === party && at.held.has(seat.id)),
  );
  return {
    table,
    phase: match && phaseOf(match),
    round: match?.round ?? 0,
    rounds: match?.rounds ?? scenario.rules.rounds,
    clock: sharedClock(at.clock),
    readySeats: ready.length,
    seats: scenario.parties.length,
    over: at.endedAt !== undefined,
  };
}
