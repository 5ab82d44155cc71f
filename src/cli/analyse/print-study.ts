/** How does an analysis read in the terminal? */
import type { Efficient, Scale, Solution } from '#analysis/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { packageLines, type CaseWords } from '#words/index.ts';
import type { OpenedCase } from '../case-words.ts';
import type { Align } from '../columns.ts';
import { createPage, type Page } from '../page.ts';
import type { Terminal } from '../terminal.ts';
import type { AgreementStudy, Study } from './study.ts';

interface Sheet extends Page {
  readonly words: CaseWords;
  readonly study: Study;
  readonly parties: readonly string[];
  /** Points as they are shown: utilities for imported domains. */
  readonly shown: (points: number) => string;
  readonly scale: Scale;
}

export function printStudy(
  terminal: Terminal,
  { words, texts }: OpenedCase,
  { scenario }: CaseFile,
  { difficulty, scale }: { readonly difficulty: string | undefined; readonly scale: Scale },
  study: Study,
): void {
  const shown = (points: number): string =>
    scale === 'points' ? words.number(points, 1) : words.number(points / 100, 4);
  const parties = scenario.parties.map((_, party) => words.party(party));
  const sheet: Sheet = { ...createPage(terminal), words, study, parties, shown, scale };
  const title = { title: texts.title, packages: words.number(study.solved.packages) };
  terminal.out(
    terminal.paint(
      'bold',
      difficulty === undefined || scenario.difficulties.length < 2
        ? words.t('analyse.title', title)
        : words.t('analyse.title-at', { ...title, difficulty }),
    ),
  );
  sheet.text(words.t(`analyse.${scale}`));
  printZone(sheet);
  printFrontier(sheet);
  printSolutions(sheet);
  const [best] = study.solved.solutions?.nash.points ?? [];
  if (best !== undefined) {
    sheet.heading(words.t('analyse.heading.package'));
    sheet.table(
      packageLines(words, scenario, best.package).map(({ issue, option }) => [`  ${issue}`, option]),
    );
  }
  if (study.agreement !== undefined) printAgreement(sheet, study.agreement);
}

function printZone({ words, study, parties, shown, heading, text, table }: Sheet): void {
  const { t } = words;
  const { counted, solved } = study;
  heading(t('analyse.heading.zone'));
  if (solved.solutions === undefined) text(t('analyse.zone.empty'));
  else if (counted === undefined) text(t('analyse.zone.uncounted'));
  else {
    const { packages, share } = counted.acceptable;
    text(
      t('analyse.zone.some', {
        count: packages,
        packages: words.number(packages),
        share: words.percent(share, 1),
      }),
    );
  }
  const columns = ['walk-away', 'share', 'nadir', 'ideal', 'best-gain'] as const;
  const numbers = (party: number): Readonly<Record<(typeof columns)[number], string | undefined>> => {
    const share = counted?.acceptableTo[party];
    const said = (points: number | undefined) => (points === undefined ? undefined : shown(points));
    return {
      'walk-away': said(solved.walkAways[party]),
      share: share === undefined ? undefined : words.percent(share, 1),
      nadir: said(solved.nadir[party]),
      ideal: said(solved.ideal[party]),
      'best-gain': said(solved.bestGains?.[party]),
    };
  };
  table(
    [
      ['', ...columns.map((name) => t(`analyse.column.${name}`))],
      ...parties.map((name, party) => [`  ${name}`, ...columns.map((each) => numbers(party)[each] ?? '–')]),
    ],
    ['left', ...columns.map((): Align => 'right')],
  );
}

