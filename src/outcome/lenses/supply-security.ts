import type { Criterion, Lens } from './lens.ts';

export const supplySecurityCriteria = [
  'concentration',
  'secured',
  'reliability',
  'delivery',
  'transparency',
  'together',
] as const;
type Id = (typeof supplySecurityCriteria)[number];

/** Fall of the concentration index, share of need secured, and share of output lost, that mark the ends of the scale. */
const FULL_FALL = 0.3;
const FULL_SECURED = 0.4;
const FULL_LOSS = 0.025;

const criteria: readonly Criterion<Id>[] = [
  {
    id: 'concentration',
    weight: 0.25,
    document: 'reex',
    passage: 'Findings, first paragraph and list of concentrations of production',
    judge: ({ concentrationBefore, concentrationAfter }) => ({
      value: concentrationBefore > 0 ? (1 - concentrationAfter / concentrationBefore) / FULL_FALL : 0,
      facts: { before: concentrationBefore, after: concentrationAfter },
    }),
  },
  {
    id: 'secured',
    weight: 0.2,
    document: 'reex',
    passage: 'Highlights, second item: diversified access and protection against disruptions',
    judge: ({ indicator }) => {
      const share = indicator('secured-supply');
      return { value: share / FULL_SECURED, facts: { share } };
    },
  },
  {
    id: 'reliability',
    weight: 0.15,
    document: 'reex',
    passage:
      'Central hypothesis: alliances buffer supply against conflict, disaster and resource nationalism',
    judge: ({ mean, kept }) => {
      const lost = mean((row) => row.lost);
      const supply = kept('supply') ?? 0;
      return { value: (1 - lost / FULL_LOSS + supply) / 2, facts: { lost, supply } };
    },
  },
  {
    id: 'delivery',
    weight: 0.2,
    document: 'reex',
    passage:
      'Conclusion and Implications: more than memoranda, infrastructure, investment and equitable returns',
    judge: ({ delivered, linesOpen, indicator }) => {
      const gain = indicator('value-captured') > 0 ? 1 : 0;
      const value = linesOpen === undefined ? (delivered + gain) / 2 : (delivered + linesOpen + gain) / 3;
      return { value, facts: { delivered } };
    },
  },
  {
    id: 'transparency',
    weight: 0.1,
    document: 'reex',
    passage: 'Highlights, second item: alliances that enhance transparency',
    judge: ({ transparency }) => ({ value: transparency, facts: { transparency } }),
  },
  {
    id: 'together',
    weight: 0.1,
    document: 'reex',
    passage: 'Highlights, third item, and Conclusion: coordination rather than unilateral moves',
    judge: ({ bound }) => ({ value: bound, facts: { bound } }),
  },
];

/** Security and diversification of supply, as the review of alliances for critical raw materials sees it. */
export const supplySecurity: Lens<Id> = { name: 'supply-security', criteria };
