/** The first half of a report: what came of the talks, and what could have. */
import { stepClasses, type RefusalFacts, type StepClass } from '#analysis/index.ts';
import { packageLines } from '#words/index.ts';
import { nameOf, oneDigit, shownShare, type ReportPage } from './report-page.ts';

export function printAgreement(sheet: ReportPage): void {
  const { words, scenario, match, report } = sheet;
  const { t } = words;
  const { result } = report.facts;
  if (result.kind === 'impasse') {
    sheet.heading(t('cli.report.heading.no-agreement'));
    sheet.line(t(`events.impasse.${result.reason ?? 'deadline'}`));
    if (result.package !== undefined) sheet.line(t('cli.report.draft-that-failed'));
  } else sheet.heading(t('cli.report.heading.agreement'));
  if (result.package !== undefined)
    sheet.table(
      packageLines(words, scenario, result.package.package).map(({ issue, option }) => [
        `  ${issue}`,
        option,
      ]),
    );
  const rounds = t('common.rounds', { count: match.round });
  sheet.line(t('cli.report.after', { rounds, count: match.moves.length }));
}

export function printResults(sheet: ReportPage): void {
  const { words, terminal, own, report } = sheet;
  const { t } = words;
  const { parties, refusals } = report.facts;
  sheet.heading(t('cli.report.heading.results'));
  const head = ['party', 'points', 'walk-away', 'gain', 'claimed', 'could'] as const;
  sheet.table(
    [
      head.map((key) => t(`cli.report.column.${key}`)),
      ...parties.map((party, index) => [
        nameOf(sheet, index),
        oneDigit(sheet, party.points),
        oneDigit(sheet, party.walkAway),
        words.signed(party.gain, 1),
        shownShare(sheet, party.claimedShare),
        words.signed(party.couldHaveHad.points, 1),
      ]),
    ],
    head.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
  for (const [index, party] of parties.entries())
    if (party.signedBelowWalkAway)
      sheet.text(terminal.paint('red', t('cli.report.signed-below', { party: words.party(index) })));
  for (const refusal of refusals.filter(({ kind }) => kind !== 'rejected')) printRefusal(sheet, refusal);
  const planned = own === undefined ? undefined : parties[own]?.planning;
  if (planned !== undefined)
    sheet.text(
      t('cli.report.target', {
        target: oneDigit(sheet, planned.target),
        difference: words.signed(planned.resultOverTarget, 1),
      }),
    );
}

function printRefusal({ words, terminal, text }: ReportPage, { by, isCorrect, points }: RefusalFacts): void {
  if (points === undefined) return;
  const params = { party: words.party(by), points: words.number(points, 1) };
  if (isCorrect) text(terminal.paint('green', words.t('cli.report.right-to-refuse', params)));
  else text(terminal.paint('yellow', words.t('cli.report.wrong-to-refuse', params)));
}

/** How each party moved: what it asked for in its own points, offer by offer. */
export function printTalks(sheet: ReportPage): void {
  const { words, report, scenario } = sheet;
  const { t } = words;
  const { facts } = report;
  if (facts.offers.length === 0) return;
  sheet.heading(t('cli.report.heading.talks'));
  sheet.text(t('cli.report.talks-lead'));
  sheet.table(
    scenario.parties.map((_, party) => {
      const curve = facts.parties[party]?.concessions.curve ?? [];
      const asked = curve.map(({ points }) => words.number(points)).join(' → ');
      return [`  ${nameOf(sheet, party)}`, asked === '' ? t('cli.report.no-offer') : asked];
    }),
  );
  const acts = [
    'priorityQuestions',
    'priorityStatements',
    'equalAlternatives',
    'publishedPositions',
    'withheldAnswers',
  ] as const;
  sheet.line();
  sheet.text(t('cli.report.acts-lead'));
  sheet.table(
    [
      ['', ...acts.map((act) => t(`cli.report.act.${act}`))],
      ...facts.parties.map(({ acts: done }, party) => {
        const counts: Readonly<Record<string, number>> = { ...done.integrative, ...done.distributive };
        return [`  ${nameOf(sheet, party)}`, ...acts.map((act) => words.number(counts[act] ?? 0))];
      }),
    ],
    ['left', ...acts.map(() => 'right' as const)],
  );
  printMoves(sheet);
}

/** Steps that give somebody something. */
const giving: readonly StepClass[] = ['fortunate', 'nice', 'concession'];

/** How each party opened, gave way and answered the others. */
function printMoves(sheet: ReportPage): void {
  const { words, report } = sheet;
  const { t } = words;
  const columns = ['opening', 'given', 'giving', 'awareness'] as const;
  sheet.line();
  sheet.text(t('analyse.report.moved-lead'));
  sheet.table(
    [
      ['', ...columns.map((name) => t(`analyse.report.column.${name}`))],
      ...report.facts.parties.map(({ firstOffer, concessions, steps, reactions }, party) => {
        const count = (names: readonly StepClass[]): number =>
          names.reduce((sum, name) => sum + steps.counts[name], 0);
        const all = count(stepClasses);
        const heard = reactions.flatMap((reaction) => reaction?.awareness ?? []);
        const awareness =
          heard.length === 0 ? undefined : heard.reduce((sum, each) => sum + each, 0) / heard.length;
        return [
          `  ${nameOf(sheet, party)}`,
          shownShare(sheet, firstOffer?.strength),
          shownShare(sheet, concessions.givenShare),
          all === 0 ? '–' : t('analyse.report.giving', { positive: count(giving), all }),
          shownShare(sheet, awareness),
        ];
      }),
    ],
    ['left', ...columns.map(() => 'right' as const)],
  );
}

/** What was within reach, going by what everybody had shown. */
function printReach(sheet: ReportPage): void {
  const { words, report } = sheet;
  const rows = report.facts.parties.flatMap(({ reach: { withinReach }, points }, party) =>
    withinReach === undefined
      ? []
      : [
          [
            `  ${nameOf(sheet, party)}`,
            words.t('analyse.report.reach', {
              points: oneDigit(sheet, withinReach.points),
              difference: words.signed(withinReach.points - points, 1),
            }),
          ],
        ],
  );
  if (rows.length === 0) return;
  sheet.line();
  sheet.text(words.t('analyse.report.reach-lead'));
  sheet.table(rows);
}

export function printPossible(sheet: ReportPage): void {
  const { words, scenario, report } = sheet;
  const { t } = words;
  const { analysis, result, issues, logrolling } = report.facts;
  sheet.heading(t('cli.report.heading.possible'));
  sheet.text(
    t('cli.report.zone', {
      packages: words.number(analysis.packages),
      share: words.percent(analysis.acceptable.share, 1),
      count: analysis.efficient.pointsInZone,
      frontier: words.number(analysis.efficient.pointsInZone),
    }),
  );
  const { solutions } = analysis;
  if (solutions === undefined) sheet.text(t('cli.report.empty-zone'));
  else {
    const named = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'maximumSum'] as const;
    const rows = named.flatMap((name) =>
      solutions[name].points
        .slice(0, 1)
        .map((point) => [
          `  ${t(`cli.report.solution.${name}`)}`,
          ...point.points.map((value) => oneDigit(sheet, value)),
        ]),
    );
    sheet.table(
      [['', ...scenario.parties.map((_, party) => nameOf(sheet, party))], ...rows],
      ['left', ...scenario.parties.map(() => 'right' as const)],
    );
  }
  if (result.kind === 'agreement')
    sheet.text(
      t(result.dominatedBy === 0 ? 'cli.report.efficient' : 'cli.report.dominated', {
        count: result.dominatedBy,
        joint: shownShare(sheet, result.jointGainRatio),
        nash: shownShare(sheet, result.nashRatio),
      }),
    );
  if (result.paretoEfficiency !== undefined)
    sheet.text(t('analyse.report.efficiency', { share: words.percent(result.paretoEfficiency, 2) }));
  if (logrolling !== undefined)
    sheet.text(
      t('analyse.report.logrolling', { share: shownShare(sheet, logrolling.realised / logrolling.possible) }),
    );
  printReach(sheet);
  const missed = issues.filter(({ isMissed }) => isMissed);
  if (missed.length > 0)
    sheet.text(t('cli.report.missed', { issues: words.list(missed.map(({ issue }) => words.issue(issue))) }));
  printImprovement(sheet);
}

function printImprovement({ words, report, text, table, line }: ReportPage): void {
  const { improvement } = report;
  if (improvement === undefined || improvement.changes.length === 0) return;
  line();
  text(words.t('cli.report.improvement'));
  table(
    improvement.changes.map(({ issue, from, to }) => [
      `  ${words.issue(issue)}`,
      words.t('cli.report.change', { from: words.option(issue, from), to: words.option(issue, to) }),
    ]),
  );
  const differences = improvement.difference.map(
    (change, party) => `${words.party(party)} ${words.signed(change, 1)}`,
  );
  line(`  ${words.list(differences)}`);
}
