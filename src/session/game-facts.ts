import {
  agreementIn,
  resultsUnder,
  sheetOf,
  type Ending,
  type Match,
  type Package,
  type PartyIndex,
  type Scenario,
} from '#engine/index.ts';

/** One proposal of a game that has been played. */
export interface TabledOffer {
  readonly by: PartyIndex;
  readonly round: number;
  /** One to three: alternatives of one proposal. */
  readonly packages: readonly Package[];
}

/** What a researcher keeps of one game. Plain data: it may cross to another thread. */
export interface GameFacts {
  readonly ending: Ending;
  /** Undefined when there is none, or when it was not carried at home or not signed. */
  readonly agreement: { readonly package: Package; readonly parties: readonly PartyIndex[] } | undefined;
  /** Round in which the negotiation ended; counts from 1. */
  readonly round: number;
  readonly rounds: number;
  /** How many moves it took, talk and votes included. */
  readonly moves: number;
  /** What events made of the case by the end: points that they moved, and options that they forbade. */
  readonly shifts: Match['shifts'];
  readonly forbidden: Match['forbidden'];
  readonly happened: Match['happened'];
  /** Oldest first. */
  readonly offers: readonly TabledOffer[];
  /** What each party came home with, in its points at the end: of the agreement, or its walk-away where it has none. */
  readonly points: readonly number[];
  /** Walk-aways at the end, indexed by party. */
  readonly walkAways: readonly number[];
}

/** The facts of a match that is over. */
export function factsOf(scenario: Scenario, match: Match): GameFacts {
  const { ending } = match;
  if (ending === undefined) throw new Error(`Not over yet: ${match.state}`);
  const agreed = agreementIn(match);
  const agreement = agreed && { package: agreed.package, parties: agreed.parties };
  const sheets = scenario.parties.map((_, party) => sheetOf(scenario, match, party));
  return {
    ending,
    agreement,
    round: match.round,
    rounds: match.rounds,
    moves: match.revision,
    shifts: match.shifts,
    forbidden: match.forbidden,
    happened: match.happened,
    offers: match.proposals.map(({ by, round, packages }) => ({ by, round, packages })),
    points: resultsUnder(sheets, agreement),
    walkAways: sheets.map((sheet) => sheet.walkAway),
  };
}
