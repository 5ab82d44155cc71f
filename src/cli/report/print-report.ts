import { debriefOf, suggestImprovement, type DebriefFacts } from '#analysis/index.ts';
import type { Match, PartyIndex, Scenario } from '#engine/index.ts';
import {
  indicatorsOf,
  readLenses,
  runYears,
  scoreOutcome,
  withoutAgreement,
  type LensReading,
  type OutcomeScore,
  type Years,
} from '#outcome/index.ts';
import { openedTexts, type CaseFile } from '#scenario/index.ts';
import { packageLines, type CaseWords } from '#words/index.ts';
import { textFormat } from '../case-texts.ts';
import { wordsOf } from '../case-view.ts';
import { columns, wrap, type Align } from '../columns.ts';
import { Failure } from '../failure.ts';
import type { Context } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** Everything that the debrief knows of a finished match. */
export interface Report {
  readonly facts: DebriefFacts;
  readonly improvement: ReturnType<typeof suggestImprovement>;
  readonly years: Years;
  readonly without: Years;
  readonly scores: readonly OutcomeScore[];
  readonly scoresWithout: readonly OutcomeScore[];
  readonly lenses: readonly LensReading[];
}

export function reportOf(scenario: Scenario, match: Match): Report {
  const facts = debriefOf(scenario, match);
  if (facts === undefined) throw new Failure('NOT_OVER', {}, 1);
  const agreement = match.ending?.kind === 'agreement' ? match.draft : undefined;
  const years = runYears(scenario, agreement, match.setup.seed);
  const without = withoutAgreement(scenario, years);
  const indicators = indicatorsOf(scenario, years, without);
  return {
    facts,
    improvement: suggestImprovement(scenario, match),
    years,
    without,
    scores: scoreOutcome(scenario, indicators),
    scoresWithout: scoreOutcome(scenario, indicatorsOf(scenario, without, without)),
    lenses: readLenses(scenario, agreement, years, indicators),
  };
}

/** The debrief in words: what was agreed, who got what, what was possible, what home thought, what the years made of it. */
export function printReport({ terminal, words }: Context, caseFile: CaseFile, match: Match): void {
  const { scenario } = caseFile;
  const report = reportOf(scenario, match);
  const page = createPage(terminal, wordsOf(words, caseFile), scenario);
  page.agreement(report, match);
  page.results(report);
  page.possible(report);
  page.home(report);
  page.years(report);
  page.lenses(report);
  const { lesson } = openedTexts(caseFile, {
    language: words.language,
    difficulty: match.setup.difficulty,
    format: textFormat(words),
  }).debrief;
  page.heading('lesson');
  for (const line of wrap(lesson.replaceAll('**', ''), terminal.columns)) terminal.out(line);
}

