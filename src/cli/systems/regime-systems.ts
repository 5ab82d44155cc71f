/** What shows each regime, institution and forum? The plain table with the regime in force, and without it. */
import type { Clauses, PlainCase } from './plain-case.ts';
import type { Comparison, System, TableClaim } from './system.ts';

interface Shown {
  readonly clauses: Clauses;
  readonly years?: Comparison['years'];
  readonly table?: readonly TableClaim[];
  /** Regimes in force on both sides. */
  readonly also?: readonly string[];
  readonly bound?: readonly string[];
  readonly at?: PlainCase;
}

function regime(id: string, shown: Shown): System {
  const { clauses, years, table, also = [], bound, at } = shown;
  const side = {
    clauses,
    ...(bound === undefined ? {} : { bound }),
    ...(at === undefined ? {} : { table: at }),
  };
  return {
    id,
    table: 'regimes',
    passages: [],
    shown: {
      with: { ...side, regimes: [...also, id] },
      without: { ...side, regimes: also },
      ...(years === undefined ? {} : { years }),
      ...(table === undefined ? {} : { table }),
    },
  };
}

const points = (party: string, issue: string, option: string, goes: 'more' | 'less'): TableClaim => ({
  kind: 'points',
  party,
  at: [issue, option],
  goes,
});
const lithium: PlainCase = { mineral: 'lithium', producers: ['chile', 'argentina', 'bolivia'] };

