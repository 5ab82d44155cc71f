/**
 * Plays negotiations and measures them, in a process of its own so that memory is theirs alone; `negotiations.ts` starts it
 * once for each pair of strategies and reads one line of JSON.
 */
import { policyNamed, seatBargainer, type OfferMove } from '#agents/index.ts';
import { briefFor, createMatch, type LeanTable, type Scenario } from '#engine/index.ts';
import { playLeanGame, type Seating } from '#session/index.ts';
import { median } from './figure.ts';
import { negotiationDomain, sizesOf, type NegotiationSpeed } from './negotiation-domain.ts';

const [first = '', second = '', seconds = '1'] = process.argv.slice(2);

function measure(outcomes: number): NegotiationSpeed {
  const scenarios = ['a', 'b', 'c'].map((seed) => negotiationDomain(outcomes, seed));
  const games = scenarios.map((scenario) => {
    const seating: Seating = Object.fromEntries(
      scenario.seats.map((seat) => [
        seat.id,
        { kind: 'program' as const, strategy: seat.party === 0 ? first : second, quiet: true },
      ]),
    );
    let game = 0;
    return () => {
      const setup = { seed: `bench:${game++}`, difficulty: 0 };
      if (playLeanGame(scenario, setup, seating) === undefined) throw new Error('Not a game of offers alone');
    };
  });
  const bare = scenarios.map((scenario) => {
    let game = 0;
    return () => playBare(scenario, `bench:${game++}`);
  });
  const perCpuSecond = speedOf(games);
  return { outcomes, perCpuSecond, ratioToBareLoop: perCpuSecond / speedOf(bare) };
}

/** Games per second of processor time: of each domain the median of several stretches, of the domains the median. */
function speedOf(plays: readonly (() => void)[]): number {
  const stretch = Number(seconds) / plays.length / 6;
  return median(
    plays.map((play) => {
      for (let stretches = 0; stretches < 2; stretches++) stretchOf(play, stretch);
      return median(Array.from({ length: 4 }, () => stretchOf(play, stretch)));
    }),
  );
}

/** Asking for the time takes time: it is asked after every so many games. */
const GAMES_AT_ONCE = 8;

function stretchOf(play: () => void, seconds: number): number {
  const begin = process.cpuUsage();
  for (let games = GAMES_AT_ONCE; ; games += GAMES_AT_ONCE) {
    for (let game = 0; game < GAMES_AT_ONCE; game++) play();
    const { user, system } = process.cpuUsage(begin);
    const spent = (user + system) / 1e6;
    if (spent >= seconds) return games / spent;
  }
}

/** The same strategies in a bare loop: offers handed to and fro, with no protocol, no rules and no facts kept. */
function playBare(scenario: Scenario, seed: string): void {
  const { rounds } = scenario.rules;
  const table: Pick<
    LeanTable,
    'round' | 'rounds' | 'speaker' | 'passed' | 'left' | 'spent' | 'proposals' | 'standing' | 'draft'
  > = {
    round: 0,
    rounds,
    speaker: 0,
    passed: [false, false],
    left: [false, false],
    spent: [0, 0],
    proposals: [],
    standing: [],
    draft: undefined,
  };
  const bargainers = seatsOf(scenario, seed, table);
  let revision = 6;
  for (table.round = 1; table.round <= rounds; table.round++) {
    for (const [party, bargainer] of bargainers.entries()) {
      const [offer] = table.standing;
      const isAnswer = offer !== undefined && offer.by !== party;
      const move = bargainer.decide(
        {
          mayPropose: true,
          mayPass: true,
          mayLeave: true,
          acceptable: isAnswer ? [{ proposal: offer.id, package: 0 }] : [],
          rejectable: [],
          objectable: [],
        },
        revision++,
      );
      if (move.type === 'accept' || move.type === 'walk-away') return;
      if (move.type === 'propose') lay(table, party, move);
      for (const listener of bargainers) listener.note(party, move);
    }
  }
}

function lay(
  table: Pick<LeanTable, 'round' | 'proposals' | 'standing'> & object,
  party: number,
  { packages }: Extract<OfferMove, { type: 'propose' }>,
): void {
  const [before] = table.standing;
  if (before !== undefined) before.status = 'superseded';
  const proposal: LeanTable['proposals'][number] = {
    id: table.proposals.length,
    by: party,
    round: table.round,
    packages,
    status: 'standing',
    supporters: [[party]],
    rejectedBy: [],
    objections: [],
  };
  table.proposals.push(proposal);
  table.standing = [proposal];
}

const known = new Map<Scenario, readonly ReturnType<typeof briefFor>[]>();

function seatsOf(scenario: Scenario, seed: string, table: Parameters<typeof seatBargainer>[3]) {
  const briefs =
    known.get(scenario) ??
    scenario.seats.map((seat) =>
      briefFor(scenario, createMatch(scenario, { seed: '', difficulty: 0 }), seat),
    );
  known.set(scenario, briefs);
  return briefs.map((brief, party) => {
    const parts = policyNamed(party === 0 ? first : second)?.parts?.();
    if (parts === undefined) throw new Error('Not a strategy made of parts');
    return seatBargainer(brief, parts, seed, table);
  });
}

// The first sizes must not pay for the compiling of what all share.
for (const size of [1600, 27]) measure(size);
const speeds = Object.keys(sizesOf).map((size) => measure(Number(size)));
// Kilobytes on Linux and macOS alike, says Node.
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ speeds, megabytes }));
