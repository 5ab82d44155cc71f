/** What could have gone wrong in the years, and which clause would have helped? */
import type { Pitfall } from '#outcome/index.ts';
import type { ReportPage } from './report-page.ts';

/** Nothing to say where nothing was agreed, or nothing went wrong often. */
export function printPitfalls(sheet: ReportPage): void {
  const { words, report } = sheet;
  if (report.pitfalls.length === 0) return;
  sheet.heading(words.t('cli.report.heading.pitfalls'));
  sheet.text(words.t('cli.report.pitfalls-lead'));
  sheet.bullets(report.pitfalls.map((pitfall) => `${troubleOf(sheet, pitfall)} ${remedyOf(sheet, pitfall)}`));
}

function troubleOf({ words }: ReportPage, { trouble, share }: Pitfall): string {
  return words.t('cli.report.pitfall', {
    trouble: words.t(`outcome.trouble.${trouble}`),
    share: words.percent(share),
  });
}

function remedyOf({ words }: ReportPage, { remedy }: Pitfall): string {
  if (remedy === undefined) return words.t('cli.report.no-remedy');
  const { issue, to, share } = remedy;
  return words.t('cli.report.remedy', {
    issue: words.issue(issue),
    option: words.option(issue, to),
    share: words.percent(share),
  });
}
