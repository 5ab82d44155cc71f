/**
 * What of a case do the formats of other laboratories have a place for? Issues with values, additive points, a
 * reservation and a discount; everything else that decides what a package is worth, or who may agree to it, is a loss.
 */
import { CLOSED } from '#engine/index.ts';
import type { Issue, Mandate } from '#engine/index.ts';
import type { CaseFile, Language } from '../../case-file.ts';
import { resolveText } from '../../texts/resolve-text.ts';
import { languageOf } from '../../texts/texts-for.ts';

/** What a format cannot say. Each has a sentence, `interop.loss.<kind>`. */
export const lossKinds = [
  'interaction',
  'conditional-issue',
  'red-line',
  'home-front',
  'event',
  'decision-rule',
  'negative-points',
  'cap',
  'discount',
  'walk-away',
] as const;
export type LossKind = (typeof lossKinds)[number];

export interface Loss {
  readonly kind: LossKind;
  /** The party it belongs to, by id; undefined where it belongs to all. */
  readonly party: string | undefined;
  /** The id of the interaction, issue, red line, constituency or event, or the name of an issue; else the party. */
  readonly name: string;
}

export interface PlainIssue {
  readonly name: string;
  /** Unique. Options that a regime closes are left out: nobody can choose them. */
  readonly values: readonly { readonly text: string; readonly quantity: number | undefined }[];
}

export interface PlainProfile {
  readonly id: string;
  readonly name: string;
  /** Indexed by issue, then by value, in points. */
  readonly points: readonly (readonly number[])[];
  readonly walkAway: number;
  readonly discount: number;
  readonly cap: number | undefined;
}

export interface PlainTable {
  readonly id: string;
  readonly issues: readonly PlainIssue[];
  readonly profiles: readonly PlainProfile[];
  readonly losses: readonly Loss[];
}

export interface ExportOptions {
  /** Language of the names; English or the first there is where it is left out or not there. */
  readonly language?: Language;
  /** Index of the level of difficulty, which moves walk-aways. */
  readonly difficulty?: number;
}

export function plainTable(
  caseFile: CaseFile,
  { language = 'en', difficulty = 0 }: ExportOptions = {},
): PlainTable {
  const { scenario, texts } = caseFile;
  const words = texts[languageOf(caseFile, language)];
  const say = (text: string | undefined): string =>
    text === undefined ? '' : resolveText(caseFile, text, { format: String, difficulty });
  const issueNames = distinct(scenario.issues.map(({ id }) => say(words?.issues[id]?.name) || id));
  const openOptions = scenario.issues.map(({ options }, issue) =>
    options.flatMap((option, index) =>
      scenario.closed.some((one) => one.issue === issue && one.option === index) ? [] : [{ option, index }],
    ),
  );
  return {
    id: scenario.id,
    issues: scenario.issues.map(({ id }, issue) => {
      const names = words?.issues[id];
      const labels = (openOptions[issue] ?? []).map(
        ({ option }) => say(names?.options[option.id]?.label) || String(option.quantity ?? option.id),
      );
      const unique = distinct(labels);
      return {
        name: issueNames[issue] ?? id,
        values: (openOptions[issue] ?? []).map(({ option }, place) => ({
          text: unique[place] ?? option.id,
          quantity: option.quantity,
        })),
      };
    }),
    profiles: scenario.parties.map(({ id }, party) => {
      const mandate = scenario.mandates[party];
      return {
        id,
        name: say(words?.parties[id]?.name) || id,
        points: openOptions.map((open, issue) =>
          open.map(({ index }) => mandate?.points[issue]?.[index] ?? 0),
        ),
        walkAway: scenario.difficulties[difficulty]?.walkAways[party] ?? mandate?.walkAway ?? 0,
        discount: mandate?.discount ?? 1,
        cap: mandate?.cap,
      };
    }),
    losses: lossesOf(caseFile),
  };
}

/** Two issues, or values, of one name could not be told apart. */
function distinct(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

function lossesOf({ scenario }: CaseFile): readonly Loss[] {
  const { parties, issues, mandates, constituencies, injects, rules } = scenario;
  const idOf = (party: number) => parties[party]?.id ?? '';
  const needsAll = rules.decision.quorum >= parties.length && rules.decision.mass === undefined;
  return [
    ...issues
      .filter(isConditional)
      .map(({ id }): Loss => ({ kind: 'conditional-issue', party: undefined, name: id })),
    ...mandates.flatMap((mandate, party) => sheetLosses(mandate, idOf(party))),
    ...constituencies.map(({ id, party }): Loss => ({ kind: 'home-front', party: idOf(party), name: id })),
    ...injects.map(({ id }): Loss => ({ kind: 'event', party: undefined, name: id })),
    ...(needsAll
      ? []
      : [{ kind: 'decision-rule' as const, party: undefined, name: String(rules.decision.quorum) }]),
  ];
}

const isConditional = ({ openIf }: Issue): boolean => openIf.some(({ options }) => !options.includes(CLOSED));

const sheetLosses = ({ interactions, redLines }: Mandate, party: string): readonly Loss[] => [
  ...interactions.map(({ id }): Loss => ({ kind: 'interaction', party, name: id })),
  ...redLines.map(({ id }): Loss => ({ kind: 'red-line', party, name: id })),
];