export const regimeSystems: readonly System[] = [
  regime('wto-gatt', {
    clauses: { processing: 'slow' },
    years: { 'trade-complaints': 'more', 'trade-bill': 'more', 'years-to-bill': 'more' },
  }),
  regime('wto-plurilateral', {
    clauses: { form: 'executive', openness: 'secret', watch: 'nobody' },
    years: { 'promises-kept': 'more' },
    table: [points('us', 'form', 'treaty', 'less')],
  }),
  regime('wto-best-practices', {
    clauses: { processing: 'quick' },
    also: ['wto-gatt'],
    years: { 'trade-complaints': 'less', 'trade-bill': 'less', skills: 'more' },
  }),
  regime('isds-icsid', {
    clauses: { disputes: 'arbitration', regulation: 'given-up', consent: 'none', harm: 'none' },
    years: { 'investor-claims': 'more', 'investor-awards': 'more', chills: 'more', tightenings: 'less' },
  }),
  regime('ira-fta-feoc', {
    clauses: { form: 'treaty' },
    years: { 'revenue-first': 'more' },
    table: [points('us', 'form', 'treaty', 'more'), points('northland', 'form', 'treaty', 'more')],
  }),
  regime('msp', {
    clauses: { openness: 'summary' },
    years: { funded: 'more' },
    table: [points('us', 'offtake', 'third', 'more')],
  }),
  regime('quad-cmi', {
    clauses: { floor: 'stock' },
    at: { importers: ['us', 'japan'] },
    years: { funded: 'more', exposure: 'less' },
    table: [points('japan', 'floor', 'stock', 'more')],
  }),
  regime('eu-crma', {
    clauses: { processing: 'slow', harm: 'self-declared' },
    years: { 'first-plant': 'less', protests: 'more' },
    table: [points('eu', 'processing', 'slow', 'less')],
  }),
  regime('eu-global-gateway', {
    clauses: { line: 'open', openness: 'published' },
    years: { funded: 'more' },
  }),
  regime('us-exim-dfc', {
    clauses: { offtake: 'half', security: 'ore' },
    years: { funded: 'more', 'debt-service': 'more', 'investor-claims': 'more' },
  }),
  regime('spa-mou', {
    clauses: { form: 'memorandum', openness: 'secret' },
    years: { leaks: 'more', 'rival-bids': 'more' },
    table: [points('eu', 'form', 'memorandum', 'more')],
  }),
  regime('serial-bilateralism', {
    clauses: { duty: 'given-up' },
    table: [points('us', 'duty', 'given-up', 'more'), points('northland', 'duty', 'given-up', 'more')],
  }),
  regime('ipef-dialogue', {
    clauses: { openness: 'secret', watch: 'nobody' },
    years: { skills: 'more' },
  }),
  regime('scma', {
    clauses: { harm: 'independent', labour: 'binding' },
    years: { 'revenue-first': 'more' },
  }),
  regime('forge', {
    clauses: { offtake: 'half' },
    bound: ['northland', 'us', 'eu'],
    years: { 'revenue-first': 'more', 'revenue-second': 'less', countermeasures: 'more', capacity: 'same' },
    table: [{ kind: 'walk-away', party: 'northland', goes: 'less' }],
  }),
  regime('trilateral-tools', {
    clauses: { harm: 'independent', labour: 'binding' },
    at: { importers: ['us', 'japan'] },
    years: { 'revenue-first': 'more' },
    table: [
      points('us', 'floor', 'border', 'more'),
      points('japan', 'floor', 'subsidy', 'more'),
      points('us', 'floor', 'offtake', 'more'),
    ],
  }),
  regime('us-mx-plan', {
    clauses: {},
    also: ['china-position'],
    at: { importers: ['us', 'mexico'] },
    years: { 'shock-cost': 'less', exposure: 'less' },
  }),
  regime('commodity-agreements', {
    clauses: { form: 'treaty', offtake: 'none' },
    years: { 'price-stability': 'more' },
  }),
  regime('minerals-trust', {
    clauses: { form: 'treaty', offtake: 'none' },
    years: { 'price-stability': 'more' },
    table: [{ kind: 'closed', at: ['offtake', 'most'] }],
  }),
  regime('lithium-opec', {
    clauses: { offtake: 'none' },
    at: lithium,
    years: { 'revenue-first': 'more' },
    table: [
      { kind: 'closed', at: ['duty', 'given-up'] },
      { kind: 'walk-away', party: 'us', goes: 'more' },
    ],
  }),
  regime('amv-amgf', {
    clauses: { watch: 'nobody' },
    years: { 'promises-kept': 'more' },
    table: [points('northland', 'consent', 'bound', 'more')],
  }),
  regime('regional-chains', {
    clauses: { processing: 'slow' },
    years: { 'first-plant': 'less', processed: 'more', 'revenue-first': 'more' },
    table: [points('northland', 'processing', 'slow', 'more')],
  }),
  regime('un-panel-taskforce', {
    clauses: { openness: 'secret', watch: 'nobody' },
    years: { skills: 'more', 'promises-kept': 'more' },
    table: [points('northland', 'regulation', 'kept', 'more')],
  }),
  regime('nato-12', {
    clauses: { offtake: 'half' },
    at: { mineral: 'tungsten' },
    years: { 'revenue-first': 'more' },
    table: [points('us', 'offtake', 'half', 'more')],
  }),
  regime('fpic', {
    clauses: { consent: 'consulted', openness: 'secret' },
    years: { protests: 'more' },
  }),
  regime('eu-deforestation-gap', {
    clauses: { labour: 'national', harm: 'self-declared' },
    years: { 'exposure-cost': 'more' },
    table: [points('eu', 'labour', 'none', 'more')],
  }),
  regime('certification-schemes', {
    clauses: { harm: 'self-declared' },
    years: { protests: 'more' },
    table: [
      points('northland', 'harm', 'self-declared', 'more'),
      points('us', 'harm', 'self-declared', 'more'),
    ],
  }),
  regime('china-position', {
    clauses: { floor: 'border', offtake: 'half', wording: 'aspirational' },
    years: { 'supply-shocks': 'more', countermeasures: 'more', 'rival-bids': 'more' },
    table: [{ kind: 'walk-away', party: 'northland', goes: 'more' }],
  }),
  regime('new-buyers', {
    clauses: { offtake: 'half', wording: 'best-effort' },
    years: { 'rival-bids': 'more' },
    table: [{ kind: 'walk-away', party: 'northland', goes: 'more' }],
  }),
  regime('offshore-unilateral', {
    clauses: {},
    years: { 'promises-kept': 'less', 'supply-shocks': 'more', 'shock-cost': 'more' },
    table: [points('us', 'form', 'treaty', 'less')],
  }),
  // Two that the sources name within other rows, and one case needs by themselves: the ruling, and the law that it found against.
  regime('raw-materials-ruling', {
    clauses: { processing: 'slow' },
    years: { 'trade-complaints': 'more', 'trade-bill': 'more' },
  }),
  regime('indonesia-mineral-law', {
    clauses: {},
    table: [{ kind: 'closed', at: ['duty', 'given-up'] }],
  }),
];
