/** What shows each dynamic? The same table with one clause, one number or one regime changed. */
import type { Implementation } from '#engine/index.ts';
import { passagesOf } from '#outcome/index.ts';
import type { PassageOf } from '#outcome/index.ts';
import type { Comparison, Side, System, TableClaim } from './system.ts';

function dynamic(
  id: PassageOf,
  there: Side,
  away: Side,
  years: Comparison['years'],
  table: readonly TableClaim[] = [],
): System {
  return {
    id,
    table: 'dynamics',
    passages: passagesOf[id],
    shown: { with: there, without: away, ...(years === undefined ? {} : { years }), table },
  };
}

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
    importers: given.importers.map((importer) => ({ ...importer, ...change })),
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

/** The same for a state that pays much of its revenue to lenders already. */
const indebted = (given: Implementation): Implementation =>
  producersWith({ debtService: 1450, debtCeiling: 0.25 })(slump(given));

const lithium = { mineral: 'lithium', producers: ['chile', 'argentina', 'bolivia'] } as const;
const firm = { form: 'treaty', wording: 'binding', disputes: 'arbitration' } as const;
const hollow = { form: 'memorandum', wording: 'aspirational', disputes: 'none' } as const;
const standards = { consent: 'bound', harm: 'independent', water: 'binding', labour: 'binding' } as const;

export const dynamicSystems: readonly System[] = [
  dynamic(
    'concentration',

    { clauses: { offtake: 'none' }, regimes: ['china-position'], table: { mineral: 'tungsten' } },
    {
      clauses: { offtake: 'none' },
      regimes: ['china-position'],
      table: { mineral: 'tungsten', change: importersWith({ supplyShares: [0.3, 0.25, 0.25, 0.2] }) },
    },
    { exposure: 'more', 'shock-cost': 'more', diversification: 'less' },
  ),
  dynamic(
    'demand-path',

    { clauses: { offtake: 'half' }, table: lithium },
    { clauses: { offtake: 'half' }, table: { ...lithium, change: importersWith({ needGrowth: 0 }) } },
    { 'need-last-year': 'more', 'secured-supply': 'less' },
  ),
  dynamic(
    'four-pillars',

    { clauses: { ...firm, skills: 'shared', money: 'help', content: 'local', ...standards } },
    { clauses: { ...firm, skills: 'none', money: 'none', content: 'usual', consent: 'none', harm: 'none' } },
    { skills: 'more', technology: 'more', funded: 'more', 'local-purchases': 'more', safeguards: 'more' },
  ),
  dynamic(
    'linkages',

    { clauses: { ...firm, content: 'local', skills: 'shared', line: 'open' } },
    { clauses: { ...firm, content: 'usual', skills: 'none', line: 'priority' } },
    { linkages: 'more', 'local-purchases': 'more' },
  ),
  dynamic(
    'aspirational-text',

    { clauses: { form: 'memorandum', wording: 'aspirational', processing: 'quick', skills: 'shared' } },
    { clauses: { ...firm, processing: 'quick', skills: 'shared' } },
    { 'promises-kept': 'less', processed: 'less', skills: 'less', technology: 'less' },
  ),
  dynamic(
    'opacity',

    { clauses: { form: 'memorandum', openness: 'secret' }, regimes: ['spa-mou'] },
    { clauses: { form: 'memorandum', openness: 'published' }, regimes: ['spa-mou'] },
    { leaks: 'more', 'promises-kept': 'less', consent: 'less' },
  ),
  dynamic(
    'insulation',

    { clauses: {} },
    { clauses: {} },
    undefined,
    [{ kind: 'goodwill', goes: 'more' }],
  ),
  dynamic(
    'bundling',

    { clauses: { ...firm, money: 'loans', security: 'ore' }, table: { change: indebted } },
    { clauses: { ...firm, money: 'none' }, table: { change: indebted } },
    {
      funded: 'more',
      'lines-open': 'more',
      'debt-service': 'more',
      'collateral-called': 'more',
      'policy-space': 'less',
    },
  ),
  dynamic(
    'rhetoric-vs-reality',

    { clauses: { ...hollow, ...standards } },
    { clauses: { ...firm, watch: 'independent', openness: 'published', ...standards } },
    { safeguards: 'less', protests: 'more', 'promises-kept': 'less' },
  ),
  dynamic(
    'geopolitics',

    {
      clauses: { offtake: 'half', wording: 'aspirational', skills: 'none' },
      regimes: ['china-position', 'new-buyers'],
    },
    { clauses: { offtake: 'half', wording: 'aspirational', skills: 'shared' } },
    { 'rival-bids': 'more', technology: 'less', skills: 'less' },
    [{ kind: 'walk-away', party: 'northland', goes: 'more' }],
  ),
  dynamic(
    'selective-delegalisation',

    { clauses: { ...hollow, skills: 'shared', duty: 'given-up' } },
    { clauses: { ...firm, skills: 'shared', duty: 'given-up' } },
    { 'buyers-kept': 'less', 'sellers-kept': 'less', 'kept-gap': 'more' },
  ),
  dynamic(
    'price-floor-limits',

    { clauses: { floor: 'offtake', processing: 'slow', offtake: 'half' }, table: { change: slump } },
    { clauses: { processing: 'slow', offtake: 'half' }, table: { change: slump } },
    {
      'revenue-first': 'more',
      capacity: 'same',
      diversification: 'same',
      safeguards: 'same',
      processed: 'same',
    },
  ),
  dynamic(
    'capacity-match',

    {
      clauses: { ...firm, processing: 'quick', money: 'none' },
      table: { change: producersWith({ powerMw: 5, powerGrowthMw: 0 }) },
    },
    {
      clauses: { ...firm, processing: 'quick', money: 'none' },
      table: { change: producersWith({ powerMw: 500 }) },
    },
    { processed: 'less', capacity: 'same' },
  ),
  dynamic(
    'policy-space',

    {
      clauses: {
        ...firm,
        duty: 'given-up',
        regulation: 'given-up',
        safeguard: 'given-up',
        processing: 'quick',
      },
    },
    { clauses: { ...firm, processing: 'quick' } },
    { 'policy-space': 'less', 'export-duty': 'less', 'state-receipts': 'less', 'import-surges': 'more' },
  ),
  dynamic(
    'conflict-and-harm',

    {
      clauses: { harm: 'none', labour: 'none', water: 'none' },
      regimes: ['conflict-and-harm'],
      table: { change: producersWith({ waterStress: 0.9 }) },
    },
    {
      clauses: { ...firm, ...standards },
      regimes: ['conflict-and-harm'],
      table: { change: producersWith({ waterStress: 0.9 }) },
    },
    { protests: 'more', harm: 'more', consent: 'less' },
  ),
  dynamic(
    'conflict-minerals',

    { clauses: { openness: 'secret', harm: 'none' }, regimes: ['conflict-and-harm'] },
    { clauses: { openness: 'published', harm: 'independent' }, regimes: ['conflict-and-harm'] },
    { 'exposure-cost': 'more' },
  ),
  dynamic(
    'cartel-infrastructure',

    {
      clauses: { offtake: 'none', money: 'none' },
      regimes: ['lithium-opec'],
      table: { ...lithium, change: linesWith({ capacityWithout: 0.4, committed: 0 }) },
    },
    {
      clauses: { offtake: 'none', money: 'none' },
      regimes: ['lithium-opec'],
      table: { ...lithium, change: linesWith({ capacityWithout: 1, committed: 0 }) },
    },
    { 'bloc-gain': 'less' },
  ),
];
