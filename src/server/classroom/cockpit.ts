/** What does the facilitator see of every table? */
import {
  phaseOf,
  pointsOf,
  redLinesCrossed,
  sheetAtTable,
  suffice,
  type Package,
  type PartyIndex,
  type Scenario,
} from '#engine/index.ts';
import type { AgreementLight, CockpitTable, ProjectorFacts } from '#wire/index.ts';
import { activityAt } from './activity.ts';
import { alarmsOf, silentSince } from './alarms.ts';
import type { CockpitContext } from './cockpit-context.ts';
import { extraOf } from './extra-time.ts';
import { perOffers } from './per-offers.ts';
import { askedAtTable } from './questions.ts';
import { scheduledThere } from './schedule-asks.ts';
import { isKeptBackAt } from './programs-wait.ts';
import type { Roll } from './roll.ts';
import { seatFacts, sharedClock } from './table-facts.ts';
import type { TableState } from './table-state.ts';

/**
 * Could what lies on the table be signed by enough of those who are still there, without anybody going below its walk-away or over a
 * red line? The rules let nobody accept what crosses one, so that points alone would promise a deal that cannot be made.
 */
export const agreementLight = perOffers((scenario, match): AgreementLight => {
  const lying = [
    ...match.proposals.filter(({ status }) => status === 'standing').flatMap(({ packages }) => packages),
    ...(match.draft === undefined ? [] : [match.draft.package]),
  ];
  if (lying.length === 0) return 'nothing';
  const sheets = scenario.parties.map((_, party) => sheetAtTable(scenario, match, party));
  const canSign = (pkg: Package, party: PartyIndex) => {
    const sheet = sheets[party];
    return (
      sheet !== undefined &&
      match.left[party] !== true &&
      pointsOf(sheet, pkg) >= sheet.walkAway &&
      redLinesCrossed(sheet, pkg).length === 0
    );
  };
  const isInside = lying.some((pkg) =>
    suffice(
      scenario,
      [...sheets.keys()].filter((party) => canSign(pkg, party)),
    ),
  );
  return isInside ? 'inside' : 'outside';
});

export function cockpitTable(table: number, at: TableState, context: CockpitContext): CockpitTable {
  const { scenario, roll, state, now } = context;
  const match = at.session?.match();
  const activity = activityAt(at);
  const seats = seatFacts(scenario, table, at, roll).map((facts) => {
    const { party } = scenario.seats.find(({ id }) => id === facts.seat) ?? { party: 0 };
    const seat = at.seats.get(facts.seat);
    const heard = activity.get(facts.seat);
    return {
      ...facts,
      party,
      opened: seat?.read ?? false,
      planned: match?.sheets[party] !== undefined,
      ready: (match?.ready[party] ?? false) || at.held.has(facts.seat),
      moves: heard?.moves ?? 0,
      lastMoveAt: heard?.lastMoveAt,
      silentSince: silentSince(facts, party, at, heard?.lastMoveAt),
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
    scheduled: scheduledThere(state.schedule, table, at, { scenario, stage: state.stage, now }),
    offers: at.offers,
    lastOfferAt: at.lastOfferAt,
    lastOfferBy: match?.proposals.at(-1)?.by,
    talksOpened: at.talksOpened,
    light: match === undefined ? 'nothing' : agreementLight(scenario, match),
    seats,
    observers: roll.observersOf(table).map(roll.person),
    help,
    alarms: alarmsOf(table, at, context, help),
    ending: match?.ending,
    over: at.endedAt !== undefined,
    keptBack: isKeptBackAt(roll, table, at),
  };
}

/** One table as the wall shows it. */
export function projectedTable(
  scenario: Scenario,
  table: number,
  at: TableState,
  roll: Pick<Roll, 'atSeat'>,
): ProjectorFacts['tables'][number] {
  const match = at.session?.match();
  const phase = match && phaseOf(match);
  const keptBack = isKeptBackAt(roll, table, at);
  const isBefore = !keptBack && at.endedAt === undefined && (phase === 'briefing' || phase === 'preparation');
  const isReady = (party: number) =>
    match?.ready[party] === true ||
    scenario.seats.some(
      // Programs keep nobody waiting.
      (seat) =>
        seat.party === party &&
        seat.role === 'chief' &&
        (at.held.has(seat.id) || at.seats.get(seat.id)?.program !== undefined),
    );
  return {
    table,
    phase,
    round: match?.round ?? 0,
    rounds: match?.rounds ?? scenario.rules.rounds,
    clock: sharedClock(at.clock),
    ready: isBefore ? scenario.parties.map((_, party) => isReady(party)) : [],
    over: at.endedAt !== undefined,
    keptBack,
  };
}
