import { useMemo, useState } from 'react';
import { presentTermSheet, type GameState, type PlanningSheet } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Later, MarginNote, Paper, PointsBar, SheetHead } from '../kit/index.ts';
import { filedSheet, startPlan } from './plan.ts';
import { PlanningFoot } from './planning-foot.tsx';
import { OfferPart, OthersPart, OwnPart, TargetPart } from './planning-parts.tsx';
import './planning.css';

export interface PlanningScreenProps {
  readonly game: GameState;
  readonly given: Case;
  /** Undefined for whoever does not speak for the delegation. */
  readonly onFile: ((sheet: PlanningSheet) => void) | undefined;
  /** Undefined where the case requires a plan. */
  readonly onSkip: (() => void) | undefined;
  /** The plan is filed, and others are waited for. */
  readonly isFiled?: boolean;
}

/** The planning sheet: what one wants, what the others may want, and where one will begin. */
export function PlanningScreen({ game, given, onFile, onSkip, isFiled = false }: PlanningScreenProps) {
  const { brief, view } = game;
  const { t } = given.words;
  const [plan, setPlan] = useState(() => startPlan(brief, view));
  // What is filed as it stands need not be filed again.
  const [isChanged, setChanged] = useState(false);
  const change: typeof setPlan = (next) => {
    setChanged(true);
    setPlan(next);
  };
  const file = () => {
    setChanged(false);
    onFile?.(filedSheet(plan, brief.party));
  };
  const { firstOffer, target } = plan;
  const { walkAway } = view.sheet;
  const offer = useMemo(
    () => firstOffer && presentTermSheet(brief, view, firstOffer),
    [brief, view, firstOffer],
  );
  const part = { brief, view, given, change };

  return (
    <>
      <div className="page planning">
        <SheetHead level={1} title={t('planning.title')} lead={t('planning.lead')} />
        <Paper kind="ledger" className="planning__form">
          <Later meanwhile={<div className="planning__coming" />}>
            <OwnPart {...part} priorities={plan.priorities} />
            <TargetPart {...part} target={target} />
            <OthersPart {...part} guesses={plan.guesses} />
            <OfferPart {...part} caseFile={game.caseFile} firstOffer={firstOffer} />
          </Later>
        </Paper>

        <Paper as="aside" className="planning__aside" label={t('planning.ruler')}>
          <PointsBar
            label={t('planning.ruler')}
            value={offer?.total}
            walkAway={walkAway}
            target={target}
            large
          />
          {offer?.redLines.map((line) => (
            <p key={line} className="planning__warning">
              {t('planning.red-line')} {given.texts.own?.redLines[line]}
            </p>
          ))}
          {target < walkAway ? <p className="planning__warning">{t('planning.target-low')}</p> : undefined}
          <MarginNote title={t('planning.why')}>{t('planning.why-note')}</MarginNote>
        </Paper>
      </div>
      <PlanningFoot onFile={onFile && file} onSkip={onSkip} isFiled={isFiled} isChanged={isChanged} />
    </>
  );
}
