/** What shows each dynamic? A case that ships with one clause, one number or one regime changed; or a scene of it. */
import type { Implementation } from '#engine/index.ts';
import { passagesOf } from '#outcome/index.ts';
import type { PassageOf } from '#outcome/index.ts';
import type { CaseId } from './case-table.ts';
import type { Side } from './side.ts';
import type { Comparison, Demonstration, System, TableClaim } from './system.ts';

const dynamic = (id: PassageOf, ...shown: readonly Demonstration[]): System => ({
  id,
  table: 'dynamics',
  passages: passagesOf[id],
  shown,
});

const compare = (
  at: CaseId,
  there: Side,
  away: Side,
  years: Comparison['years'],
  table: readonly TableClaim[] = [],
): Demonstration => ({
  at,
  with: there,
  without: away,
  ...(years === undefined ? {} : { years }),
  table,
});

const producersWith =
  (change: Partial<Implementation['producers'][number]>) =>
  (given: Implementation): Implementation => ({
    ...given,
    producers: given.producers.map((producer) => ({ ...producer, ...change })),
  });
const importersWith =
  (change: Partial<Implementation['importers'][number]>) =>
  (given: Implementation): Implementation => ({
    ...given,
    importers: given.importers.map(({ needs: _needs, ...importer }) => ({ ...importer, ...change })),
  });
const linesWith =
  (change: Partial<Implementation['lines'][number]>) =>
  (given: Implementation): Implementation => ({
    ...given,
    lines: given.lines.map((line) => ({ ...line, ...change })),
  });

/** A start so low, and a return so slow, that prices stay below what was planned with. */
const slump = (given: Implementation): Implementation => ({
  ...given,
  prices: given.prices.map((price) => ({ ...price, start: price.reference * 0.6, reversion: 0.05 })),
});

/** The same for states that pay much of their revenue to lenders already. */
const indebted = (given: Implementation): Implementation => ({
  ...slump(given),
  producers: given.producers.map((producer) => ({
    ...producer,
    debtService: producer.publicRevenue * producer.debtCeiling,
  })),
});

const lobito = 'lobito-corridor';
const club = 'price-floor-club';
const lithium = 'lithium-triangle';

const dry = { change: producersWith({ waterStress: 0.9 }) };
const noGrowth = { change: importersWith({ needGrowth: 0 }) };
const fewLines = { change: linesWith({ capacityWithout: 0.4, committed: 0 }) };
const allLines = { change: linesWith({ capacityWithout: 1, committed: 0 }) };