function printFrontier({ words, study, heading, text }: Sheet): void {
  const { t } = words;
  const { points, packages, pointsInZone, packagesInZone } = study.solved.efficient;
  const reached = (count: number) => t('analyse.frontier.packages', { count, packages: words.number(count) });
  heading(t('analyse.heading.frontier'));
  if (points === 0) {
    text(t('analyse.frontier.none'));
    return;
  }
  text(
    t('analyse.frontier.points', {
      count: points,
      points: words.number(points),
      packages: reached(packages),
    }),
  );
  if (pointsInZone < points)
    text(
      t('analyse.frontier.in-zone', {
        points: words.number(pointsInZone),
        packages: reached(packagesInZone),
      }),
    );
  text(t('analyse.opposition', { value: words.number(study.solved.opposition, 2) }));
  const { integrativePotential } = study.solved;
  if (integrativePotential !== undefined)
    text(
      t('analyse.integrative', {
        value: words.percent(integrativePotential),
        none: words.percent(0),
        all: words.percent(1),
      }),
    );
}

const rules = ['nash', 'egalitarian', 'kalaiSmorodinsky', 'maximumSum'] as const;

/** More ties than this are counted, not shown. */
const mostTies = 4;

function printSolutions({ words, study, parties, shown, scale, heading, text, table }: Sheet): void {
  const { solutions, largestSum } = study.solved;
  if (solutions === undefined) return;
  const { t } = words;
  heading(t('analyse.heading.solutions'));
  const reserved = study.solved.walkAways.reduce((sum, points) => sum + points, 0);
  const plain = (value: number) => words.number(value, scale === 'points' ? 1 : 4);
  const gaining = (points: readonly Efficient[]) =>
    (points[0]?.gains ?? []).filter((gain) => gain > 0).length;
  const product = ({ value, points }: Solution): string => {
    if (scale === 'points') return plain(value);
    return words.number(
      Array.from({ length: gaining(points) }).reduce<number>((rest) => rest / 100, value),
      6,
    );
  };
  const measured: Readonly<Record<(typeof rules)[number], string>> = {
    nash: product(solutions.nash),
    egalitarian: shown(solutions.egalitarian.value),
    kalaiSmorodinsky: words.percent(solutions.kalaiSmorodinsky.value, 1),
    maximumSum: shown(solutions.maximumSum.value + reserved),
  };
  const rows = (
    name: string,
    points: readonly Efficient[],
    value: string,
  ): readonly (readonly string[])[] => [
    ...points
      .slice(0, mostTies)
      .map((point, index) => [
        index === 0 ? `  ${name}` : '',
        ...point.points.map(shown),
        index === 0 ? value : '',
        words.number(point.packages),
      ]),
    ...(points.length > mostTies ? [[`  ${t('analyse.more', { count: points.length - mostTies })}`]] : []),
  ];
  const isSame = largestSum?.points[0]?.isInZone === true;
  table(
    [
      ['', ...parties, t('analyse.column.value'), t('analyse.column.packages')],
      ...rules.flatMap((rule) => rows(t(`analyse.solution.${rule}`), solutions[rule].points, measured[rule])),
      ...(largestSum === undefined || isSame
        ? []
        : rows(t('analyse.solution.largestSum'), largestSum.points, shown(largestSum.value))),
    ],
    ['left', ...parties.map((): Align => 'right'), 'right', 'right'],
  );
  const { value, points } = solutions.nash;
  if (value === 0) text(t('analyse.nash-none', { count: points.length }));
}

function printAgreement(
  { words, parties, shown, heading, text, table }: Sheet,
  { valued, points, isOnFrontier, distances }: AgreementStudy,
): void {
  const { t } = words;
  heading(t('analyse.heading.agreement'));
  if (valued === undefined) text(t('analyse.verdict.none'));
  else if (!valued.isInZone) text(t('analyse.verdict.outside'));
  else text(t(isOnFrontier ? 'analyse.verdict.best' : 'analyse.verdict.improvable'));
  table(
    parties.map((name, party) => [`  ${name}`, shown(points[party] ?? 0)]),
    ['left', 'right'],
  );
  const names = ['frontier', ...rules] as const;
  table(
    [
      ['', t('analyse.column.distance')],
      ...names.map((name) => {
        const distance = distances[name];
        return [`  ${t(`analyse.solution.${name}`)}`, distance === undefined ? '–' : shown(distance)];
      }),
    ],
    ['left', 'right'],
  );
}
