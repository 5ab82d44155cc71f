import { useId, useState } from 'react';
import { presentTermSheet, settle, type GameState, type PlanningSheet } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import {
  Button,
  Disclosure,
  MarginNote,
  NumberField,
  Paper,
  PartyName,
  PointsBar,
  RankList,
  Select,
  SheetHead,
  Slider,
} from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { dreamPackage, filedSheet, noGuess, startPlan, type Guess, type Plan } from './plan.ts';
import './planning.css';

export interface PlanningScreenProps {
  readonly game: GameState;
  readonly given: Case;
  readonly onFile: (sheet: PlanningSheet) => void;
  /** Undefined where the case requires a plan. */
  readonly onSkip: (() => void) | undefined;
}

/** The planning sheet: what one wants, what the others may want, and where one will begin. */
export function PlanningScreen({ game, given, onFile, onSkip }: PlanningScreenProps) {
  const { brief, view } = game;
  const { words } = given;
  const { t, number } = words;
  const [plan, setPlan] = useState(() => startPlan(brief, view));
  const headings = { own: useId(), target: useId(), others: useId(), offer: useId() };
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
  const { walkAway } = view.sheet;
  const offer = plan.firstOffer && presentTermSheet(brief, view, plan.firstOffer);

  return (
    <>
      <div className="page planning">
        <SheetHead level={1} title={t('planning.title')} lead={t('planning.lead')} />
        <Paper kind="ledger" className="planning__form">
          <section className="planning__part" aria-labelledby={headings.own}>
            <h2 id={headings.own}>{t('planning.own')}</h2>
            <p className="soft">{t('planning.own-note')}</p>
            <RankList
              label={t('planning.own')}
              items={plan.priorities.map((issue) => ({
                id: issue,
                label: words.issue(issue),
                note: t('planning.up-to', {
                  points: number(Math.max(0, ...(view.sheet.points[issue] ?? [])), 1),
                }),
              }))}
              onChange={(priorities) => change({ priorities })}
            />
          </section>

          <section className="planning__part" aria-labelledby={headings.target}>
            <h2 id={headings.target}>{t('planning.target')}</h2>
            <p className="soft">{t('planning.target-note', { points: number(walkAway) })}</p>
            <div className="planning__target">
              <Slider
                label={t('planning.target-label')}
                hideLabel
                value={plan.target}
                onChange={(target) => change({ target })}
              />
              <NumberField
                label={t('planning.target-label')}
                value={plan.target}
                onChange={(target) => change({ target: Number.isNaN(target) ? walkAway : target })}
                minValue={0}
                maxValue={100}
              />
            </div>
          </section>

          <section className="planning__part" aria-labelledby={headings.others}>
            <h2 id={headings.others}>{t('planning.others')}</h2>
            <p className="soft">{t('planning.others-note')}</p>
            <div>
              {brief.parties.map((party, index) =>
                index === brief.party ? undefined : (
                  <Disclosure
                    key={party.id}
                    title={<PartyName party={index} name={words.party(index)} />}
                    startsOpen={brief.parties.length === 2}
                  >
                    <GuessForm
                      given={given}
                      issues={brief.issues.length}
                      party={words.party(index)}
                      guess={plan.guesses[index] ?? noGuess}
                      onChange={(guess) => change({ guesses: plan.guesses.with(index, guess) })}
                    />
                  </Disclosure>
                ),
              )}
            </div>
          </section>

          <section className="planning__part" aria-labelledby={headings.offer}>
            <h2 id={headings.offer}>{t('planning.offer')}</h2>
            <p className="soft">{t('planning.offer-note')}</p>
            {plan.firstOffer === undefined || offer === undefined ? (
              <div className="planning__tools">
                <Button onPress={() => change({ firstOffer: dreamPackage(brief, view) })}>
                  {t('planning.offer-start')}
                </Button>
              </div>
            ) : (
              <>
                <div className="planning__offer">
                  {offer.sections.flatMap(({ rows }) =>
                    rows
                      .filter(({ open }) => open)
                      .map(({ issue, options }) => (
                        <Select
                          key={issue}
                          label={words.issue(issue)}
                          value={`${plan.firstOffer?.[issue] ?? ''}`}
                          onChange={(option) => {
                            const changed = plan.firstOffer?.with(issue, Number(option));
                            if (changed !== undefined)
                              change({ firstOffer: settle(brief.issues, view.closed, changed) });
                          }}
                          choices={options.map(({ option, points, obstacle }) => ({
                            value: `${option}`,
                            label: words.option(issue, option),
                            note: t('common.points', { points: number(points, 1) }),
                            isDisabled: obstacle?.kind === 'closed',
                          }))}
                        />
                      )),
                  )}
                </div>
                <div className="planning__tools">
                  <Button size="small" onPress={() => change({ firstOffer: dreamPackage(brief, view) })}>
                    {t('planning.offer-best')}
                  </Button>
                  <Button size="small" variant="quiet" onPress={() => change({ firstOffer: undefined })}>
                    {t('planning.offer-none')}
                  </Button>
                </div>
              </>
            )}
          </section>
        </Paper>

        <Paper as="aside" className="planning__aside" label={t('planning.ruler')}>
          <PointsBar
            label={t('planning.ruler')}
            value={offer?.total}
            walkAway={walkAway}
            target={plan.target}
            large
          />
          {offer?.redLines.map((line) => (
            <p key={line} className="planning__warning">
              {t('planning.red-line')} {given.texts.own?.redLines[line]}
            </p>
          ))}
          {plan.target < walkAway ? (
            <p className="planning__warning">{t('planning.target-low')}</p>
          ) : undefined}
          <MarginNote title={t('planning.why')}>{t('planning.why-note')}</MarginNote>
        </Paper>
      </div>
      <FootBar note={t('planning.foot')}>
        {onSkip === undefined ? undefined : (
          <Button size="large" onPress={onSkip}>
            {t('planning.skip')}
          </Button>
        )}
        <Button variant="primary" size="large" onPress={() => onFile(filedSheet(plan, brief.party))}>
          {t('planning.file')}
        </Button>
      </FootBar>
    </>
  );
}

