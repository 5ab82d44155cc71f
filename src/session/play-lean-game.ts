import { policyNamed, seatBargainer, type Bargainer, type Floor, type Parts } from '#agents/index.ts';
import {
  briefFor,
  createMatch,
  isLean,
  openLeanGame,
  resultsUnder,
  type Brief,
  type LeanGame,
  type PartyIndex,
  type Scenario,
  type Setup,
} from '#engine/index.ts';
import type { GameFacts } from './game-facts.ts';
import type { Seating } from './seating.ts';

/** A program at a lean table. */
interface Player {
  readonly party: PartyIndex;
  readonly bargainer: Bargainer;
  readonly floor: Floor;
}

/** Before anybody speaks, every delegation reads, plans, and gets ready: three moves each. */
const MOVES_BEFORE = 3;

/**
 * Plays a game in which nothing but offers counts, many times faster than a session and with the same moves; undefined
 * where more counts: home fronts, events, people or programs that talk.
 */
export function playLeanGame(scenario: Scenario, setup: Setup, seating: Seating): GameFacts | undefined {
  const cast = castOf(scenario, seating);
  if (cast === undefined) return undefined;
  const briefs = briefsOf(scenario, setup.difficulty);
  const game = openLeanGame(scenario);
  const players = cast.map((parts, index): Player => {
    const brief = briefs[index];
    if (brief === undefined) throw new RangeError('A delegation without instructions');
    const { party } = brief;
    return {
      party,
      bargainer: seatBargainer(brief, parts, setup.seed, game.table),
      floor: floorOf(game, party),
    };
  });
  const before = MOVES_BEFORE * players.length;
  let moves = before;
  while (game.state() !== undefined) {
    takeTurn(game, players, moves);
    moves++;
  }
  return factsOf(scenario, game, briefs, moves);
}

/** Programs are asked in turn, beginning with another one after every move, as in a session. */
function takeTurn(game: LeanGame, players: readonly Player[], revision: number): void {
  for (let turn = 0; turn < players.length; turn++) {
    const player = players[(revision + turn) % players.length];
    if (player === undefined || !game.mayPass(player.party)) continue;
    const { party, bargainer, floor } = player;
    const move = bargainer.decide(floor, revision);
    if (!game.play(party, move)) throw new Error(`A program made an illegal move: ${JSON.stringify(move)}`);
    for (const { bargainer: listener } of players) listener.note(party, move);
    return;
  }
  game.timeUp();
}

/** What a party may do, looked up when it is asked for. */
const floorOf = (game: LeanGame, party: PartyIndex): Floor => ({
  mayPass: true,
  get mayPropose() {
    return game.mayPropose(party);
  },
  get mayLeave() {
    return game.mayLeave(party);
  },
  get acceptable() {
    return game.acceptable(party);
  },
  get rejectable() {
    return game.rejectable(party);
  },
  get objectable() {
    return game.objectable(party);
  },
});

/** What each chief plays by, in the order of the seats; undefined where somebody does more than bargain. */
function castOf(scenario: Scenario, seating: Seating): readonly Parts[] | undefined {
  if (!isLean(scenario) || Object.keys(seating).length !== scenario.parties.length) return undefined;
  const cast: Parts[] = [];
  for (const seat of scenario.seats) {
    const occupant = seating[seat.id];
    if (occupant === undefined) continue;
    if (seat.role !== 'chief' || occupant.kind !== 'program' || occupant.quiet !== true) return undefined;
    const parts = policyNamed(occupant.strategy)?.parts?.(occupant.parameters);
    if (parts === undefined) return undefined;
    cast.push(parts);
  }
  return cast.length === scenario.parties.length ? cast : undefined;
}

const knownBriefs = new WeakMap<Scenario, Map<number, readonly Brief[]>>();

/** The chiefs' instructions, which every game of a case begins with. */
function briefsOf(scenario: Scenario, difficulty: number): readonly Brief[] {
  const known = knownBriefs.get(scenario)?.get(difficulty);
  if (known !== undefined) return known;
  const match = createMatch(scenario, { seed: '', difficulty });
  const briefs = scenario.seats
    .filter(({ role }) => role === 'chief')
    .map((seat) => briefFor(scenario, match, seat));
  const ofScenario = knownBriefs.get(scenario) ?? new Map<number, readonly Brief[]>();
  knownBriefs.set(scenario, ofScenario.set(difficulty, briefs));
  return briefs;
}

function factsOf(
  scenario: Scenario,
  { table }: LeanGame,
  briefs: readonly Brief[],
  moves: number,
): GameFacts {
  const { draft, ending, round, rounds, proposals } = table;
  const sheets = scenario.parties.map((_, party) => {
    const sheet = briefs.find((brief) => brief.party === party)?.sheet;
    if (sheet === undefined) throw new RangeError(`No instructions for party ${party}`);
    return sheet;
  });
  const walkAways = sheets.map((sheet) => sheet.walkAway);
  // Nobody at home has a say: whoever supports a draft signs it, and then all look at the years and at what was.
  const after = (draft?.parties.length ?? 0) + scenario.parties.length;
  return {
    ending: ending ?? { kind: 'agreement' },
    agreement: draft === undefined ? undefined : { package: draft.package, parties: draft.parties },
    round,
    rounds,
    moves: moves + after,
    shifts: [],
    forbidden: [],
    happened: [],
    offers: proposals.map(({ by, round: tabledIn, packages }) => ({ by, round: tabledIn, packages })),
    points: resultsUnder(sheets, draft),
    walkAways,
  };
}
