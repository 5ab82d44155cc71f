import type { SourceFile } from '#scenario/index.ts';

/** A small made-up domain, written as XML the way Genius writes it. */
export interface MadeIssue {
  readonly name: string;
  readonly values?: readonly string[];
  readonly bounds?: readonly [lower: number, upper: number];
}

export interface MadeProfile {
  readonly weights: readonly number[];
  /** By issue: evaluations of the values, or the offset and slope of a range. */
  readonly evaluations: readonly (readonly number[])[];
  readonly reservation?: number;
  readonly discount?: number;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function domainXml(issues: readonly MadeIssue[]): string {
  const written = issues.map(({ name, values = [], bounds }, index) => {
    const head = `index="${index + 1}" name="${escaped(name)}"`;
    if (bounds !== undefined)
      return `<issue ${head} type="integer" etype="integer" vtype="integer" lowerbound="${bounds[0]}" upperbound="${bounds[1]}"/>`;
    const items = values.map((value, at) => `<item index="${at + 1}" value="${escaped(value)}"/>`);
    return `<issue ${head} type="discrete" etype="discrete" vtype="discrete">\n${items.join('\n')}\n</issue>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template><utility_space number_of_issues="${issues.length}">
<objective index="0" name="root" type="objective" etype="objective">
${written.join('\n')}
</objective></utility_space></negotiation_template>\n`;
}

export function profileXml(issues: readonly MadeIssue[], profile: MadeProfile): string {
  const { weights, evaluations, reservation, discount } = profile;
  const written = issues.map(({ name, values = [], bounds }, index) => {
    const head = `index="${index + 1}" name="${escaped(name)}"`;
    const row = evaluations[index] ?? [];
    if (bounds !== undefined)
      return `<issue ${head} type="integer" lowerbound="${bounds[0]}" upperbound="${bounds[1]}"><evaluator ftype="linear" offset="${row[0]}" slope="${row[1]}"/></issue>`;
    const items = values.map(
      (value, at) => `<item index="${at + 1}" value="${escaped(value)}" evaluation="${row[at]}"/>`,
    );
    return `<issue ${head} type="discrete">\n${items.reverse().join('\n')}\n</issue>`;
  });
  const weighed = weights.map((weight, index) => `<weight index="${index + 1}" value="${weight}"/>`);
  return `<utility_space><objective index="0" name="root">
${weighed.join('\n')}
${written.join('\n')}
</objective>
${discount === undefined ? '' : `<discount_factor value="${discount}"/>`}
${reservation === undefined ? '' : `<reservation value="${reservation}"/>`}
</utility_space>\n`;
}

export function geniusFiles(
  issues: readonly MadeIssue[],
  profiles: readonly MadeProfile[],
): readonly SourceFile[] {
  return [
    { path: 'made/domain.xml', text: domainXml(issues) },
    ...profiles.map((profile, index) => ({
      path: `made/profile-${index + 1}.xml`,
      text: profileXml(issues, profile),
    })),
  ];
}

/** The utility of Genius by its definition, as directly as it can be written. `choice` is indexed by issue. */
export function geniusUtility(
  issues: readonly MadeIssue[],
  { weights, evaluations }: MadeProfile,
  choice: readonly number[],
): number {
  const sum = issues.reduce((total, { bounds }, issue) => {
    const row = evaluations[issue] ?? [];
    const chosen = choice[issue] ?? 0;
    const weight = weights[issue] ?? 0;
    if (bounds !== undefined) {
      const [offset = 0, slope = 0] = row;
      return total + weight * Math.min(1, Math.max(0, offset + slope * chosen));
    }
    const most = Math.max(...row);
    return total + (most < 1e-5 ? 0 : (weight * (row[chosen] ?? 0)) / most);
  }, 0);
  return Math.min(1, sum);
}
