/** How did the talks move? First words, what each party asked for over time, and what it did. */
import type { PartyIndex } from '#engine/index.ts';
import type { ActFacts, DebriefFacts, StepClass } from '#analysis/index.ts';

/** What one party asked for itself, proposal by proposal, in its own points. */
export interface DanceRow {
  readonly party: PartyIndex;
  readonly walkAway: number;
  /** What it came home with. */
  readonly result: number;
  /** Its first offer as a share of the best possible for it; undefined where it made none. */
  readonly openingStrength: number | undefined;
  /** From the first offer to the last, as a share of the room above the walk-away. */
  readonly givenShare: number | undefined;
  /** Indexed by party: share of the other's changes of direction that it answered; undefined where there was none. */
  readonly awareness: readonly (number | undefined)[];
  readonly asked: readonly {
    readonly proposal: number;
    readonly round: number;
    readonly points: number;
    /** Against its own proposal before; undefined for the first. */
    readonly step: StepClass | undefined;
    readonly packages: number;
  }[];
}

export function danceRows({ parties, offers }: DebriefFacts): readonly DanceRow[] {
  return parties.map(({ walkAway, points: result, concessions, firstOffer, reactions }, party) => ({
    party,
    walkAway,
    result,
    openingStrength: firstOffer?.strength,
    givenShare: concessions.givenShare,
    awareness: reactions.map((reaction) => reaction?.awareness),
    asked: concessions.curve.map(({ proposal, round, points }) => {
      const offer = offers.find((one) => one.proposal === proposal);
      return { proposal, round, points, step: offer?.step, packages: offer?.packages.length ?? 1 };
    }),
  }));
}

/** Classes of steps, from the kindest to the hardest to explain. */
export const shownSteps = [
  'fortunate',
  'nice',
  'concession',
  'silent',
  'unfortunate',
  'selfish',
] as const satisfies readonly StepClass[];

/** Where a party gave way most: in the first half of the talks, the second, or the last tenth. */
export type Pace = 'early' | 'middle' | 'late' | 'never';

export function paceOf({ parties }: DebriefFacts, party: PartyIndex): Pace {
  const { early = 0, middle = 0, late = 0 } = parties[party]?.concessions ?? {};
  const most = Math.max(early, middle, late);
  if (most <= 0) return 'never';
  return most === late ? 'late' : most === middle ? 'middle' : 'early';
}

export const integrativeActs = [
  'packageOffers',
  'equalAlternatives',
  'priorityQuestions',
  'priorityStatements',
] as const satisfies readonly (keyof ActFacts['integrative'])[];
export const distributiveActs = [
  'singleIssueDemands',
  'repetitions',
  'publishedPositions',
  'withheldAnswers',
  'walkOuts',
] as const satisfies readonly (keyof ActFacts['distributive'])[];

export interface ActRow {
  readonly act: (typeof integrativeActs)[number] | (typeof distributiveActs)[number];
  readonly family: 'integrative' | 'distributive';
  /** Indexed by party. */
  readonly counts: readonly number[];
}

export function actRows({ parties }: DebriefFacts): readonly ActRow[] {
  return [
    ...integrativeActs.map((act): ActRow => ({
      act,
      family: 'integrative',
      counts: parties.map(({ acts }) => acts.integrative[act]),
    })),
    ...distributiveActs.map((act): ActRow => ({
      act,
      family: 'distributive',
      counts: parties.map(({ acts }) => acts.distributive[act]),
    })),
  ];
}

/** What one could try next time, by what one did not do. At most two, the most useful first. */
export const adviceKinds = [
  'ask-priorities',
  'offer-alternatives',
  'offer-packages',
  'open-higher',
  'give-earlier',
  'keep-dancing',
] as const;
export type Advice = (typeof adviceKinds)[number];

export function adviceFor(facts: DebriefFacts, party: PartyIndex): readonly Advice[] {
  const own = facts.parties[party];
  if (own === undefined) return [];
  const { integrative, distributive } = own.acts;
  const isTimid = own.firstOffer !== undefined && own.firstOffer.strength < 0.75;
  const found: readonly (Advice | undefined)[] = [
    integrative.priorityQuestions === 0 ? 'ask-priorities' : undefined,
    integrative.packageOffers < distributive.singleIssueDemands + distributive.repetitions
      ? 'offer-packages'
      : undefined,
    isTimid ? 'open-higher' : undefined,
    paceOf(facts, party) === 'late' ? 'give-earlier' : undefined,
    integrative.equalAlternatives === 0 ? 'offer-alternatives' : undefined,
  ];
  const advice = found.filter((one) => one !== undefined).slice(0, 2);
  return advice.length > 0 ? advice : ['keep-dancing'];
}