interface GuessFormProps {
  readonly given: Case;
  readonly issues: number;
  readonly party: string;
  readonly guess: Guess;
  readonly onChange: (guess: Guess) => void;
}

const nothing = 'nothing';

function GuessForm({ given, issues, party, guess, onChange }: GuessFormProps) {
  const { words } = given;
  const { t } = words;
  const all = Array.from({ length: issues }, (_, issue) => issue);
  return (
    <div className="planning__guess">
      <div className="planning__guess-picks">
        {guess.picks.map((pick, rank) => (
          <Select
            // The rank is what names the pick, and it never moves.
            key={`rank-${rank + 1}`}
            label={t('planning.guess-rank', { rank: rank + 1 })}
            value={pick === undefined ? nothing : `${pick}`}
            onChange={(value) =>
              onChange({
                ...guess,
                picks: guess.picks.with(rank, value === nothing ? undefined : Number(value)),
              })
            }
            choices={[
              { value: nothing, label: t('planning.guess-nothing') },
              ...all
                .filter((issue) => issue === pick || !guess.picks.includes(issue))
                .map((issue) => ({ value: `${issue}`, label: words.issue(issue) })),
            ]}
          />
        ))}
      </div>
      <div className="planning__guess-walk">
        <NumberField
          label={t('planning.guess-walk-away', { party })}
          value={guess.walkAway ?? Number.NaN}
          onChange={(walkAway) =>
            onChange({ ...guess, walkAway: Number.isNaN(walkAway) ? undefined : walkAway })
          }
          minValue={0}
          maxValue={100}
        />
      </div>
    </div>
  );
}
