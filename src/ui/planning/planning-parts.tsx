/** The parts of the planning sheet, each drawn again only when something of its own has changed. */
import { memo, useId, type ReactNode } from 'react';
import {
  presentTermSheet,
  settle,
  type Brief,
  type CaseFile,
  type OptionTouch,
  type Package,
  type View,
} from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Disclosure, Later, NumberField, PartyName, RankList, Select, Slider } from '../kit/index.ts';
import { OptionLaw } from '../regimes/option-law.tsx';
import { appliesNow, useOptionTouches } from '../regimes/use-option-touches.ts';
import { dreamPackage, noGuess, type Guess, type Plan } from './plan.ts';

/** What every part is given: what is known, and how to change the plan. */
export interface PlanningPartProps {
  readonly brief: Brief;
  readonly view: View;
  readonly given: Case;
  readonly change: (edit: (plan: Plan) => Plan) => void;
}

interface PartProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Part({ title, note, children }: PartProps) {
  const heading = useId();
  return (
    <section className="planning__part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="soft">{note}</p>
      {children}
    </section>
  );
}

/**
 * While one plans, the others get ready, and the view moves with each of them. What a plan is made of does not: the
 * sheet, the options that are closed, the case.
 */
function isSamePart<Props extends PlanningPartProps>(before: Props, after: Props): boolean {
  return (
    before.view.sheet.points === after.view.sheet.points &&
    before.view.sheet.walkAway === after.view.sheet.walkAway &&
    before.view.closed === after.view.closed &&
    (Object.keys(after) as (keyof Props)[]).every((key) => key === 'view' || before[key] === after[key])
  );
}

/** What one wants most. */
export const OwnPart = memo(function OwnPart({
  priorities,
  view,
  given,
  change,
}: PlanningPartProps & Pick<Plan, 'priorities'>) {
  const { words } = given;
  const { t, number } = words;
  return (
    <Part title={t('planning.own')} note={t('planning.own-note')}>
      <RankList
        label={t('planning.own')}
        items={priorities.map((issue) => ({
          id: issue,
          label: words.issue(issue),
          note: t('planning.up-to', { points: number(Math.max(0, ...(view.sheet.points[issue] ?? [])), 1) }),
        }))}
        onChange={(order) => change((plan) => ({ ...plan, priorities: order }))}
      />
    </Part>
  );
}, isSamePart);

/** What one aims for. */
export const TargetPart = memo(function TargetPart({
  target,
  view,
  given,
  change,
}: PlanningPartProps & Pick<Plan, 'target'>) {
  const { t, number } = given.words;
  const { walkAway } = view.sheet;
  return (
    <Part title={t('planning.target')} note={t('planning.target-note', { points: number(walkAway, 1) })}>
      <div className="planning__target">
        <Slider
          label={t('planning.target-label')}
          hideLabel
          value={target}
          onChange={(value) => change((plan) => ({ ...plan, target: value }))}
        />
        <NumberField
          label={t('planning.target-label')}
          value={target}
          onChange={(value) =>
            change((plan) => ({ ...plan, target: Number.isNaN(value) ? walkAway : value }))
          }
          minValue={0}
          maxValue={100}
        />
      </div>
    </Part>
  );
}, isSamePart);

/** What the others may want. */
export const OthersPart = memo(function OthersPart({
  guesses,
  brief,
  given,
  change,
}: PlanningPartProps & Pick<Plan, 'guesses'>) {
  const { t } = given.words;
  return (
    <Part title={t('planning.others')} note={t('planning.others-note')}>
      <div>
        {brief.parties.map((party, index) =>
          index === brief.party ? undefined : (
            <GuessFold
              key={party.id}
              party={index}
              startsOpen={brief.parties.length === 2}
              issues={brief.issues.length}
              given={given}
              guess={guesses[index] ?? noGuess}
              change={change}
            />
          ),
        )}
      </div>
    </Part>
  );
}, isSamePart);

interface GuessFoldProps {
  readonly party: number;
  readonly startsOpen: boolean;
  readonly issues: number;
  readonly given: Case;
  readonly guess: Guess;
  readonly change: PlanningPartProps['change'];
}

const nothing = 'nothing';

