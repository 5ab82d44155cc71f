import type { Criterion, Lens } from './lens.ts';

export const rulesBasedTradeCriteria = [
  'fair-price',
  'policy-space',
  'symmetry',
  'enforceability',
  'capability',
  'sustainability',
  'no-disputes',
  'inclusion',
] as const;
type Id = (typeof rulesBasedTradeCriteria)[number];

/** Floor, as a share of the long-run price, that counts as full protection. */
const FULL_FLOOR = 0.8;

const forms = 'New Forms of Cooperation';

const criteria: readonly Criterion<Id>[] = [
  {
    id: 'fair-price',
    weight: 0.12,
    document: 'tess',
    passage: 'Introduction, on fair prices; Institutional Opportunities and Challenges, on a minerals trust',
    judge: ({ indicator, events, terms, kept }) => {
      // How steady prices were is mostly luck; what the table decides is a floor, and whether it is honoured.
      const stability = indicator('price-stability');
      const steady = Math.min(1, Math.max(0, (stability - 0.55) / 0.4));
      const held = (kept('floor') ?? 0) * Math.min(1, terms.priceFloorShare / FULL_FLOOR);
      return { value: (steady + held) / 2, facts: { stability, payments: events('floor-payment') } };
    },
  },
  {
    id: 'policy-space',
    weight: 0.2,
    document: 'tess',
    passage: 'The Normative Challenge, on policy space and the ruling on nickel ore',
    judge: ({ indicator }) => {
      const space = indicator('policy-space');
      return { value: (space - 0.4) / 0.6, facts: { space } };
    },
  },
  {
    id: 'symmetry',
    weight: 0.18,
    document: 'tess',
    passage: `${forms}, first paragraph: selective delegalization`,
    judge: ({ kept }) => {
      const buyers = kept('finance', 'purchase', 'floor', 'technology', 'training');
      const sellers = kept('supply', 'duty-restraint') ?? 0;
      if (buyers === undefined) return { value: 0, facts: { buyers: 0, sellers } };
      return { value: buyers - Math.max(0, sellers - buyers), facts: { buyers, sellers } };
    },
  },
  {
    id: 'enforceability',
    weight: 0.14,
    document: 'tess',
    passage:
      'Institutional Opportunities and Challenges, last paragraph but one: binding agreements on both concerns',
    judge: ({ kept }) => {
      const industry = kept('processing', 'local-content') ?? 0;
      const standards = kept('consent', 'assessment', 'water', 'labour') ?? 0;
      return { value: (industry + standards) / 2, facts: { industry, standards } };
    },
  },
  {
    id: 'capability',
    weight: 0.12,
    document: 'tess',
    passage: `${forms}, last paragraph: goals matched by national capabilities such as electric power`,
    judge: ({ utilisation, processedBefore, processedAfter }) => ({
      // Nothing built is no mismatch, but no industry either.
      value: utilisation ?? 0.3,
      facts: { utilisation: utilisation ?? 0, before: processedBefore, after: processedAfter },
    }),
  },
  {
    id: 'sustainability',
    weight: 0.12,
    document: 'tess',
    passage: `${forms}, on price support that guarantees little for sustainability standards`,
    judge: ({ late }) => {
      const safeguards = late((row) => row.safeguards);
      return { value: safeguards / 0.8, facts: { safeguards } };
    },
  },
  {
    id: 'no-disputes',
    weight: 0.06,
    document: 'tess',
    passage:
      'Concluding Thoughts, on blunt instruments; The Normative Challenge, on the dispute over raw materials',
    judge: ({ events }) => {
      const disputes = events('dispute') + events('border-dispute') + events('rival-bid');
      return { value: 1 - disputes / 3, facts: { disputes } };
    },
  },
  {
    id: 'inclusion',
    weight: 0.06,
    document: 'tess',
    passage: `${forms}, on norms made without producers; Institutional Opportunities and Challenges, on transparency`,
    judge: ({ producersBound, producersAtTable, transparency }) => {
      const producers = producersAtTable > 0 ? producersBound / producersAtTable : 0;
      return { value: (producers + transparency) / 2, facts: { producers, transparency } };
    },
  },
];

/** Rules-based trade and policy space, as the trade lawyers' article asks for from the view of producers. */
export const rulesBasedTrade: Lens<Id> = { name: 'rules-based-trade', criteria };
