import { meanOf } from '../indicators/measures.ts';
import type { Criterion, Lens } from './lens.ts';

export const accountableNegotiationCriteria = [
  'transparency',
  'oversight',
  'competition',
  'beneficiation',
  'binding',
  'bundling',
  'standards',
] as const;
type Id = (typeof accountableNegotiationCriteria)[number];

const wording = { aspirational: 0, 'best-effort': 0.33, milestones: 0.8, binding: 1 } as const;
const form = { none: 0, memorandum: 0, 'executive-agreement': 0.5, treaty: 1 } as const;

const criteria: readonly Criterion<Id>[] = [
  {
    id: 'transparency',
    weight: 0.15,
    document: 'ccsi',
    passage: 'Finding 1, Limited Transparency, and its recommendations',
    judge: ({ transparency }) => ({ value: transparency, facts: { transparency } }),
  },
  {
    id: 'oversight',
    weight: 0.15,
    document: 'ccsi',
    passage: 'Finding 2, Limited Oversight by Civil Society and Parliaments, and its recommendations',
    judge: ({ oversight }) => ({ value: oversight, facts: { oversight } }),
  },
  {
    id: 'competition',
    weight: 0.14,
    document: 'ccsi',
    passage:
      'Finding 3, Geopolitical Competition to Secure Supply, second recommendation: supply tied to development goals',
    judge: ({ kept, terms }) => {
      const goals = kept('processing', 'technology', 'training', 'local-content') ?? 0;
      return { value: goals, facts: { goals, offtake: terms.offtakeShare } };
    },
  },
  {
    id: 'beneficiation',
    weight: 0.15,
    document: 'ccsi',
    passage:
      'Finding 4, Value Addition and Local Development, third recommendation: binding clauses or milestones',
    judge: ({ kept, terms, agreed }) => {
      const honoured = kept('processing') ?? 0;
      const text = agreed && kept('processing') !== undefined ? wording[terms.commitment] : 0;
      return { value: (text + honoured) / 2, facts: { honoured, share: terms.processingShare } };
    },
  },
  {
    id: 'binding',
    weight: 0.13,
    document: 'ccsi',
    passage: 'Finding 5, Reliance on Non-Binding Agreements, and its recommendations',
    judge: ({ indicator, terms }) => {
      const honoured = indicator('compliance');
      return { value: (form[terms.instrument] + honoured) / 2, facts: { honoured } };
    },
  },
  {
    id: 'bundling',
    weight: 0.14,
    document: 'ccsi',
    passage:
      'Finding 6, Bundling with Financing, recommendations: disclosure, risk assessment, shared use; and debt',
    judge: ({ terms, transparency, indicator, agreed, linesOpen }) => {
      const free = terms.collateral === 'none' ? 1 : terms.collateral === 'escrow' ? 0.5 : 0;
      const assessed = terms.impactAssessment === 'independent' ? 1 : 0;
      const shared = terms.lineAccess === 'open' ? 1 : terms.lineAccess === 'priority' ? 0.5 : 0;
      const debt = indicator('debt-service');
      const asked =
        linesOpen === undefined ? [transparency, free, assessed] : [transparency, free, assessed, shared];
      return {
        value: agreed ? meanOf(asked) : 0,
        facts: { debt, transparency },
      };
    },
  },
  {
    id: 'standards',
    weight: 0.14,
    document: 'ccsi',
    passage: 'Finding 7, Environmental, Climate, Social, and Human Rights Standards: Rhetoric vs. Reality',
    judge: ({ late }) => {
      const safeguards = late((row) => row.safeguards);
      return { value: safeguards / 0.8, facts: { safeguards } };
    },
  },
];

/** Accountable negotiation: the seven findings of the mapping, each turned into what its recommendations ask for. */
export const accountableNegotiation: Lens<Id> = { name: 'accountable-negotiation', criteria };
