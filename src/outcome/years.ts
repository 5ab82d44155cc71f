import type { DraftAgreement, Hazard, Mineral, PartyIndex, RegimeId } from '#engine/index.ts';
import type { Account, Flow } from './money/ledger.ts';
import type { RegimeTrace } from './world/regime-story.ts';
import type { Promisee, PromiseName } from './promises/promises.ts';

/**
 * What became of one agreement, or of the world without one, on one path of luck. `year` is a calendar year everywhere;
 * money is in millions of constant US dollars of the first year, volumes in thousand tonnes of contained metal.
 */
export interface Years {
  readonly seed: string;
  /** What was agreed; undefined in the world without. */
  readonly agreement: DraftAgreement | undefined;
  readonly firstYear: number;
  readonly count: number;
  /** By year, then producer, then mineral. */
  readonly minerals: readonly MineralYear[];
  /** By year, then producer. */
  readonly producers: readonly ProducerYear[];
  /** By year, then importer. */
  readonly importers: readonly ImporterYear[];
  /** By year, then line in the order of the scenario. */
  readonly lines: readonly LineYear[];
  /** In the order of years. */
  readonly events: readonly YearEvent[];
  /** Every payment, in the order in which it was made within each year. */
  readonly flows: readonly Flow[];
  /** One row for each promise and year in which it was due. */
  readonly compliance: readonly ComplianceYear[];
  /** What producers still owe after the last year. */
  readonly debts: readonly DebtLeft[];
}

/** One mineral of one producer in one year. */
export interface MineralYear {
  readonly year: number;
  readonly party: PartyIndex;
  readonly mineral: Mineral;
  /** World price, and what the producer received on average, US dollars per tonne of metal. */
  readonly price: number;
  readonly received: number;
  readonly oreKt: number;
  /** Plants of today and new ones. */
  readonly capacityKt: number;
  readonly processedKt: number;
  /** Processed over capacity; 1 where there is no capacity. */
  readonly utilisation: number;
  /** The stage after refining: what its plants could make, and made. 0 where the case has no such stage. */
  readonly precursorCapacityKt: number;
  readonly precursorKt: number;
  /** Sold to the importers at the table by offtake. */
  readonly offtakeKt: number;
  /** What was received for it, and what it was worth at the world price. */
  readonly revenue: number;
  readonly worldValue: number;
  /** What the floor added, and the ceiling took. */
  readonly floorPaid: number;
  readonly rebated: number;
}

/** One producer in one year. */
export interface ProducerYear {
  readonly year: number;
  readonly party: PartyIndex;
  /** Power and skilled people that new plants could use, and did. */
  readonly powerMw: number;
  readonly powerUsedMw: number;
  readonly skills: number;
  readonly skillsUsed: number;
  /** Share of output that can leave the country. */
  readonly leaves: number;
  /** Community consent and environmental pressure, in [0, 1]. */
  readonly consent: number;
  readonly pressure: number;
  readonly protest: boolean;
  /** Share of the year lost to stoppages. */
  readonly lost: number;
  readonly revenue: number;
  /** Royalty, export duty, tax and dividends. */
  readonly take: number;
  /** Cash flow of the mines before anything goes to the state or communities. */
  readonly cashFlow: number;
  readonly wages: number;
  readonly localPurchases: number;
  readonly community: number;
  /** What the state still owes the mines' owners for its share of them. */
  readonly carried: number;
  /** What stays at home: take, wages, what purchases add there, and community payments, less interest, collateral and awards. */
  readonly captured: number;
  readonly jobs: number;
  /** Owed because of the agreement at the end of the year, and paid on it in the year. */
  readonly debt: number;
  readonly debtService: number;
  /** All public debt service over public revenue. */
  readonly debtRatio: number;
  /** What the state could pay on debt from the agreement over what was due; undefined when nothing was. */
  readonly debtCover: number | undefined;
  /** Grants and loans received in the year. */
  readonly funded: number;
  /** Cash flow of the new plants: what they add less their costs, licences and what was paid to build them. */
  readonly plantCash: number;
  /** Shares of what was promised that have become practice, in [0, 1]. */
  readonly safeguards: number;
  readonly localContent: number;
  readonly technology: number;
}

/** One importer in one year. */
export interface ImporterYear {
  readonly year: number;
  readonly party: PartyIndex;
  readonly needKt: number;
  readonly securedKt: number;
  /** Unprocessed metal secured: what its own plants could process. */
  readonly feedstockKt: number;
  /** Shares of need secured, and secured unprocessed: of each mineral, weighed by value. In [0, 1]. */
  readonly securedShare: number;
  readonly feedstockShare: number;
  /** Concentration of its supply by source (HHI), of each mineral, weighed by value. In (0, 1]. */
  readonly concentration: number;
  /** Share of need that fails when the dominant suppliers do, less what stocks would bridge. In [0, 1]. */
  readonly exposure: number;
  /** Paid for secured supply by industry and treasury, over its worth at the world price; 1 when nothing is secured. */
  readonly priceRatio: number;
  /** What its basket costs: price paid where secured, world price elsewhere; 1 in the first year without any agreement. */
  readonly priceIndex: number;
  readonly stockKt: number;
}

export interface LineYear {
  readonly year: number;
  /** Position in the scenario's list of lines. */
  readonly line: number;
  /** Share of its cost that has been paid. */
  readonly built: number;
  readonly open: boolean;
  readonly carriedKt: number;
}

export interface ComplianceYear {
  readonly year: number;
  readonly promise: PromiseName;
  readonly by: PartyIndex;
  readonly to: Promisee;
  readonly chance: number;
  readonly kept: boolean;
}

export interface DebtLeft {
  readonly party: PartyIndex;
  readonly lender: Account;
  readonly musd: number;
}

export const yearEventKinds = [
  'protest',
  'breach',
  'lapse',
  'dispute',
  'panel-ruling',
  'appeal-into-void',
  'retaliation-paid',
  'border-dispute',
  'border-countermeasures',
  'investor-claim',
  'tightening',
  'chill',
  'leak',
  'rival-bid',
  'retaliation',
  'supply-shock',
  'exposure',
  'floor-payment',
  'ceiling-rebate',
  'stockpile-purchase',
  'plant-opened',
  'plants-idle',
  'plants-short-of-power',
  'plants-short-of-skills',
  'import-surge',
  'line-opened',
  'debt-distress',
  'collateral-call',
  'guarantee-call',
  'retaliation-relief',
  'relief-loan',
  'stake-paid',
  'regime-began',
  'regime-ended',
  'regime-rests',
] as const;
export type YearEventKind = (typeof yearEventKinds)[number];

/** Something that the years' chronicle tells. Facts only; sentences are made of them at the edge. */
export interface YearEvent {
  readonly year: number;
  readonly kind: YearEventKind;
  readonly party: PartyIndex | undefined;
  readonly mineral: Mineral | undefined;
  readonly promise: PromiseName | undefined;
  readonly line: number | undefined;
  readonly hazard: Hazard | undefined;
  /** The regime that begins, ends or rests, and what of it that touches this agreement comes or goes with it. */
  readonly regime: RegimeId | undefined;
  readonly traces: readonly RegimeTrace[];
  /** Millions of US dollars, thousand tonnes, or the share of a year, whichever the event is about. */
  readonly amount: number | undefined;
}
