/** The second half of a report: what home and the years made of it, and how it can be judged. */
import type { YearEvent } from '#outcome/index.ts';
import { sayYearEvent } from '#words/index.ts';
import { oneDigit, nameOf, type ReportPage } from './report-page.ts';

export function printHome(sheet: ReportPage): void {
  const { words, scenario, report, terminal } = sheet;
  const { t } = words;
  const { onResult, onBest } = report.facts.home;
  const verdict = onResult ?? onBest;
  if (verdict === undefined || scenario.constituencies.length === 0) return;
  sheet.heading(t(onResult === undefined ? 'cli.report.heading.home-on-best' : 'cli.report.heading.home'));
  const rows = verdict.ratifications.flatMap(({ party, votes }) =>
    votes.map((vote) => [
      `  ${words.constituency(scenario.constituencies[vote.constituency]?.id ?? '')}`,
      nameOf(sheet, party),
      terminal.paint(vote.yes ? 'green' : 'red', t(vote.yes ? 'cli.yes' : 'cli.no')),
      oneDigit(sheet, vote.points),
      words.signed(vote.goodwill, 1),
      oneDigit(sheet, vote.threshold),
    ]),
  );
  if (rows.length === 0) {
    sheet.line(t('cli.report.no-votes'));
    return;
  }
  const head = ['points', 'goodwill', 'threshold'] as const;
  sheet.table(
    [['', '', '', ...head.map((key) => t(`cli.report.column.${key}`))], ...rows],
    ['left', 'left', 'left', 'right', 'right', 'right'],
  );
}

export function printYears(sheet: ReportPage): void {
  const { words, report } = sheet;
  const { t } = words;
  const { scores, scoresWithout, years } = report;
  const ownName = (id: string) => sheet.texts.indicators[id]?.name ?? id;
  sheet.heading(
    t('cli.report.heading.years', { from: years.firstYear, to: years.firstYear + years.count - 1 }),
  );
  sheet.text(t('cli.report.years-lead'));
  for (const { party, total, parts, extras } of scores) {
    sheet.line();
    sheet.line(
      t('cli.report.outcome', {
        party: nameOf(sheet, party),
        score: oneDigit(sheet, total),
        without: oneDigit(sheet, scoresWithout[party]?.total),
      }),
    );
    sheet.table(
      [
        ...parts.map((part) => ({ ...part, name: words.t(`outcome.indicator.${part.indicator}.name`) })),
        ...extras.map((part) => ({ ...part, name: ownName(part.id) })),
      ].map(({ name, score, weight }) => [
        `  ${name}`,
        bar(score),
        oneDigit(sheet, score),
        t('cli.report.weight', { share: words.percent(weight) }),
      ]),
      ['left', 'left', 'right', 'left'],
    );
  }
  printChronicle(sheet);
}

/** A bar of twenty, for 0 to 100. */
const bar = (score: number): string => '█'.repeat(Math.round(score / 5)).padEnd(20, '░');

/** What happened in which year; years in which nothing did are left out. */
function printChronicle({ words, scenario, texts, report, line, table }: ReportPage): void {
  const { events } = report.years;
  const lineName = (line: number) => texts.lines[scenario.implementation.lines[line]?.id ?? ''] ?? '';
  const sentenceOf = (event: YearEvent): string => sayYearEvent(words, event, lineName);
  // What happens again in later years is told once, with its years.
  const years = new Map<string, number[]>();
  for (const event of events.filter(isWorthTelling)) {
    const sentence = sentenceOf(event);
    years.set(sentence, [...(years.get(sentence) ?? []), event.year]);
  }
  if (years.size === 0) return;
  line();
  table([...years].map(([sentence, list]) => [`  ${spanOf(list)}`, sentence]));
}

/** Payments come and go with prices, and of some plants nothing is left once they are rounded. */
const isWorthTelling = ({ kind, amount }: YearEvent): boolean =>
  kind !== 'floor-payment' && kind !== 'ceiling-rebate' && !(kind === 'plant-opened' && (amount ?? 0) < 0.5);

/** "2031" or "2031–2034", or "2031, 2035". */
function spanOf(years: readonly number[]): string {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  if (years.length === 1) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}

export function printLenses(sheet: ReportPage): void {
  const { words, report, terminal } = sheet;
  const { t } = words;
  sheet.heading(t('cli.report.heading.lenses', { count: report.lenses.length }));
  sheet.text(t('cli.report.no-lens-is-the-score'));
  for (const { lens, score, criteria } of report.lenses) {
    sheet.line();
    sheet.line(`${terminal.paint('bold', t(`outcome.lens.${lens}.name`))}: ${oneDigit(sheet, score)}`);
    sheet.text(t(`outcome.lens.${lens}.asks`), '  ');
    sheet.table(
      criteria.map(({ id, grade, facts }) => [
        `  ${terminal.paint(gradeColours[grade], t(`outcome.grade.${grade}`))}`,
        t(`outcome.lens.${lens}.criterion.${id}.${grade}`, facts),
      ]),
    );
  }
}

const gradeColours = { met: 'green', partly: 'yellow', unmet: 'red' } as const;

export function printLesson(sheet: ReportPage): void {
  const { words, texts } = sheet;
  const { lesson, prompts, modelLimits } = texts.debrief;
  sheet.heading(words.t('cli.report.heading.lesson'));
  sheet.text(lesson);
  sheet.heading(words.t('cli.report.heading.prompts'));
  sheet.bullets(prompts);
  sheet.heading(words.t('cli.report.heading.limits'));
  sheet.text(modelLimits);
  sheet.line();
}
