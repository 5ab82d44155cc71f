import type { DocumentName } from './lenses/documents.ts';

/** A place in one of the source documents. */
export interface Passage {
  readonly document: DocumentName;
  readonly passage: string;
}

/** Where do the source documents state each dynamic that the model plays, and each value system that judges it? */
export const passagesOf = {
  concentration: [
    { document: 'reex', passage: 'Findings, list of concentrations of production' },
    { document: 'ccsi', passage: 'Finding 3, on how concentration shapes negotiations' },
  ],
  'demand-path': [
    {
      document: 'unctad',
      passage: 'Third paragraph: demand for lithium triples by 2030 and quadruples by 2040',
    },
  ],
  'four-pillars': [{ document: 'unctad', passage: 'Four pillars for new partnerships' }],
  linkages: [
    {
      document: 'unctad',
      passage:
        'Turning raw materials into value: forward, backward and lateral linkages, and the products found in Namibia',
    },
  ],
  'aspirational-text': [
    {
      document: 'ccsi',
      passage: 'Findings 3 and 4: skills transfer and beneficiation that fade or stay aspirational',
    },
  ],
  opacity: [
    { document: 'ccsi', passage: 'Finding 1, limited transparency' },
    { document: 'rush', passage: 'Box 1, Lobito Corridor Project: closed talks' },
  ],
  insulation: [
    { document: 'ccsi', passage: 'Finding 2, limited oversight by civil society and parliaments' },
  ],
  bundling: [
    { document: 'ccsi', passage: 'Finding 6, bundling with finance: speed against debt and dependency' },
    { document: 'rush', passage: 'Box 1, Lobito Corridor Project: an unsustainable burden of debt' },
  ],
  'rhetoric-vs-reality': [{ document: 'ccsi', passage: 'Finding 7, standards: rhetoric against reality' }],
  geopolitics: [
    {
      document: 'ccsi',
      passage: 'Finding 3, geopolitical competition, and skills transfer as a bargaining chip',
    },
  ],
  'selective-delegalisation': [
    { document: 'tess', passage: 'New Forms of Cooperation, first paragraph: selective delegalization' },
  ],
  'price-floor-limits': [
    {
      document: 'tess',
      passage: 'New Forms of Cooperation, last paragraph: what price support does not do',
    },
  ],
  'capacity-match': [
    {
      document: 'tess',
      passage:
        'New Forms of Cooperation, last paragraph: goals matched by national capabilities such as electric power',
    },
  ],
  'policy-space': [
    {
      document: 'rush',
      passage:
        'Trade as a Tool of Control, fifth paragraph, and Policy Recommendations, Trade and Investment',
    },
  ],
  'conflict-and-harm': [
    {
      document: 'rush',
      passage: 'Social and Environmental Impacts: incidents, Indigenous land, Atacama and San Pedro',
    },
  ],
  'conflict-minerals': [
    {
      document: 'rush',
      passage: 'Social and Environmental Impacts, paragraph on the suit against a technology company',
    },
  ],
  'cartel-infrastructure': [
    { document: 'rush', passage: 'Box 4, last paragraph: reserves without infrastructure' },
  ],
  'value-addition': [
    {
      document: 'unctad',
      passage: 'Turning raw materials into value, and Four pillars for new partnerships',
    },
  ],
  'peoples-rights': [
    { document: 'rush', passage: 'Towards a Peoples-Centred Critical Minerals Governance: six principles' },
  ],
  'supply-security': [{ document: 'reex', passage: 'Highlights, Findings, and Conclusion and Implications' }],
  'accountable-negotiation': [{ document: 'ccsi', passage: 'Findings 1 to 7 and their recommendations' }],
  'rules-based-trade': [
    {
      document: 'tess',
      passage:
        'The Normative Challenge, New Forms of Cooperation, Institutional Opportunities and Challenges',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Passage[]>>;

export type PassageOf = keyof typeof passagesOf;