function createPage({ out, paint }: Terminal, words: CaseWords, scenario: Scenario) {
  const t = (key: string, params: Record<string, string | number> = {}) =>
    words.t(`cli.report.${key}`, params);
  const one = (value: number | undefined) => (value === undefined ? '–' : words.number(value, 1));
  const share = (value: number | undefined) => (value === undefined ? '–' : words.percent(value));
  const table = (rows: readonly (readonly string[])[], align: readonly Align[]) => {
    for (const line of columns(rows, align)) out(line);
  };
  const heading = (key: string) => {
    out();
    out(paint('bold', t(`heading.${key}`)));
  };
  const everyParty = <Row>(make: (party: PartyIndex) => Row): readonly Row[] =>
    scenario.parties.map((_, party) => make(party));

  return {
    heading,
    agreement({ facts: { result } }: Report, match: Match) {
      heading('agreement');
      if (result.kind === 'impasse') out(words.t(`events.impasse.${result.reason ?? 'deadline'}`));
      if (result.package === undefined) return;
      if (result.kind === 'impasse') out(t('draft-that-failed'));
      table(
        packageLines(words, scenario, result.package.package).map(({ issue, option }) => [
          `  ${issue}`,
          option,
        ]),
        ['left', 'left'],
      );
      out(t('after', { rounds: match.round, moves: match.moves.length }));
    },
    results({ facts }: Report) {
      heading('results');
      table(
        [
          ['party', 'points', 'walk-away', 'gain', 'claimed', 'could'].map((key) => t(`column.${key}`)),
          ...facts.parties.map((party, index) => [
            words.party(index),
            one(party.points),
            one(party.walkAway),
            words.signed(party.gain, 1),
            share(party.claimedShare),
            words.signed(party.couldHaveHad.points, 1),
          ]),
        ],
        ['left', 'right', 'right', 'right', 'right', 'right'],
      );
      for (const [index, party] of facts.parties.entries())
        if (party.signedBelowWalkAway) out(paint('red', t('signed-below', { party: words.party(index) })));
      for (const refusal of facts.refusals.filter(({ kind, isCorrect }) => kind !== 'rejected' && isCorrect))
        out(paint('green', t('right-to-refuse', { party: words.party(refusal.by) })));
    },
    possible({ facts: { analysis, result }, improvement }: Report) {
      heading('possible');
      out(
        t('zone', {
          packages: words.number(analysis.packages),
          share: words.percent(analysis.acceptable.share, 1),
          frontier: words.number(analysis.efficient.pointsInZone),
        }),
      );
      const { solutions } = analysis;
      if (solutions === undefined) out(t('empty-zone'));
      else {
        const named = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'maximumSum'] as const;
        table(
          [
            ['', ...everyParty((party) => words.party(party))],
            ...named.flatMap((name) =>
              solutions[name].points
                .slice(0, 1)
                .map((point) => [t(`solution.${name}`), ...point.points.map(one)]),
            ),
          ],
          ['left', ...everyParty(() => 'right' as const)],
        );
      }
      if (result.kind === 'agreement')
        out(
          t(result.dominatedBy === 0 ? 'efficient' : 'dominated', {
            count: result.dominatedBy,
            joint: share(result.jointGainRatio),
            nash: share(result.nashRatio),
          }),
        );
      if (improvement !== undefined && improvement.changes.length > 0) {
        out(t('improvement'));
        for (const { issue, from, to } of improvement.changes)
          out(`  ${words.issue(issue)}: ${words.option(issue, from)} → ${words.option(issue, to)}`);
        out(
          `  ${words.list(improvement.difference.map((change, party) => `${words.party(party)} ${words.signed(change, 1)}`))}`,
        );
      }
    },
    home({ facts: { home } }: Report) {
      const verdict = home.onResult ?? home.onBest;
      if (verdict === undefined) return;
      heading(home.onResult === undefined ? 'home-on-best' : 'home');
      const rows = verdict.ratifications.flatMap((ratification) =>
        ratification.votes.map((vote) => [
          `  ${words.party(ratification.party)}`,
          words.constituency(scenario.constituencies[vote.constituency]?.id ?? ''),
          t(vote.yes ? 'yes' : 'no'),
          one(vote.points),
          words.signed(vote.goodwill),
          one(vote.threshold),
        ]),
      );
      if (rows.length === 0) out(t('no-votes'));
      else
        table(
          [['  ', '', '', ...['points', 'goodwill', 'threshold'].map((key) => t(`column.${key}`))], ...rows],
          ['left', 'left', 'left', 'right', 'right', 'right'],
        );
    },
    years({ scores, scoresWithout }: Report) {
      heading('years');
      table(
        [
          ['party', 'outcome', 'without'].map((key) => t(`column.${key}`)),
          ...scores.map(({ party, total }) => [
            words.party(party),
            one(total),
            one(scoresWithout[party]?.total),
          ]),
        ],
        ['left', 'right', 'right'],
      );
      for (const { party, parts } of scores) {
        out(`  ${words.party(party)}`);
        table(
          parts.map(({ indicator, score, weight }) => [
            `    ${words.t(`outcome.indicator.${indicator}.name`)}`,
            one(score),
            words.percent(weight),
          ]),
          ['left', 'right', 'right'],
        );
      }
    },
    lenses({ lenses }: Report) {
      heading('lenses');
      for (const { lens, score, criteria } of lenses) {
        out(`  ${words.t(`outcome.lens.${lens}.name`)}: ${one(score)}`);
        for (const { id, grade } of criteria)
          out(`    ${t(`grade.${grade}`)}  ${words.t(`outcome.lens.${lens}.criterion.${id}.name`)}`);
      }
      out(paint('dim', t('no-lens-is-the-score')));
    },
  };
}
