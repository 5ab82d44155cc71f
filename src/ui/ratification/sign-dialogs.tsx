import { useClient } from '../client-context.tsx';
import { ConfirmDialog } from '../kit/index.ts';
import type { PartProps } from '../table/table-parts.ts';
import { afterNotSigning, worthOf, type DraftAtHome } from './ratification-model.ts';

export interface SignDialogsProps extends PartProps {
  readonly draft: DraftAtHome;
  readonly asks: 'sign' | 'refuse' | undefined;
  readonly onClose: () => void;
}

/** Asks before a signature is given, or withheld for good. */
export function SignDialogs({ game, given, draft, asks, onClose }: SignDialogsProps) {
  const { t, number } = given.words;
  const client = useClient();
  const { brief, view } = game;
  const { total, aboveWalkAway, promises } = worthOf(brief, view, draft.package);
  const isBelow = aboveWalkAway < 0;
  const others = (view.draft?.parties ?? []).filter((party) => party !== view.party);
  const isLast = others.every((party) => view.signed[party] === true);
  return (
    <>
      <ConfirmDialog
        isOpen={asks === 'sign'}
        title={t('ratification.sign.sign-ask')}
        confirmLabel={t('ratification.sign.sign')}
        danger={isBelow}
        onClose={onClose}
        onConfirm={() => void client.play({ type: 'sign' })}
      >
        <p>
          {t('ratification.sign.sign-text')} {isLast ? t('ratification.sign.sign-last') : undefined}
        </p>
        <p className={isBelow ? 'worth__warning' : undefined}>
          {t(isBelow ? 'ratification.sign.sign-below' : 'ratification.sign.sign-worth', {
            points: number(total, 1),
            distance: number(Math.abs(aboveWalkAway), 1),
          })}
        </p>
        {promises.cost === 0 ? undefined : (
          <p>{t('ratification.sign.sign-promises', { points: number(promises.cost, 1) })}</p>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'refuse'}
        danger
        title={t('ratification.sign.refuse-ask')}
        confirmLabel={t('ratification.sign.refuse')}
        onClose={onClose}
        onConfirm={() => void client.play({ type: 'walk-away' })}
      >
        <p>{t('ratification.sign.refuse-text', { points: number(view.sheet.walkAway, 1) })}</p>
        <p>{t(`ratification.sign.refuse-after.${afterNotSigning(brief, view, view.party)}`)}</p>
      </ConfirmDialog>
    </>
  );
}
