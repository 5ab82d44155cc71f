import { useEffect, useRef } from 'react';
import { debriefSteps, type ClassFacts, type DebriefAnswer, type DebriefStep } from '#client/index.ts';
import { Paper, SheetHead } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import type { UiPorts } from '../ui-ports.ts';
import { useWords } from '../words/words.ts';
import { AskFacilitator } from './ask-facilitator.tsx';
import { useClassView, useLine } from './class-context.tsx';
import { ClassAgreements } from './debrief/class-agreements.tsx';
import { ClassHome } from './debrief/class-home.tsx';
import { ClassLeft } from './debrief/class-left.tsx';
import { ClassMoves } from './debrief/class-moves.tsx';
import { ClassResults } from './debrief/class-results.tsx';
import { ClassWhole } from './debrief/class-whole.tsx';
import { ClassYears } from './debrief/class-years.tsx';
import { useReports } from './debrief/use-reports.ts';
import type { MemberProps } from './member-props.ts';
import { ClassDeals } from './class-deals.tsx';
import { useClassCase, type ClassCase } from './use-class-case.ts';
import { You } from './you.tsx';

/** Looking back together: agreements side by side, then the results of every role, then everything. */
export function ClassDebrief({ ports, onLanguage, onLeave }: MemberProps) {
  const { t } = useWords();
  const title = useClassView((view) => view.class?.title);
  return (
    <Shell screen="class-debrief" onHome={onLeave} where={<span className="shell__case">{title}</span>}>
      <div className="page class-debrief">
        <SheetHead level={1} title={t('classroom.debrief.title')} lead={t('classroom.debrief.lead')} />
        <div className="class-debrief__own">
          <AskFacilitator />
          <You onLanguage={onLanguage} />
        </div>
        <DebriefSteps ports={ports} />
      </div>
    </Shell>
  );
}

interface DebriefStepsProps {
  readonly ports: UiPorts;
  /** A wall cannot be scrolled by those who look at it: it shows the newest step alone. */
  readonly onlyNewest?: boolean;
  /** Whoever opens a step has it before their eyes at once, and does not look for it below the others. */
  readonly follows?: boolean;
}

/** What is open of the debrief. For participants, facilitators and the wall alike. */
export function DebriefSteps({ ports, onlyNewest = false, follows = false }: DebriefStepsProps) {
  const line = useLine();
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const debrief = useClassView((view) => view.debrief);
  const step = facts?.debrief;
  const given = useClassCase(ports.library, debrief?.caseFile);
  // Each step opens more: it is asked for when the facilitator has taken it.
  useEffect(() => {
    if (step !== undefined && step !== 'closed') void line.ask('debrief', {});
  }, [step, line]);
  if (facts === undefined || debrief === undefined || given === undefined)
    return <p className="soft">{t(step === 'closed' ? 'classroom.debrief.closed' : 'common.loading')}</p>;
  return (
    <Opened
      ports={ports}
      facts={facts}
      debrief={debrief}
      given={given}
      onlyNewest={onlyNewest}
      follows={follows}
    />
  );
}

interface OpenedProps {
  readonly ports: UiPorts;
  readonly facts: ClassFacts;
  readonly debrief: DebriefAnswer;
  readonly given: ClassCase;
  readonly onlyNewest: boolean;
  readonly follows: boolean;
}

/** The heading of each step. */
const headings: Readonly<Record<Exclude<DebriefStep, 'closed'>, string>> = {
  agreements: 'deals',
  results: 'results',
  possible: 'possible',
  left: 'left',
  moves: 'moves',
  home: 'home',
  everything: 'years',
};

/** Brings what was opened last before one's eyes, once it is there: not what lay open already when one came. */
function useFollowing(follows: boolean, step: DebriefStep, isReckoned: boolean): void {
  const before = useRef(step);
  useEffect(() => {
    if (!follows || step === 'closed' || step === before.current) return;
    const heading = document.getElementById(headings[step]);
    if (heading === null) return;
    before.current = step;
    heading.closest('section')?.scrollIntoView({ block: 'start' });
  }, [follows, step, isReckoned]);
}

/** Each step stands under the one before: the newest last. */
function Opened({ ports, facts, debrief, given, onlyNewest, follows }: OpenedProps) {
  const { t } = useWords();
  const { tables, step } = debrief;
  const own = useClassView((view) => view.own?.place?.table);
  const has = (wanted: DebriefStep) => debriefSteps.indexOf(step) >= debriefSteps.indexOf(wanted);
  const shows = (wanted: DebriefStep) => (onlyNewest ? step === wanted : has(wanted));
  const reports = useReports(ports.analyst, debrief, own);
  const [first, ...others] = reports;
  useFollowing(follows, step, first !== undefined);
  const { scenario } = given.caseFile;
  const played = tables.filter(({ record }) => record !== undefined).length;
  return (
    <>
      {shows('agreements') ? <ClassAgreements given={given} tables={tables} /> : undefined}
      {shows('results') ? <ClassResults given={given} tables={tables} /> : undefined}
      {!has('possible') ? undefined : first === undefined ? (
        <p className="soft" role="status">
          {t('classroom.debrief.reckoning')}
        </p>
      ) : (
        <>
          {reports.length < played ? (
            <p className="soft" role="status">
              {t('classroom.debrief.reckoned', { done: reports.length, count: played })}
            </p>
          ) : undefined}
          {shows('possible') ? (
            <Paper as="section" labelledBy="possible">
              <SheetHead id="possible" title={t('classroom.debrief.possible')} />
              <ClassDeals
                reports={[first, ...others]}
                tables={tables}
                scenario={scenario}
                names={given.words}
              />
            </Paper>
          ) : undefined}
          {shows('left') ? <ClassLeft given={given} reports={reports} /> : undefined}
          {shows('moves') ? <ClassMoves given={given} reports={reports} /> : undefined}
          {shows('home') ? <ClassHome given={given} reports={reports} /> : undefined}
          {has('everything') ? <ClassYears ports={ports} scenario={scenario} reports={reports} /> : undefined}
        </>
      )}
      {has('everything') && !onlyNewest ? (
        <ClassWhole ports={ports} facts={facts} debrief={debrief} given={given} />
      ) : undefined}
    </>
  );
}
