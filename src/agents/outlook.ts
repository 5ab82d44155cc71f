import type {
  Brief,
  Interaction,
  OptionChoice,
  Package,
  PackageChoice,
  PartyIndex,
  Proposal,
  Sheet,
  View,
} from '#engine/index.ts';
import { chanceAtHome } from './home/chance-at-home.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import type { Situation } from './situation.ts';
import { blankTable, compileSpace, type FlatTable, type OwnSpace } from './search/own-space.ts';
import { bestOwn } from './search/trade-offs.ts';
import { spaceOf, type Space } from './search/space.ts';
import { clockOf } from './time.ts';

/** What a seat reckons with at one moment: the situation, and what follows from it for any strategy. */
export interface Outlook extends Situation {
  readonly party: PartyIndex;
  /** The other parties still at the table. */
  readonly others: readonly PartyIndex[];
  /** What may be agreed, valued net of the promises that agreeing would break. */
  readonly space: Space;
  /** The same, compiled for quick search. */
  readonly own: OwnSpace;
  /** What everybody has tabled and supported so far, valued on the own sheet. */
  readonly ledger: Ledger;
  /** What may be done with offers now. */
  readonly floor: Floor;
  /** Proposals that may still be agreed, oldest first. */
  readonly standing: readonly Proposal[];
  /** A slight liking for each option that lasts all through a match, in [0, 1); the same for the same seed and seat. */
  readonly taste: FlatTable;
  readonly walkAway: number;
  /** Points of the best package that may be agreed; −Infinity when there is none. */
  readonly best: number;
  /** From 0 at the first turn to 1 at the last at which a proposal can still be agreed. */
  readonly time: number;
  /** Nothing that this seat tables from now on can be agreed. */
  readonly isTooLateToPropose: boolean;
  /** Own points of a package, less what breaking own promises costs. */
  net(pkg: Package): number;
  /** Estimated probability, in [0, 1], that the own capital carries a package. */
  chance(pkg: Package): number;
  /** Expected points: the package where home carries it, the walk-away where it does not. */
  worth(pkg: Package): number;
}

/** The moves about offers that are legal now. */
export interface Floor {
  readonly mayPropose: boolean;
  readonly mayPass: boolean;
  readonly mayLeave: boolean;
  readonly acceptable: readonly PackageChoice[];
  readonly rejectable: readonly number[];
  readonly objectable: readonly PackageChoice[];
}

export function outlookOf(situation: Situation): Outlook {
  const { brief, view } = situation;
  const { party } = brief;
  const sheet = sheetWithPromises(brief, view);
  const own = ownSpaceOf(brief, sheet, view.closed);
  const { space, net } = own;
  const chance = (pkg: Package) => chanceAtHome(brief, view, pkg);
  const { walkAway } = sheet;
  return {
    ...situation,
    ...clockOf(brief, view),
    party,
    others: brief.parties.map((_, other) => other).filter((other) => other !== party && !view.left[other]),
    space,
    own,
    ledger: ledgerOf(own, party, brief.parties.length, view.proposals),
    floor: floorOf(view),
    standing: view.proposals.filter(({ status }) => status === 'standing'),
    taste: tasteOf(own, situation.temper),
    walkAway,
    best: bestOf(own),
    net,
    chance,
    worth: (pkg) => {
      const gain = net(pkg) - walkAway;
      return walkAway + (gain > 0 ? gain * chance(pkg) : gain);
    },
  };
}

/**
 * The own sheet with what breaking a promise costs written into it, as interactions: the search then weighs
 * promises like anything else. Its points are the engine's points less the cost of `brokenPromises`.
 */
