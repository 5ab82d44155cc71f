import { parameters } from '../parameters.ts';
import type { Criterion, Lens } from './lens.ts';

export const valueAdditionCriteria = [
  'forward',
  'backward',
  'lateral',
  'technical',
  'financial',
  'commercial',
  'institutional',
  'regional',
] as const;
type Id = (typeof valueAdditionCriteria)[number];

/** Share of output newly processed at home, and of inputs bought at home, that count as full success. */
const FULL_PROCESSING = 0.35;
const FULL_LOCAL = 0.4;
const { localBase } = parameters.works;

const linkages = 'Turning raw materials into value';
const pillars = 'Four pillars for new partnerships';

const criteria: readonly Criterion<Id>[] = [
  {
    id: 'forward',
    weight: 0.22,
    document: 'unctad',
    passage: `${linkages}, first two paragraphs: refining, processing and forward linkages`,
    judge: ({ processedBefore, processedAfter }) => ({
      value: (processedAfter - processedBefore) / FULL_PROCESSING,
      facts: { before: processedBefore, after: processedAfter },
    }),
  },
  {
    id: 'backward',
    weight: 0.12,
    document: 'unctad',
    passage: `${linkages}, second paragraph: backward linkages`,
    judge: ({ late }) => {
      const share = late((row) => row.localContent);
      return { value: (share - localBase) / (FULL_LOCAL - localBase), facts: { share } };
    },
  },
  {
    id: 'lateral',
    weight: 0.12,
    document: 'unctad',
    passage: `${linkages}, third paragraph: industries beside mining, after the research in Namibia`,
    judge: ({ linesOpen, terms, late }) => {
      const technology = late((row) => row.technology);
      const open = terms.lineAccess === 'open' ? linesOpen : 0;
      return {
        value: linesOpen === undefined ? technology : ((open ?? 0) + technology) / 2,
        facts: { technology },
      };
    },
  },
  {
    id: 'technical',
    weight: 0.12,
    document: 'unctad',
    passage: `${pillars}, Technical`,
    judge: ({ late, kept }) => {
      const technology = late((row) => row.technology);
      const training = kept('training') ?? 0;
      return { value: (technology / 0.8 + training) / 2, facts: { technology, training } };
    },
  },
  {
    id: 'financial',
    weight: 0.12,
    document: 'unctad',
    passage: `${pillars}, Financial`,
    judge: ({ delivered, mean }) => {
      const funded = mean((row) => row.funded);
      return { value: delivered, facts: { delivered, funded } };
    },
  },
  {
    id: 'commercial',
    weight: 0.08,
    document: 'unctad',
    passage: `${pillars}, Commercial`,
    judge: ({ kept, mean }) => {
      const honoured = kept('local-content') ?? 0;
      return { value: honoured, facts: { honoured, bought: mean((row) => row.localPurchases) } };
    },
  },
  {
    id: 'institutional',
    weight: 0.12,
    document: 'unctad',
    passage: `${pillars}, Institutional`,
    judge: ({ late }) => {
      const safeguards = late((row) => row.safeguards);
      return { value: safeguards / 0.8, facts: { safeguards } };
    },
  },
  {
    id: 'regional',
    weight: 0.1,
    document: 'unctad',
    passage: 'Regional cooperation key for adding value',
    judge: ({ producersBound, producersAtTable }) => ({
      value: producersBound >= 2 ? producersBound / producersAtTable : 0,
      facts: { bound: producersBound, table: producersAtTable },
    }),
  },
];

/** Value addition and linkages, as UNCTAD asks for: not how much is extracted, but how much is made of it. */
export const valueAddition: Lens<Id> = { name: 'value-addition', criteria };
