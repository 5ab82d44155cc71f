/** What does a laboratory case come to? The same `CaseFile` as any other, with empty years. */
import type { Implementation, Scenario } from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';
import type { CaseFile, CaseTexts, Language } from '../case-file.ts';
import type { LaboratorySource } from './source.ts';

/** Nobody produces and nobody imports: the years hold nothing, and every outcome score is empty. */
const noYears: Implementation = {
  years: 10,
  firstYear: 2025,
  discountRate: 0,
  concessionalRate: 0,
  commercialRate: 0,
  graceYears: 0,
  tenorYears: 1,
  prices: [],
  production: [],
  producers: [],
  importers: [],
  lines: [],
};

/** For clocks outside the engine: as long as nobody has to hurry. */
const SECONDS_PER_ROUND = 600;

const MINUTES = 60;

export function compileLaboratory(
  source: LaboratorySource,
  texts: ReadonlyMap<Language, CaseTexts>,
): CaseFile {
  const played = tableOf(source);
  const { format, version, licence } = source;
  const languages = [...texts.keys()];
  return {
    scenario: { ...played, digest: digestOf(played) },
    meta: {
      format,
      genre: 'laboratory',
      version,
      licence,
      authors: [],
      minutes: MINUTES,
      level: 'standard',
      minerals: [],
      teaches: [],
      languages,
    },
    texts: Object.fromEntries(texts),
    sources: [],
    figures: {},
    citations: [],
    map: { bounds: [-180, -85, 180, 85], places: [], lines: [] },
    regimes: [],
  };
}

function tableOf({ id, parties, issues, mandates, rules }: LaboratorySource): Omit<Scenario, 'digest'> {
  const everyone = parties.map((_, index) => index);
  const sheets = parties.map((party) => mandates[party.id]);
  return {
    id,
    parties: parties.map((party) => ({ id: party.id, kind: 'negotiator' })),
    seats: parties.map((party, index) => ({ id: `${party.id}-chief`, party: index, role: 'chief' })),
    constituencies: [],
    issues: issues.map((issue) => ({
      id: issue.id,
      pillar: 'general',
      kind: issue.options.every(({ quantity }) => quantity !== undefined) ? 'integer' : 'options',
      unit: undefined,
      options: issue.options.map((option) => ({ id: option.id, quantity: option.quantity, terms: {} })),
      openIf: [],
    })),
    closed: [],
    mandates: sheets.map((sheet) => ({
      points: issues.map((issue) => {
        const row = sheet?.points[issue.id] ?? {};
        return issue.options.map((option) => row[option.id] ?? 0);
      }),
      interactions: [],
      ...(sheet?.cap === undefined ? {} : { cap: sheet.cap }),
      walkAway: sheet?.walkAway ?? 0,
      redLines: [],
      ...(sheet?.discount === undefined ? {} : { discount: sheet.discount }),
    })),
    rules: {
      ...rules,
      secondsPerRound: SECONDS_PER_ROUND,
      proposalsPerRound: 1,
      decision: { quorum: parties.length, vetoes: [] },
      order: everyone,
      planning: 'optional',
      renegotiationRounds: 0,
      commitmentCost: 0,
      sideDealCost: 0,
      home: {
        procedures: everyone.map(() => ({ name: 'executive', quorum: 1, skippedBy: undefined })),
        consulted: 0,
        informed: 0,
        surprised: 0,
      },
    },
    injects: [],
    regimes: [],
    difficulties: [{ id: 'standard', walkAways: sheets.map((sheet) => sheet?.walkAway ?? 0) }],
    implementation: noYears,
    scoring: { anchors: everyone.map(() => []), lenses: [] },
  };
}
