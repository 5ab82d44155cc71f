/** How did one party behave in a finished game? Measured from what it did, whatever it is. */
import { agreementIn, pointsOf, sheetOf, type Match, type PartyIndex, type Scenario } from '#engine/index.ts';

const quarters = [0.25, 0.5, 0.75, 1] as const;

export interface Behaviour {
  /**
   * What it first tabled, and what it had last tabled when each quarter of the rounds was over: share of the way from its
   * walk-away (0) to its best (1). Undefined before it has tabled anything.
   */
  readonly openingDemand: number | undefined;
  readonly demandByQuarter: readonly (number | undefined)[];
  /** Share of the rounds that had gone by when the talks ended. In (0, 1]. */
  readonly endedAt: number;
  readonly isAgreement: boolean;
  /** Messages that it sent, of whatever seat and in whatever room. */
  readonly messages: number;
  /** Questions that it answered, vaguely and declining too, and how many of them with the fact. */
  readonly answered: number;
  readonly answeredTruthfully: number;
  /** Signals of what matters more that are not so on its sheet. */
  readonly misleadingSignals: number;
  readonly objections: number;
  readonly sideDeals: number;
  /** Points above its walk-away that it came home with; 0 without an agreement. */
  readonly gain: number;
  /** Mean of the same over the others. */
  readonly othersGain: number;
}

/** The best package of a mandate is worth this by definition, before regimes shift points. */
const BEST = 100;

export function behaviourOf(scenario: Scenario, match: Match, party: PartyIndex): Behaviour {
  const sheet = sheetOf(scenario, match, party);
  const range = BEST - sheet.walkAway;
  const offers = match.proposals
    .filter((proposal) => proposal.by === party)
    .map(({ round, packages }) => ({
      round,
      demand: (Math.max(...packages.map((pkg) => pointsOf(sheet, pkg))) - sheet.walkAway) / range,
    }));
  const answers = match.questions.flatMap(({ to, answer }) => (to === party && answer ? [answer] : []));
  const count = (type: Match['events'][number]['type']) =>
    match.events.filter((event) => event.type === type && 'party' in event && event.party === party).length;
  const gains = gainsOf(scenario, match);
  const others = gains.filter((_, other) => other !== party);
  return {
    openingDemand: offers[0]?.demand,
    demandByQuarter: quarters.map(
      (share) => offers.findLast(({ round }) => round <= Math.ceil(share * match.rounds))?.demand,
    ),
    endedAt: Math.min(1, match.round / match.rounds),
    isAgreement: match.ending?.kind === 'agreement',
    messages: count('message-sent'),
    answered: answers.length,
    answeredTruthfully: answers.filter(({ manner }) => manner === 'truthful').length,
    misleadingSignals: match.signals.filter(
      ({ by, more, less }) => by === party && spanOf(sheet.points[more]) < spanOf(sheet.points[less]),
    ).length,
    objections: count('objection-raised'),
    sideDeals: match.sideDeals.filter(({ initialledBy }) => initialledBy.includes(party)).length,
    gain: gains[party] ?? 0,
    othersGain: others.reduce((sum, gain) => sum + gain, 0) / Math.max(1, others.length),
  };
}

const spanOf = (points: readonly number[] = [0]) => Math.max(...points) - Math.min(...points);

/** Indexed by party: points of the agreement above the walk-away; 0 for whom it does not bind. */
function gainsOf(scenario: Scenario, match: Match): readonly number[] {
  const agreed = agreementIn(match);
  return scenario.parties.map((_, party) => {
    if (agreed === undefined || !agreed.parties.includes(party)) return 0;
    const sheet = sheetOf(scenario, match, party);
    return pointsOf(sheet, agreed.package) - sheet.walkAway;
  });
}

/**
 * How far apart are two samples, in standard deviations? Cohen's d with the pooled deviation √((s₁² + s₂²)/2); 0.2 is small,
 * 0.5 middling, 0.8 large (Cohen 1988). Undefined where neither varies.
 */
export function effectSize(a: readonly number[], b: readonly number[]): number | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = (values: readonly number[]) => {
    const centre = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
    return squares / Math.max(1, values.length - 1);
  };
  const pooled = Math.sqrt((variance(a) + variance(b)) / 2);
  return pooled > 0 ? (mean(a) - mean(b)) / pooled : undefined;
}
