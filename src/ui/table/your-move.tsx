import { memo, useState } from 'react';
import { draftFault, satisfies, situationOf } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, IconButton } from '../kit/index.ts';
import { DraftFigure } from './draft-figure.tsx';
import { OutsideNote } from './outside-note.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { heaviestLock, mayNow, unlessChanged, type PartProps } from './table-parts.ts';
import { sayEndorsement } from './say-endorsement.ts';
import type { Layout } from './use-layout.ts';
import './your-move.css';

export interface YourMoveProps extends PartProps {
  readonly layout: Layout;
}

/** What one may do now, in a sentence, and the moves that take a turn. */
export const YourMove = memo(
  function YourMove({ game, given, layout }: YourMoveProps) {
    const { words, texts } = given;
    const { t } = words;
    const client = useClient();
    const { brief, view, draft } = game;
    const [asks, setAsks] = useState<'propose' | 'walk-away' | undefined>();
    const situation = situationOf(brief, view);
    const fault = draftFault(brief, view, draft);
    const lock = heaviestLock(game);
    const isLast = view.round === view.rounds;
    const others = brief.parties.flatMap((_, party) =>
      party === view.party || view.left[party] === true ? [] : [party],
    );
    const walkAway = () => setAsks('walk-away');
    return (
      <div className="your-move">
        {layout === 'narrow' ? undefined : <DraftFigure game={game} given={given} />}
        <OutsideNote game={game} given={given} />
        <p className="your-move__situation">
          {isLast && situation !== 'left' ? <strong>{t('table.last-round')} </strong> : undefined}
          {lock !== undefined
            ? t(`table.locked.${lock}`)
            : fault !== undefined && mayNow(game, 'propose')
              ? fault.kind === 'unendorsed'
                ? sayEndorsement(given, brief, fault.endorsement)
                : t(`table.fault.${fault.kind}`)
              : t(`table.situation.${situation}`, {
                  party: view.speaker === undefined ? '' : words.party(view.speaker),
                })}
          {(situation === 'opening' || situation === 'answering') && mayNow(game, 'consult')
            ? ` ${t('table.may-consult')}`
            : undefined}
        </p>
        <div className="your-move__buttons" role="group" aria-label={t('table.your-move')}>
          {layout !== 'wide' ? (
            <IconButton
              icon="door"
              label={t('table.walk-away')}
              isDisabled={!mayNow(game, 'walk-away')}
              onPress={walkAway}
            />
          ) : (
            <Button variant="quiet" icon="door" isDisabled={!mayNow(game, 'walk-away')} onPress={walkAway}>
              {t('table.walk-away')}
            </Button>
          )}
          <Button isDisabled={!mayNow(game, 'pass')} onPress={() => void client.play({ type: 'pass' })}>
            {t('table.pass')}
          </Button>
          <Button
            variant="primary"
            icon="pen"
            isDisabled={!mayNow(game, 'propose') || fault !== undefined}
            onPress={() => setAsks('propose')}
          >
            {t('table.propose', { count: draft.packages.length })}
          </Button>
        </div>
        <ProposeDialog
          isOpen={asks === 'propose'}
          game={game}
          given={given}
          onClose={() => setAsks(undefined)}
        />
        <ConfirmDialog
          isOpen={asks === 'walk-away'}
          danger
          title={t('table.walk-away-title')}
          confirmLabel={t('table.walk-away')}
          onClose={() => setAsks(undefined)}
          onConfirm={() => void client.play({ type: 'walk-away' })}
        >
          <p>{t('table.walk-away-text', { points: words.number(view.sheet.walkAway, 1) })}</p>
          <p>{texts.own?.walkAway}</p>
          <p>
            {t(satisfies(brief.rules.decision, others) ? 'table.walk-away-others' : 'table.walk-away-ends')}
          </p>
        </ConfirmDialog>
      </div>
    );
  },
  unlessChanged('view', 'draft'),
);
