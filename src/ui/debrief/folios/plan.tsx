import { planStory, type DebriefReport, type GuessStory, type PlanStory } from '#client/index.ts';
import { PartyName, PointsBar } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useDebrief } from '../debrief-context.ts';
import { FolioSheet } from '../folio-sheet.tsx';

interface PlanFolioProps {
  readonly title: string;
  readonly number: number;
  readonly report: DebriefReport;
}

/** The planning sheet, held against what it could not know. */
export function PlanFolio({ title, number, report }: PlanFolioProps) {
  const { t, number: write } = useWords();
  const { scenario, match, me } = useDebrief();
  const story = planStory(scenario, match, report.facts, me);
  if (story === undefined) {
    return (
      <FolioSheet title={title} number={number} sentence={t('debrief.plan.none')}>
        <p>{t('debrief.plan.none-note')}</p>
        <Truths report={report} />
      </FolioSheet>
    );
  }
  const { resultOverTarget } = story;
  const sentence = t(
    Math.abs(resultOverTarget) < 0.5
      ? 'debrief.plan.on-target'
      : resultOverTarget > 0
        ? 'debrief.plan.above-target'
        : 'debrief.plan.below-target',
    {
      target: write(story.target, 1),
      result: write(story.result, 1),
      difference: write(Math.abs(resultOverTarget), 1),
    },
  );
  return (
    <FolioSheet title={title} number={number} sentence={sentence} terms={['closeness']}>
      <section className="folio-part">
        <PointsBar
          label={t('debrief.plan.result')}
          value={story.result}
          walkAway={story.walkAway}
          target={story.target}
          large
        />
      </section>
      <OwnPriorities story={story} />
      <section className="folio-part">
        <h3>{t('debrief.plan.guesses')}</h3>
        <ul className="guesses">
          {story.guesses.map((guess) => (
            <Guess key={guess.party} guess={guess} />
          ))}
        </ul>
      </section>
    </FolioSheet>
  );
}

function OwnPriorities({ story }: { readonly story: PlanStory }) {
  const { t } = useWords();
  const { words } = useDebrief();
  const shown = story.byPoints.slice(0, 5);
  return (
    <section className="folio-part">
      <h3>{t('debrief.plan.own')}</h3>
      <p>
        {story.ownCloseness === undefined
          ? t('debrief.plan.own-unranked')
          : t(`debrief.plan.own-closeness.${story.ownCloseness}`)}
      </p>
      <div className="rankings">
        <Ranking
          title={t('debrief.plan.you-ranked')}
          issues={story.planned.slice(0, 5)}
          name={words.issue}
          right={shown}
        />
        <Ranking title={t('debrief.plan.points-rank')} issues={shown} name={words.issue} />
      </div>
    </section>
  );
}

interface RankingProps {
  readonly title: string;
  readonly issues: readonly number[];
  readonly name: (issue: number) => string;
  /** What should have stood here: issues found among these are marked. */
  readonly right?: readonly number[];
}

function Ranking({ title, issues, name, right }: RankingProps) {
  const { t } = useWords();
  return (
    <div className="ranking">
      <h4 className="label">{title}</h4>
      {issues.length === 0 ? (
        <p className="soft">{t('debrief.plan.nothing')}</p>
      ) : (
        <ol className="ranking__list">
          {issues.map((issue) => {
            const isRight = right?.includes(issue);
            return (
              <li key={issue} data-right={isRight === true ? '' : undefined}>
                {name(issue)}
                {isRight === true ? <span className="unseen"> {t('debrief.plan.hit')}</span> : undefined}
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

function Guess({ guess }: { readonly guess: GuessStory }) {
  const { t, number } = useWords();
  const { words } = useDebrief();
  const { party, guessed, truth, closeness, walkAwayGuessed, walkAwayTrue, walkAwayError } = guess;
  return (
    <li className="guess">
      <h4>
        <PartyName party={party} name={words.party(party)} />
      </h4>
      <p>
        {closeness === undefined ? t('debrief.plan.no-guess') : t(`debrief.plan.closeness.${closeness}`)}{' '}
        {walkAwayGuessed === undefined || walkAwayError === undefined
          ? t('debrief.plan.walk-away-was', { points: number(walkAwayTrue, 1) })
          : t(
              Math.abs(walkAwayError) < 3
                ? 'debrief.plan.walk-away-near'
                : walkAwayError > 0
                  ? 'debrief.plan.walk-away-high'
                  : 'debrief.plan.walk-away-low',
              { guessed: number(walkAwayGuessed, 1), points: number(walkAwayTrue, 1) },
            )}
      </p>
      <div className="rankings">
        {guessed.length === 0 ? undefined : (
          <Ranking title={t('debrief.plan.you-guessed')} issues={guessed} name={words.issue} right={truth} />
        )}
        <Ranking title={t('debrief.plan.they-wanted')} issues={truth} name={words.issue} />
      </div>
    </li>
  );
}

/** Without a plan there is still something to learn: what mattered to whom. */
function Truths({ report }: { readonly report: DebriefReport }) {
  const { t } = useWords();
  const { words, opened, me } = useDebrief();
  const { issues } = report.facts;
  return (
    <section className="folio-part">
      <h3>{t('debrief.plan.truths')}</h3>
      <div className="rankings rankings--wide">
        {opened.sheets.map((_, party) =>
          party === me ? undefined : (
            <div key={words.party(party)} className="ranking">
              <h4>
                <PartyName party={party} name={words.party(party)} />
              </h4>
              <ol className="ranking__list">
                {[...issues]
                  .sort((a, b) => (b.spans[party] ?? 0) - (a.spans[party] ?? 0))
                  .slice(0, 3)
                  .map(({ issue }) => (
                    <li key={issue}>{words.issue(issue)}</li>
                  ))}
              </ol>
            </div>
          ),
        )}
      </div>
    </section>
  );
}
