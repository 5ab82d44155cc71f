/**
 * What would be built? Reads packages as builders do: which lines there is money for, which plants and power
 * stations somebody would add to.
 */
import type { Package, PartyIndex, Scenario, Terms, View } from '#engine/index.ts';
import { termsOf } from '#outcome/index.ts';
import type { WorkStage } from './map-picture.ts';

/** The part of a view that the map reads. */
export type ViewOfMap = Pick<View, 'proposals' | 'draft' | 'ending'>;

export interface Promises {
  /** How far what is promised has come; undefined while nothing is promised at all. */
  readonly stage: Extract<WorkStage, 'drafted' | 'agreed'> | undefined;
  readonly rail: boolean;
  readonly power: boolean;
  /** Share of ore to be processed at home, the highest on the table; 0 where nobody asks for any. In [0, 1]. */
  readonly processingShare: number;
  readonly plants: boolean;
}

const nothing: Promises = { stage: undefined, rail: false, power: false, processingShare: 0, plants: false };

/** What stands on the table, or in the agreement once it is in force. */
export function promisesOf(scenario: Scenario, view: ViewOfMap | undefined): Promises {
  if (view === undefined || view.ending?.kind === 'impasse') return nothing;
  const packages = packagesOn(view);
  if (packages.length === 0) return nothing;
  const terms = packages.map((pkg) => termsOf(scenario, pkg));
  return {
    stage: view.ending?.kind === 'agreement' ? 'agreed' : 'drafted',
    rail: terms.some((each) => moneyIn(each) * each.toRail > 0),
    power: terms.some((each) => moneyIn(each) * each.toPower > 0),
    plants: terms.some((each) => moneyIn(each) * each.toPlants > 0),
    processingShare: Math.max(...terms.map((each) => each.processingShare)),
  };
}

/** Does the promise add to the plants of a producer that processes this share of its ore today? */
export function addsPlants({ plants, processingShare }: Promises, processedShare: number): boolean {
  return plants || processingShare > processedShare;
}

/** Share of its ore that a party processes today, over all its minerals; undefined where it produces nothing. */
export function processedToday({ implementation }: Scenario, party: PartyIndex): number | undefined {
  const rows = implementation.production.filter((row) => row.party === party);
  const ore = rows.reduce((sum, { oreKt }) => sum + oreKt, 0);
  if (ore <= 0) return undefined;
  return rows.reduce((sum, { oreKt, processedShare }) => sum + oreKt * processedShare, 0) / ore;
}

/** The draft alone once there is one; before that everything that stands. */
function packagesOn({ proposals, draft }: ViewOfMap): readonly Package[] {
  if (draft !== undefined) return [draft.package];
  return proposals.filter(({ status }) => status === 'standing').flatMap(({ packages }) => packages);
}

/** Grants and loans, millions of US dollars. */
function moneyIn({ grants, concessionalLoans, commercialLoans }: Terms): number {
  return grants + concessionalLoans + commercialLoans;
}
