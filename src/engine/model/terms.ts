/**
 * What an agreement commits its signatories to, in numbers: the closed vocabulary by which options
 * speak to the years after signature. Options set some of these; what none sets keeps its default,
 * which is the world without the agreement.
 */
export interface Terms {
  // Form
  readonly instrument: (typeof instruments)[number];
  /** How commitments are worded; decides how likely each is honoured. */
  readonly commitment: (typeof commitmentForms)[number];
  readonly transparency: (typeof transparencies)[number];
  readonly oversight: (typeof oversights)[number];
  readonly disputes: (typeof disputeForms)[number];
  // Beneficiation
  /**
   * Share of ore output to be processed at home once the plants stand. In [0, 1]. Below what is processed
   * today it changes nothing.
   */
  readonly processingShare: number;
  /** Years after signature by which that share is due. */
  readonly processingYears: number;
  /** Share of what is processed at home to be made into precursors there, where the case has that stage. In [0, 1]. */
  readonly precursorShare: number;
  /** Share of inputs to be bought locally. In [0, 1]. */
  readonly localContentShare: number;
  /** People to be trained over the life of the agreement. */
  readonly trainees: number;
  /** Share of equity held by the producer state. In [0, 1]. */
  readonly stateEquityShare: number;
  /** Technology transfer promised: 0 none, 1 full licences and joint research. */
  readonly technologyTransfer: number;
  // Price and offtake
  /** Floor as a share of the long-run reference price at signature, in constant dollars; 0 means no floor. */
  readonly priceFloorShare: number;
  readonly floorInstrument: (typeof floorInstruments)[number];
  /** Ceiling as a share of the same reference, above which covered buyers are paid back; 0 means no ceiling. */
  readonly priceCeilingShare: number;
  /** Share of output sold to the importers at the table. In [0, 1]. */
  readonly offtakeShare: number;
  readonly offtakeYears: number;
  // Financing bundle, in millions of United States dollars
  readonly grants: number;
  readonly concessionalLoans: number;
  readonly commercialLoans: number;
  readonly guarantees: number;
  readonly collateral: (typeof collaterals)[number];
  /** How members of a club stand by an industry that an outsider answers against, and with how much. */
  readonly retaliationCover: (typeof retaliationCovers)[number];
  readonly retaliationMoney: number;
  /** What the money builds, as shares that sum to at most 1; the rest is working capital. */
  readonly toRail: number;
  readonly toPower: number;
  readonly toPlants: number;
  readonly lineAccess: (typeof lineAccesses)[number];
  // Safeguards
  readonly consent: (typeof consents)[number];
  readonly impactAssessment: (typeof impactAssessments)[number];
  /** Share of gross revenue paid to affected communities. In [0, 1]. */
  readonly benefitShare: number;
  readonly waterStandard: (typeof waterStandards)[number];
  readonly labourStandard: (typeof labourStandards)[number];
  // Policy space: what the producers may still do
  readonly exportDutyAllowed: boolean;
  /** Years from signature for which that duty may stand; longer than any run where nothing ends it. */
  readonly exportDutyYears: number;
  /** Years from signature for which ore may not leave unprocessed; what may not leave pays no duty. */
  readonly exportBanYears: number;
  readonly localContentAllowed: boolean;
  readonly rightToRegulate: boolean;
  readonly importSurgeSafeguard: boolean;
}

export const instruments = ['none', 'memorandum', 'executive-agreement', 'treaty'] as const;
export const commitmentForms = ['aspirational', 'best-effort', 'milestones', 'binding'] as const;
export const transparencies = ['secret', 'summary', 'published'] as const;
export const oversights = ['none', 'joint-committee', 'independent'] as const;
export const disputeForms = ['none', 'consultation', 'arbitration'] as const;
export const floorInstruments = [
  'none',
  'offtake-floor',
  'border-adjusted',
  'price-gap-subsidy',
  'stockpile',
] as const;
export const collaterals = ['none', 'escrow', 'resource-backed'] as const;
export const retaliationCovers = ['none', 'credit-lines', 'common-fund'] as const;
export const lineAccesses = ['none', 'exclusive', 'priority', 'open'] as const;
export const consents = ['none', 'consultation', 'fpic'] as const;
export const impactAssessments = ['none', 'self-declared', 'independent'] as const;
export const waterStandards = ['none', 'national', 'binding'] as const;
export const labourStandards = ['none', 'national', 'binding'] as const;

/** The world without the agreement. */
export const noTerms: Terms = {
  instrument: 'none',
  commitment: 'aspirational',
  transparency: 'secret',
  oversight: 'none',
  disputes: 'none',
  processingShare: 0,
  processingYears: 5,
  precursorShare: 0,
  localContentShare: 0,
  trainees: 0,
  stateEquityShare: 0,
  technologyTransfer: 0,
  priceFloorShare: 0,
  floorInstrument: 'none',
  priceCeilingShare: 0,
  offtakeShare: 0,
  offtakeYears: 0,
  grants: 0,
  concessionalLoans: 0,
  commercialLoans: 0,
  guarantees: 0,
  collateral: 'none',
  retaliationCover: 'none',
  retaliationMoney: 0,
  toRail: 0,
  toPower: 0,
  toPlants: 0,
  lineAccess: 'none',
  consent: 'none',
  impactAssessment: 'none',
  benefitShare: 0,
  waterStandard: 'none',
  labourStandard: 'none',
  exportDutyAllowed: true,
  exportDutyYears: 50,
  exportBanYears: 0,
  localContentAllowed: true,
  rightToRegulate: true,
  importSurgeSafeguard: true,
};