function sheetWithPromises(brief: Brief, view: View): Sheet {
  const { commitmentCost, sideDealCost } = brief.rules;
  const redLines = linesOf(brief, view.sheet);
  const kept: Interaction[] = [];
  for (const [index, commitment] of view.commitments.entries()) {
    if (commitment.by !== brief.party) continue;
    kept.push({ id: `commitment-${index}`, when: [commitment.clause], points: commitmentCost });
  }
  for (const deal of view.sideDeals) {
    const isInForce = deal.parties.includes(brief.party) && deal.initialledBy.length === deal.parties.length;
    if (isInForce) kept.push({ id: `side-deal-${deal.id}`, when: deal.clauses, points: sideDealCost });
  }
  if (kept.length === 0) return redLines === view.sheet.redLines ? view.sheet : { ...view.sheet, redLines };
  const owed = kept.reduce((sum, promise) => sum + promise.points, 0);
  const constant: Interaction = { id: 'promises', when: [], points: -owed };
  return { ...view.sheet, redLines, interactions: [...view.sheet.interactions, ...kept, constant] };
}

/** Red lines with what is reserved for other seats, by the red lines alone: neither changes within a match. */
const withReserved = new WeakMap<Sheet['redLines'], Sheet['redLines']>();

/** A program stays within its mandate: what the capital has left to another seat, it neither tables nor accepts. */
function linesOf({ seats, party }: Brief, { redLines }: Sheet): Sheet['redLines'] {
  const reserved = seats.flatMap((seat) =>
    seat.party === party
      ? (seat.reserved?.when ?? []).map((forbids, index) => ({ id: `${seat.id}-${index}`, forbids }))
      : [],
  );
  if (reserved.length === 0) return redLines;
  const known = withReserved.get(redLines) ?? [...redLines, ...reserved];
  withReserved.set(redLines, known);
  return known;
}

/** Points of the best package that may be agreed; −Infinity when there is none. */
export function bestOf(own: OwnSpace): number {
  return own.blocks === undefined ? (bestOwn(own.space)?.own ?? -Infinity) : own.most;
}

/** A taste from a stream of luck; none without one. */
export function tasteOf(own: OwnSpace, temper: (() => number) | undefined): FlatTable {
  const taste = blankTable(own);
  if (temper !== undefined) for (const place of taste.keys()) taste[place] = temper();
  return taste;
}

interface Compiled {
  readonly sheet: Pick<Sheet, 'interactions' | 'redLines' | 'cap'>;
  readonly closed: readonly OptionChoice[];
  readonly own: OwnSpace;
}

/** The last space compiled for each table of points: sheets seldom change within a match, and compiling takes a while. */
const compiled = new WeakMap<Sheet['points'], Compiled>();

/** The space of a sheet, compiled when it is not the one that was compiled last for these points. */
export function ownSpaceOf(
  { issues }: Pick<Brief, 'issues'>,
  sheet: Sheet,
  closed: readonly OptionChoice[],
): OwnSpace {
  const known = compiled.get(sheet.points);
  const isSame =
    known?.closed === closed &&
    known.own.space.issues === issues &&
    known.sheet.interactions === sheet.interactions &&
    known.sheet.redLines === sheet.redLines &&
    known.sheet.cap === sheet.cap;
  if (known !== undefined && isSame) return known.own;
  const own = compileSpace(spaceOf(issues, sheet, closed));
  compiled.set(sheet.points, { sheet, closed, own });
  return own;
}

function floorOf({ legal }: View): Floor {
  const floor = { mayPropose: false, mayPass: false, mayLeave: false };
  let acceptable: readonly PackageChoice[] = [];
  let rejectable: readonly number[] = [];
  let objectable: readonly PackageChoice[] = [];
  for (const question of legal) {
    if (question.type === 'propose') floor.mayPropose = true;
    else if (question.type === 'pass') floor.mayPass = true;
    else if (question.type === 'walk-away') floor.mayLeave = true;
    else if (question.type === 'accept') acceptable = question.choices;
    else if (question.type === 'reject') rejectable = question.proposals;
    else if (question.type === 'object') objectable = question.choices;
  }
  return { ...floor, acceptable, rejectable, objectable };
}
