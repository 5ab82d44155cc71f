/** How do issues and sheets from elsewhere become a laboratory case, with the words that a case needs? */
import type { CaseFile, CaseTexts, Language } from '../case-file.ts';
import { optionId } from '../compile/expand-issue.ts';
import { compileLaboratory } from '../laboratory/compile-laboratory.ts';
import type { LaboratorySource } from '../laboratory/source.ts';
import type { ProblemData } from '../problem/problem.ts';
import { FORMAT } from '../vocabulary.ts';
import { idsFor, nameFor } from './names.ts';

/** What an imported table says, in the words and numbers of its files. */
export interface Table {
  /** The format it comes from, such as `Genius XML`. */
  readonly format: string;
  readonly files: readonly string[];
  readonly name: string;
  readonly issues: readonly {
    readonly name: string;
    readonly values: readonly { readonly text: string; readonly quantity: number | undefined }[];
  }[];
  readonly profiles: readonly TableProfile[];
}

export interface TableProfile {
  readonly name: string;
  /** Utilities, indexed by issue, then by value. */
  readonly worths: readonly (readonly number[])[];
  readonly reservation: number;
  readonly discount: number;
}

/** A table as a scenario. */
export interface Imported {
  /** What everything plays, analyses and simulates. 100 points are a utility of 1. */
  readonly caseFile: CaseFile;
  /** What `scenario.yaml` and its one file of texts say, ready to be printed. */
  readonly source: LaboratorySource;
  readonly texts: CaseTexts;
}

/** Says a sentence that files from elsewhere do not have, by its key under `interop.text`. */
export type SayText = (key: ImportTextKey, data: ProblemData) => string;

export const importTextKeys = [
  'summary',
  'place',
  'situation',
  'stakes',
  'public',
  'brief',
  'walk-away',
  'interest',
  'tactic',
  'question',
  'explains',
  'lesson',
  'prompt',
  'model-limits',
] as const;
export type ImportTextKey = (typeof importTextKeys)[number];

/** Rounds of a table whose file does not say: as many as competitions of programs usually have. */
export const DEFAULT_ROUNDS = 100;

export interface TableOptions {
  readonly rounds?: number;
  /** Left out, these texts are a dash. */
  readonly say?: SayText;
  /** The language that `say` speaks, `en` where left out. Names stay in that of the files. */
  readonly language?: Language;
}

/** Utility 1 in points. */
const FULL = 100;
/** Decimals of points: with them 0.7 · 0.1 is 7 points, and utilities are exact to 1e-14. */
const DECIMALS = 12;
/** Sums that pass a utility of 1 by less than this are noise of the last digits, in points. */
const NOISE = 1e-9;

export function laboratoryOf(
  table: Table,
  { rounds = DEFAULT_ROUNDS, say = () => '–', language = 'en' }: TableOptions = {},
): Imported {
  const { issues, profiles } = table;
  const partyIds = idsFor(
    profiles.map(({ name }) => name),
    'party',
  );
  const issueIds = idsFor(
    issues.map(({ name }) => name),
    'issue',
  );
  const optionIds = issues.map(({ values }) =>
    idsFor(
      values.map(({ text, quantity }) => (quantity === undefined ? text : optionId(quantity))),
      'option',
    ),
  );
  const source: LaboratorySource = {
    format: FORMAT,
    genre: 'laboratory',
    id: idsFor([table.name], 'table')[0] ?? 'table',
    version: '1.0.0',
    licence: 'NOASSERTION',
    origin: { format: table.format, files: table.files.map(nameFor) },
    parties: partyIds.map((id) => ({ id })),
    issues: issues.map(({ values }, issue) => ({
      id: issueIds[issue] ?? '',
      options: values.map(({ quantity }, value) => ({
        id: optionIds[issue]?.[value] ?? '',
        ...(quantity === undefined ? {} : { quantity }),
      })),
    })),
    mandates: Object.fromEntries(
      profiles.map((profile, party) => [partyIds[party] ?? '', mandateOf(profile, issueIds, optionIds)]),
    ),
    rules: { protocol: 'alternating-offers', rounds, packagesPerProposal: 1 },
  };
  const texts = textsOf(table, { partyIds, issueIds, optionIds }, say);
  return { caseFile: compileLaboratory(source, new Map([[language, texts]])), source, texts };
}

/** A utility in points, without the noise of the last digits; zero has one sign. */
const inPoints = (utility: number): number => Number((utility * FULL).toFixed(DECIMALS)) + 0;

function mandateOf(
  { worths, reservation, discount }: TableProfile,
  issueIds: readonly string[],
  optionIds: readonly (readonly string[])[],
): LaboratorySource['mandates'][string] {
  const points = worths.map((row) => row.map(inPoints));
  const best = points.reduce((sum, row) => sum + Math.max(...row), 0);
  return {
    points: Object.fromEntries(
      issueIds.map((id, issue) => [
        id,
        Object.fromEntries(
          (optionIds[issue] ?? []).map((option, value) => [option, points[issue]?.[value] ?? 0]),
        ),
      ]),
    ),
    ...(best > FULL + NOISE ? { cap: FULL } : {}),
    walkAway: inPoints(reservation),
    ...(discount === 1 ? {} : { discount }),
  };
}

interface Ids {
  readonly partyIds: readonly string[];
  readonly issueIds: readonly string[];
  readonly optionIds: readonly (readonly string[])[];
}

function textsOf(
  { name, format, issues, profiles }: Table,
  { partyIds, issueIds, optionIds }: Ids,
  say: SayText,
): CaseTexts {
  const data = { title: nameFor(name), format };
  return {
    title: nameFor(name),
    summary: say('summary', data),
    place: say('place', data),
    situation: say('situation', data),
    stakes: say('stakes', data),
    parties: Object.fromEntries(
      profiles.map((profile, party) => {
        const own = nameFor(profile.name);
        const words = { ...data, party: own };
        return [
          partyIds[party] ?? '',
          {
            name: own,
            adjective: own,
            delegation: own,
            public: say('public', words),
            brief: say('brief', words),
            walkAway: say('walk-away', words),
            interests: Object.fromEntries(issueIds.map((id) => [id, say('interest', words)])),
            tactics: [say('tactic', words)],
          },
        ];
      }),
    ),
    issues: Object.fromEntries(
      issues.map((issue, place) => {
        const own = nameFor(issue.name);
        const words = { ...data, issue: own };
        return [
          issueIds[place] ?? '',
          {
            name: own,
            question: say('question', words),
            explains: say('explains', words),
            options: Object.fromEntries(
              issue.values.map(({ text }, value) => [
                optionIds[place]?.[value] ?? '',
                { label: nameFor(text) },
              ]),
            ),
          },
        ];
      }),
    ),
    places: {},
    debrief: {
      lesson: say('lesson', data),
      prompts: [say('prompt', data)],
      modelLimits: say('model-limits', data),
    },
  };
}
