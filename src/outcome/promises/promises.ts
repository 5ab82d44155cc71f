import type { PartyIndex } from '#engine/index.ts';
import { parameters } from '../parameters.ts';
import type { Frame, ImporterSetting, ProducerSetting } from '../world/setting.ts';

/** Everything that an agreement can promise from year to year. */
export const promiseNames = [
  // Importers promise producers
  'finance',
  'purchase',
  'floor',
  'technology',
  'training',
  // Producers promise importers
  'supply',
  'duty-restraint',
  // Producers, for the companies under their law, promise their own economy
  'processing',
  'local-content',
  'equity',
  // Producers, for the companies under their law, promise the communities
  'consent',
  'assessment',
  'benefit',
  'water',
  'labour',
] as const;
export type PromiseName = (typeof promiseNames)[number];

/** Who would notice a broken promise. */
export type Promisee = 'producers' | 'importers' | 'economy' | 'communities';

export interface AgreedPromise {
  readonly name: PromiseName;
  readonly by: PartyIndex;
  readonly to: Promisee;
  /** It is due in years from signature below this. */
  readonly until: number;
  /** Kept so many times it is fulfilled, and due no more. */
  readonly times: number;
}

/** What has been promised, by whom, to whom, and until when? Only parties that are bound promise anything. */
export function promisesOf(setting: Frame): readonly AgreedPromise[] {
  if (!setting.agreed) return [];
  return [
    ...setting.importers
      .filter((importer) => importer.bound)
      .flatMap((importer) => byImporter(setting, importer)),
    ...setting.producers
      .filter((producer) => producer.bound)
      .flatMap((producer) => byProducer(setting, producer)),
  ];
}

function byImporter({ terms, effects, years }: Frame, { party }: ImporterSetting): readonly AgreedPromise[] {
  const isFunded =
    terms.grants + terms.concessionalLoans > 0 ||
    effects.some(({ grants, concessionalLoans }) => grants + concessionalLoans > 0);
  const { tranches, patience, trainingYears } = parameters.money;
  const made = (name: PromiseName, isMade: boolean, until = years, times = years) =>
    promise({ name, by: party, to: 'producers', until: Math.min(years, until), times }, isMade);
  return [
    ...made('finance', isFunded, patience, tranches),
    ...made('purchase', terms.offtakeShare > 0, terms.offtakeYears),
    ...made('floor', terms.priceFloorShare > 0 && terms.floorInstrument !== 'none'),
    ...made('technology', terms.technologyTransfer > 0),
    ...made('training', terms.trainees > 0, years, trainingYears),
  ];
}

function byProducer(
  { years }: Frame,
  { party, terms, production }: ProducerSetting,
): readonly AgreedPromise[] {
  const made = (name: PromiseName, to: Promisee, isMade: boolean, until = years) =>
    promise({ name, by: party, to, until: Math.min(years, until), times: years }, isMade);
  return [
    ...made('supply', 'importers', terms.offtakeShare > 0, terms.offtakeYears),
    ...made('duty-restraint', 'importers', !terms.exportDutyAllowed),
    ...made(
      'processing',
      'economy',
      production.some((row) => terms.processingShare > row.processedShare),
      Math.max(1, Math.ceil(terms.processingYears)),
    ),
    ...made('local-content', 'economy', terms.localContentShare > 0 && terms.localContentAllowed),
    ...made('equity', 'economy', terms.stateEquityShare > 0),
    ...made('consent', 'communities', terms.consent !== 'none'),
    ...made('assessment', 'communities', terms.impactAssessment !== 'none'),
    ...made('benefit', 'communities', terms.benefitShare > 0),
    ...made('water', 'communities', terms.waterStandard !== 'none'),
    ...made('labour', 'communities', terms.labourStandard !== 'none'),
  ];
}

function promise(made: AgreedPromise, isMade: boolean): readonly AgreedPromise[] {
  return isMade ? [made] : [];
}
