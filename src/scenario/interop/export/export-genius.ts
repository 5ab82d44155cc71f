/** How does a case read as a Genius domain with one utility space per party? */
import type { CaseFile } from '../../case-file.ts';
import type { SourceFile } from '../../yaml/read-yaml.ts';
import { plainTable } from './plain-table.ts';
import type { ExportOptions, Loss, PlainIssue, PlainProfile } from './plain-table.ts';
import { raised } from './raised.ts';

export interface Exported {
  /** Names without folders, the domain first. */
  readonly files: readonly SourceFile[];
  /** What the files do not say. */
  readonly losses: readonly Loss[];
}

/** Utility 1 in points. */
const FULL = 100;
/** Points from a straight line by which a row may miss it. */
const TOLERANCE = 1e-9;

/**
 * Utilities are points / 100, exact to the last digits: an issue weighs its greatest points, and its values are evaluated
 * by theirs. Walk-aways become reservations. Never fails: whoever calls decides whether the losses will do.
 */
export function exportGenius(caseFile: CaseFile, options: ExportOptions = {}): Exported {
  const table = plainTable(caseFile, options);
  const lifted = table.profiles.map((profile) => raised(profile, table.issues));
  const profiles = lifted.map(({ profile }) => profile);
  const losses = [
    ...table.losses,
    ...lifted.flatMap(({ losses: own }) => own),
    ...profiles.filter(isCutElsewhere).map(({ id }): Loss => ({ kind: 'cap', party: id, name: id })),
  ];
  const isInteger = table.issues.map(
    (issue, place) => isWhole(issue) && profiles.every(({ points }) => isStraight(points[place] ?? [])),
  );
  const issueTag = ({ name }: PlainIssue, place: number) => {
    const type = isInteger[place] === true ? 'integer' : 'discrete';
    return `<issue index="${place + 1}" name="${escaped(name)}" type="${type}" etype="${type}" vtype="${type}"`;
  };
  const bounds = ({ values }: PlainIssue) =>
    `lowerbound="${values[0]?.quantity ?? 0}" upperbound="${values.at(-1)?.quantity ?? 0}"`;

  const domain = lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<negotiation_template>',
    `<utility_space number_of_issues="${table.issues.length}">`,
    `<objective index="0" name="${escaped(table.id)}" type="objective" etype="objective">`,
    ...table.issues.flatMap((issue, place) =>
      isInteger[place] === true
        ? [`${issueTag(issue, place)} ${bounds(issue)}/>`]
        : [
            `${issueTag(issue, place)}>`,
            ...issue.values.map(({ text }, value) => `<item index="${value + 1}" value="${escaped(text)}"/>`),
            '</issue>',
          ],
    ),
    '</objective>',
    '</utility_space>',
    '</negotiation_template>',
  ]);

  const profileXml = ({ points, walkAway, discount }: PlainProfile) =>
    lines([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<utility_space>',
      `<objective index="0" name="${escaped(table.id)}" type="objective" etype="objective">`,
      ...table.issues.flatMap((issue, place) => {
        const row = points[place] ?? [];
        const most = Math.max(...row, 0);
        if (isInteger[place] === true) {
          const [offset, slope] =
            most > 0 ? [(row[0] ?? 0) / most, ((row[1] ?? row[0] ?? 0) - (row[0] ?? 0)) / most] : [0, 0];
          return [
            `${issueTag(issue, place)} ${bounds(issue)}>`,
            `<evaluator ftype="linear" offset="${offset}" slope="${slope}"/>`,
            '</issue>',
          ];
        }
        return [
          `${issueTag(issue, place)}>`,
          ...issue.values.map(
            ({ text }, value) =>
              `<item index="${value + 1}" value="${escaped(text)}" evaluation="${row[value] ?? 0}"/>`,
          ),
          '</issue>',
        ];
      }),
      ...points.map((row, place) => `<weight index="${place + 1}" value="${Math.max(...row, 0) / FULL}"/>`),
      '</objective>',
      `<discount_factor value="${discount}"/>`,
      `<reservation value="${walkAway / FULL}"/>`,
      '</utility_space>',
    ]);

  return {
    files: [
      { path: `${table.id}-domain.xml`, text: domain },
      ...profiles.map((profile) => ({ path: `${profile.id}.xml`, text: profileXml(profile) })),
    ],
    losses,
  };
}

/** Genius cuts utilities at 1, neither lower nor higher. */
const isCutElsewhere = ({ points, cap }: PlainProfile): boolean =>
  cap === undefined
    ? points.reduce((sum, row) => sum + Math.max(...row), 0) > FULL + TOLERANCE
    : cap !== FULL;

const isWhole = ({ values }: PlainIssue): boolean =>
  values.length > 1 &&
  values.every(
    ({ quantity }, index) =>
      quantity !== undefined && Number.isInteger(quantity) && quantity === (values[0]?.quantity ?? 0) + index,
  );

const isStraight = (row: readonly number[]): boolean => {
  const [first = 0, second = first] = row;
  return row.every((value, index) => Math.abs(value - (first + index * (second - first))) <= TOLERANCE);
};

const lines = (written: readonly string[]): string => `${written.join('\n')}\n`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
