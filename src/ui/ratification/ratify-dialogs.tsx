import { outlookAtHome } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { ConfirmDialog } from '../kit/index.ts';
import type { PartProps } from '../table/table-parts.ts';
import { afterRefusal, worthOf, type DraftAtHome } from './ratification-model.ts';

export interface RatifyDialogsProps extends PartProps {
  readonly draft: DraftAtHome;
  readonly asks: 'submit' | 'refuse' | undefined;
  readonly onClose: () => void;
}

/** Asks before the vote is called, or refused to all: neither can be taken back. */
export function RatifyDialogs({ game, given, draft, asks, onClose }: RatifyDialogsProps) {
  const { t, number } = given.words;
  const client = useClient();
  const { brief, view } = game;
  const after = afterRefusal(brief, view, view.party);
  const { result } = outlookAtHome(brief, view, draft.package);
  const { aboveWalkAway } = worthOf(brief, view, draft.package);
  const second = view.renegotiated && after === 'ends' ? ` ${t('ratification.second-time')}` : '';
  const gaps = { count: brief.rules.renegotiationRounds, points: number(view.sheet.walkAway, 1) };
  return (
    <>
      <ConfirmDialog
        isOpen={asks === 'submit'}
        title={t('ratification.submit-ask')}
        confirmLabel={t('ratification.submit')}
        danger={aboveWalkAway < 0}
        onClose={onClose}
        onConfirm={() => void client.play({ type: 'ratify', decision: 'submit' })}
      >
        <p>
          {t('ratification.submit-text')} {t(`ratification.forecast.${result}`)}
        </p>
        {aboveWalkAway < 0 ? <p className="worth__warning">{t('ratification.below')}</p> : undefined}
        <p>
          {t(`ratification.after-no.${after}`, gaps)}
          {second}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'refuse'}
        danger
        title={t('ratification.refuse-ask')}
        confirmLabel={t('ratification.refuse')}
        onClose={onClose}
        onConfirm={() => void client.play({ type: 'ratify', decision: 'refuse' })}
      >
        <p>{t('ratification.refuse-text')}</p>
        <p>
          {t(`ratification.after-refusing.${after}`, gaps)}
          {second}
        </p>
      </ConfirmDialog>
    </>
  );
}
