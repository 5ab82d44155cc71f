/**
 * What shows each regime, institution and forum? A case that ships where it is in force, or where it could be: with it and
 * without it, on the same paths of luck; or a scene of that case, played at the table.
 */
import { inCase, played, points, regime, walkAway } from './show-regime.ts';
import type { System } from './system.ts';

const lobito = 'lobito-corridor';
const club = 'price-floor-club';
const lithium = 'lithium-triangle';
const nickel = 'nickel-downstream';

export const regimeSystems: readonly System[] = [
  regime(
    'wto-gatt',
    inCase(lobito, {
      clauses: { processing: 'p40', form: 'treaty' },
      years: { 'trade-complaints': 'more', 'trade-bill': 'more', 'years-to-bill': 'more' },
    }),
    inCase(club, {
      clauses: { instrument: 'border', processing: 'p30' },
      years: { 'trade-complaints': 'more', countermeasures: 'more', 'trade-bill': 'same' },
    }),
  ),
  regime(
    'wto-plurilateral',
    played('critical-mass'),
    inCase(club, {
      clauses: { openness: 'sealed' },
      years: { 'promises-kept': 'more' },
      table: [points('us', 'form', 'treaty', 'less')],
    }),
  ),
  regime(
    'wto-best-practices',
    inCase(nickel, {
      clauses: { ore: 'sunset' },
      years: { 'trade-complaints': 'less', 'trade-bill': 'less', skills: 'more' },
    }),
  ),
  regime(
    'isds-icsid',
    inCase(lobito, {
      clauses: { form: 'investor-treaty', consent: 'national' },
      years: { 'investor-claims': 'more', 'investor-awards': 'more', chills: 'more', tightenings: 'less' },
    }),
  ),
  regime(
    'ira-fta-feoc',
    played('repeal'),
    inCase(lobito, {
      clauses: { form: 'treaty' },
      years: { 'revenue-first': 'more' },
      table: [points('us', 'form', 'treaty', 'more'), points('zambia', 'form', 'treaty', 'more')],
    }),
  ),
  regime(
    'msp',
    inCase(lobito, {
      clauses: { openness: 'summaries' },
      years: { funded: 'more' },
      table: [points('us', 'offtake', 'o30', 'more')],
    }),
  ),
  regime(
    'quad-cmi',
    inCase(club, {
      clauses: { instrument: 'stockpile' },
      years: { funded: 'more', exposure: 'less' },
      table: [points('japan', 'instrument', 'stockpile', 'more')],
    }),
  ),
  regime(
    'eu-crma',
    inCase(lobito, {
      clauses: { processing: 'p40', consent: 'national', form: 'treaty' },
      years: { 'first-plant': 'less', protests: 'more' },
      table: [points('eu', 'processing', 'p40', 'less')],
    }),
  ),
  regime(
    'eu-global-gateway',
    inCase(lobito, {
      clauses: { line: 'open-roads', openness: 'published' },
      years: { funded: 'more' },
    }),
  ),
  regime(
    'us-exim-dfc',
    inCase(lobito, {
      clauses: { offtake: 'o45', security: 'pledge' },
      years: { funded: 'more', 'debt-service': 'more', 'investor-claims': 'more' },
    }),
  ),
  regime(
    'spa-mou',
    inCase(lobito, {
      clauses: { form: 'memorandum', openness: 'sealed' },
      years: { leaks: 'more', 'rival-bids': 'more' },
      table: [points('eu', 'form', 'memorandum', 'more')],
    }),
  ),
  regime(
    'serial-bilateralism',
    played('succession'),
    inCase(club, {
      clauses: {},
      table: [
        points('us', 'accession', 'disciplines', 'more'),
        points('vietnam', 'accession', 'disciplines', 'more'),
      ],
    }),
  ),
  regime(
    'ipef-dialogue',
    inCase(club, {
      clauses: { openness: 'sealed' },
      years: { skills: 'more' },
    }),
  ),
  regime(
    'scma',
    inCase(lobito, {
      clauses: { consent: 'fpic' },
      years: { 'revenue-first': 'more' },
    }),
  ),
  regime(
    'forge',
    inCase(club, {
      clauses: { floor: 'none', form: 'treaty' },
      bound: ['us', 'eu', 'japan', 'mexico'],
      years: {
        'revenue-first': 'more',
        'revenue-second': 'less',
        'trade-complaints': 'more',
        countermeasures: 'more',
        capacity: 'same',
      },
      table: [walkAway('mexico', 'less')],
    }),
  ),
  regime(
    'trilateral-tools',
    inCase(club, {
      clauses: { standards: 'consent' },
      years: { 'revenue-first': 'more' },
      table: [
        points('us', 'instrument', 'border', 'more'),
        points('japan', 'instrument', 'subsidy', 'more'),
        points('us', 'instrument', 'contracts', 'more'),
      ],
    }),
  ),
  regime(
    'us-mx-plan',
    inCase(club, {
      clauses: {},
      years: { 'shock-cost': 'less', exposure: 'less' },
    }),
  ),
  regime(
    'commodity-agreements',
    inCase(lithium, {
      clauses: { form: 'treaty', offtake: 'o20', floor: 'none' },
      years: { 'price-stability': 'more' },
    }),
  ),
  regime(
    'minerals-trust',
    inCase(lithium, {
      clauses: { form: 'treaty', offtake: 'o20', floor: 'none' },
      years: { 'price-stability': 'more' },
      table: [{ kind: 'closed', at: ['offtake', 'o60'] }],
    }),
  ),
  regime(
    'lithium-opec',
    played('bloc'),
    played('defection'),
    inCase(lithium, {
      clauses: { offtake: 'o20', floor: 'none' },
      years: { 'revenue-first': 'more' },
      table: [walkAway('eu', 'more')],
    }),
  ),
  regime(
    'amv-amgf',
    inCase(lobito, {
      clauses: { openness: 'sealed' },
      years: { 'promises-kept': 'more' },
      table: [points('zambia', 'consent', 'fpic', 'more')],
    }),
  ),
  regime(
    'regional-chains',
    inCase(lithium, {
      clauses: { form: 'treaty' },
      years: { 'first-plant': 'less', processed: 'more', 'revenue-first': 'more' },
      table: [points('chile', 'processing', 'p40', 'more')],
    }),
  ),
  regime(
    'un-panel-taskforce',
    inCase(lobito, {
      clauses: { openness: 'sealed' },
      years: { skills: 'more', 'promises-kept': 'more' },
    }),
  ),
  regime(
    'nato-12',
    inCase(club, {
      clauses: { offtake: 'o60' },
      years: { 'revenue-first': 'more' },
      table: [points('us', 'offtake', 'o60', 'more')],
    }),
  ),
  regime(
    'fpic',
    played('consent-veto'),
    inCase(lobito, {
      clauses: { consent: 'consulted', openness: 'sealed' },
      years: { protests: 'more' },
    }),
  ),
  regime(
    'eu-deforestation-gap',
    inCase(lobito, {
      clauses: { consent: 'national' },
      years: { 'exposure-cost': 'more' },
      table: [points('eu', 'consent', 'national', 'more')],
    }),
  ),
  regime(
    'certification-schemes',
    inCase(club, {
      clauses: { standards: 'national' },
      years: { protests: 'more' },
      table: [
        points('us', 'standards', 'national', 'more'),
        points('vietnam', 'standards', 'national', 'more'),
      ],
    }),
  ),
  regime(
    'china-position',
    inCase(lobito, {
      clauses: { payer: 'border', offtake: 'o45', form: 'memorandum' },
      years: { 'supply-shocks': 'more', countermeasures: 'more', 'rival-bids': 'more' },
      table: [walkAway('zambia', 'more')],
    }),
    played('rival-offer'),
  ),
  regime(
    'new-buyers',
    inCase(lithium, {
      clauses: { form: 'memorandum' },
      years: { 'rival-bids': 'more' },
      table: [walkAway('argentina', 'more')],
    }),
    played('rival-offer'),
  ),
  regime(
    'offshore-unilateral',
    inCase(lobito, {
      clauses: {},
      years: { 'promises-kept': 'less', 'supply-shocks': 'more', 'shock-cost': 'more' },
      table: [points('us', 'form', 'treaty', 'less')],
    }),
  ),
  // Two that the sources name within other rows, and one case needs by themselves: the ruling, and the law that it found against.
  regime(
    'raw-materials-ruling',
    inCase(nickel, {
      clauses: { ore: 'duty' },
      years: { 'trade-complaints': 'more', 'trade-bill': 'more' },
      table: [{ kind: 'closed', at: ['ore', 'ban'] }],
    }),
  ),
  regime(
    'indonesia-mineral-law',
    inCase(nickel, {
      clauses: {},
      table: [points('indonesia', 'processing', 'p45', 'more')],
    }),
  ),
];