const GuessFold = memo(function GuessFold(props: GuessFoldProps) {
  const { party, startsOpen, issues, given, guess, change } = props;
  const { words } = given;
  const { t } = words;
  const all = Array.from({ length: issues }, (_, issue) => issue);
  const edit = (part: Partial<Guess>) =>
    change((plan) => ({
      ...plan,
      guesses: plan.guesses.with(party, { ...(plan.guesses[party] ?? noGuess), ...part }),
    }));
  return (
    <Disclosure title={<PartyName party={party} name={words.party(party)} />} startsOpen={startsOpen} heavy>
      <div className="planning__guess">
        <div className="planning__guess-picks">
          {guess.picks.map((pick, rank) => (
            <Select
              // The rank is what names the pick, and it never moves.
              key={`rank-${rank + 1}`}
              label={t('planning.guess-rank', { rank: rank + 1 })}
              value={pick === undefined ? nothing : `${pick}`}
              onChange={(value) =>
                edit({ picks: guess.picks.with(rank, value === nothing ? undefined : Number(value)) })
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
            label={t('planning.guess-walk-away', { party: words.party(party) })}
            value={guess.walkAway ?? Number.NaN}
            onChange={(walkAway) => edit({ walkAway: Number.isNaN(walkAway) ? undefined : walkAway })}
            minValue={0}
            maxValue={100}
          />
        </div>
      </div>
    </Disclosure>
  );
});

/** Where one will begin. */
export const OfferPart = memo(function OfferPart({
  firstOffer,
  brief,
  view,
  given,
  caseFile,
  change,
}: PlanningPartProps & Pick<Plan, 'firstOffer'> & { readonly caseFile: CaseFile }) {
  const { t } = given.words;
  const dream = () => change((plan) => ({ ...plan, firstOffer: dreamPackage(brief, view) }));
  return (
    <Part title={t('planning.offer')} note={t('planning.offer-note')}>
      {firstOffer === undefined ? (
        <div className="planning__tools">
          <Button onPress={dream}>{t('planning.offer-start')}</Button>
        </div>
      ) : (
        <>
          <Later meanwhile={<div className="planning__offer planning__offer--coming" />}>
            <Offer
              brief={brief}
              view={view}
              given={given}
              caseFile={caseFile}
              change={change}
              firstOffer={firstOffer}
            />
          </Later>
          <div className="planning__tools">
            <Button size="small" onPress={dream}>
              {t('planning.offer-best')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() => change((plan) => ({ ...plan, firstOffer: undefined }))}
            >
              {t('planning.offer-none')}
            </Button>
          </div>
        </>
      )}
    </Part>
  );
}, isSamePart);

function Offer({
  firstOffer,
  brief,
  view,
  given,
  caseFile,
  change,
}: PlanningPartProps & { readonly firstOffer: Package; readonly caseFile: CaseFile }) {
  const { words } = given;
  const { t, number } = words;
  const law = useId();
  const touches = useOptionTouches(caseFile, given, brief, view);
  const sheet = presentTermSheet(brief, view, firstOffer);
  const choose = (issue: number, option: number) =>
    change((plan) => ({
      ...plan,
      firstOffer: plan.firstOffer && settle(brief.issues, view.closed, plan.firstOffer.with(issue, option)),
    }));
  return (
    <div className="planning__offer">
      {sheet.sections.flatMap(({ rows }) =>
        rows
          .filter(({ open }) => open)
          .map(({ issue, options }) => {
            const applies = appliesNow(touches, brief, view, firstOffer, issue);
            const chosen = firstOffer[issue] ?? 0;
            const behind = touches[issue]?.[chosen] ?? [];
            return (
              <div key={issue} className="planning__clause">
                <Select
                  label={words.issue(issue)}
                  value={`${chosen}`}
                  onChange={(option) => choose(issue, Number(option))}
                  choices={options.map(({ option, points, obstacle }) => ({
                    value: `${option}`,
                    label: words.option(issue, option),
                    note: [
                      t('common.points', { points: number(points, 1) }),
                      ...sayWhatApplies(touches[issue]?.[option] ?? [], applies[option] ?? []),
                    ].join(' · '),
                    isDisabled: obstacle?.kind === 'closed',
                  }))}
                />
                {behind.length === 0 ? undefined : (
                  <OptionLaw
                    id={`${law}-${issue}`}
                    touches={behind}
                    applies={applies[chosen] ?? []}
                    given={given}
                    regimes={caseFile.regimes}
                  />
                )}
              </div>
            );
          }),
      )}
    </div>
  );
}

/** In a list there is room for what would come about, not for the cards behind it: those stand below the line. */
const sayWhatApplies = (touches: readonly OptionTouch[], applies: readonly boolean[]): readonly string[] =>
  touches.filter((_, index) => applies[index] === true).map(({ sentence }) => sentence);