export const dynamicSystems: readonly System[] = [
  dynamic(
    'concentration',
    compare(
      club,
      { clauses: {} },
      { clauses: {}, change: importersWith({ supplyShares: [0.3, 0.25, 0.25, 0.2] }) },
      { exposure: 'more', 'shock-cost': 'more', diversification: 'less' },
    ),
  ),
  dynamic(
    'demand-path',
    compare(
      lithium,
      { clauses: {} },
      { clauses: {}, ...noGrowth },
      { 'need-last-year': 'more', 'secured-supply': 'less' },
    ),
  ),
  dynamic(
    'four-pillars',
    compare(
      lobito,
      {
        clauses: { processing: 'p40', plants: 'two', finance: 'grants', consent: 'fpic', form: 'treaty' },
      },
      {
        clauses: {
          processing: 'p10',
          plants: 'study',
          finance: 'loans',
          consent: 'national',
          form: 'treaty',
        },
      },
      { skills: 'more', technology: 'more', funded: 'more', 'local-purchases': 'more', safeguards: 'more' },
    ),
  ),
  dynamic(
    'linkages',
    compare(
      lobito,
      { clauses: { processing: 'p40', plants: 'two', line: 'open-power', form: 'treaty' } },
      { clauses: { processing: 'p10', plants: 'study', line: 'ore-first', form: 'treaty' } },
      { linkages: 'more', 'local-purchases': 'more' },
    ),
  ),
  dynamic(
    'aspirational-text',
    compare(
      lobito,
      { clauses: { processing: 'p40', plants: 'two', form: 'memorandum' } },
      { clauses: { processing: 'p40', plants: 'two', form: 'treaty' } },
      { 'promises-kept': 'less', processed: 'less', skills: 'less', technology: 'less' },
    ),
  ),
  dynamic(
    'opacity',
    compare(
      lobito,
      { clauses: { form: 'memorandum', openness: 'sealed' } },
      { clauses: { form: 'memorandum', openness: 'published' } },
      { leaks: 'more', 'promises-kept': 'less', consent: 'less' },
    ),
  ),
  dynamic('insulation', { scene: 'early-consultation' }),
  dynamic(
    'bundling',
    compare(
      lobito,
      { clauses: { finance: 'loans', security: 'pledge', form: 'treaty' }, change: indebted },
      { clauses: { finance: 'grants', security: 'promise', form: 'treaty' }, change: indebted },
      { 'debt-service': 'more', 'collateral-called': 'more', 'policy-space': 'less' },
    ),
    compare(
      lithium,
      { clauses: { works: 'rail', finance: 'loans', form: 'treaty' }, change: slump },
      { clauses: { works: 'plants', finance: 'loans', form: 'treaty' }, change: slump },
      { 'lines-open': 'more' },
    ),
  ),
  dynamic(
    'rhetoric-vs-reality',
    compare(
      lobito,
      { clauses: { consent: 'fpic', openness: 'sealed', form: 'memorandum' } },
      { clauses: { consent: 'fpic', openness: 'published', form: 'treaty' } },
      { safeguards: 'less', protests: 'more', 'promises-kept': 'less' },
    ),
  ),
  dynamic(
    'geopolitics',
    { scene: 'rival-offer' },
    compare(
      lobito,
      { clauses: { offtake: 'o45', plants: 'study', form: 'memorandum' } },
      { clauses: { offtake: 'o45', plants: 'two', form: 'memorandum' }, lifted: ['china-position'] },
      { 'rival-bids': 'more', technology: 'less', skills: 'less' },
      [{ kind: 'walk-away', party: 'zambia', goes: 'more' }],
    ),
  ),
  dynamic(
    'selective-delegalisation',
    compare(
      lobito,
      { clauses: { plants: 'two', form: 'memorandum' } },
      { clauses: { plants: 'two', form: 'treaty' } },
      { 'buyers-kept': 'less', 'sellers-kept': 'less', 'kept-gap': 'more' },
    ),
  ),
  dynamic(
    'price-floor-limits',
    compare(
      lobito,
      { clauses: { floor: 'f80', payer: 'buyers', offtake: 'o60', form: 'treaty' }, change: slump },
      { clauses: { floor: 'none', offtake: 'o60', form: 'treaty' }, change: slump },
      {
        'revenue-first': 'more',
        capacity: 'same',
        diversification: 'same',
        safeguards: 'same',
        processed: 'same',
      },
    ),
  ),
  dynamic(
    'capacity-match',
    compare(
      lobito,
      {
        clauses: { processing: 'p40', form: 'treaty' },
        change: producersWith({ powerMw: 5, powerGrowthMw: 0 }),
      },
      { clauses: { processing: 'p40', form: 'treaty' }, change: producersWith({ powerMw: 2000 }) },
      { processed: 'less' },
    ),
  ),
  dynamic(
    'policy-space',
    compare(
      lobito,
      { clauses: { form: 'investor-treaty' } },
      { clauses: { form: 'treaty' } },
      { 'policy-space': 'less', 'export-duty': 'less', 'state-receipts': 'less' },
    ),
    compare(
      lithium,
      { clauses: { pricing: 'world', form: 'treaty' } },
      { clauses: { pricing: 'dual', form: 'treaty' } },
      { 'import-surges': 'more', 'policy-space': 'less' },
    ),
  ),
  dynamic(
    'conflict-and-harm',
    compare(
      lobito,
      { clauses: { consent: 'national', form: 'treaty' }, ...dry },
      { clauses: { consent: 'fpic', form: 'treaty' }, ...dry },
      { protests: 'more', harm: 'more', consent: 'less' },
    ),
  ),
  dynamic(
    'conflict-minerals',
    compare(
      lobito,
      { clauses: { openness: 'sealed', consent: 'national' } },
      { clauses: { openness: 'published', consent: 'consulted' } },
      { 'exposure-cost': 'more' },
    ),
  ),
  dynamic(
    'cartel-infrastructure',
    { scene: 'bloc-capacity' },
    compare(
      lithium,
      { clauses: { offtake: 'o20', floor: 'none' }, ...fewLines },
      { clauses: { offtake: 'o20', floor: 'none' }, ...allLines },
      { 'bloc-gain': 'less' },
    ),
  ),
];
