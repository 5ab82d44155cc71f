import { useState } from 'react';
import type { GameState } from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Paper, PartyName, SheetHead } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { FootBar } from '../shell/shell.tsx';
import { PackageText } from '../table/package-text.tsx';
import { mayNow } from '../table/table-parts.ts';
import { useTablePicture } from '../table/use-pictures.ts';
import { draftAtHome } from './ratification-model.ts';

/** The agreement on paper, and those who sign it. */
export function SignatureScreen({ game }: { readonly game: GameState }) {
  const given = useCase(game);
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const [asks, setAsks] = useState<'sign' | 'not-sign' | undefined>();
  const picture = useTablePicture(game, given);
  const { brief, view } = game;
  const draft = draftAtHome(view);
  const close = () => setAsks(undefined);
  return (
    <>
      <div className="page">
        <Scene kind="table" picture={picture} />
        <SheetHead level={1} title={t('ratification.sign-title')} lead={t('ratification.sign-lead')} />
        <Paper as="section">
          {draft === undefined ? undefined : (
            <PackageText given={given} brief={brief} pkg={draft.package} document />
          )}
          <ul>
            {(view.draft?.parties ?? []).map((party) => (
              <li key={party}>
                <PartyName party={party} name={words.party(party)} />{' '}
                {t(view.signed[party] === true ? 'ratification.signed' : 'ratification.not-signed')}
              </li>
            ))}
          </ul>
        </Paper>
      </div>
      {mayNow(game, 'sign') ? (
        <FootBar>
          <Button variant="danger" onPress={() => setAsks('not-sign')}>
            {t('ratification.not-sign')}
          </Button>
          <Button variant="primary" size="large" icon="pen" onPress={() => setAsks('sign')}>
            {t('ratification.sign')}
          </Button>
        </FootBar>
      ) : undefined}
      <ConfirmDialog
        isOpen={asks === 'sign'}
        title={t('ratification.sign-ask')}
        confirmLabel={t('ratification.sign')}
        onClose={close}
        onConfirm={() => void client.play({ type: 'sign' })}
      >
        <p>{t('ratification.sign-text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'not-sign'}
        danger
        title={t('ratification.not-sign-ask')}
        confirmLabel={t('ratification.not-sign')}
        onClose={close}
        onConfirm={() => void client.play({ type: 'walk-away' })}
      >
        <p>{t('ratification.not-sign-text', { points: words.number(view.sheet.walkAway, 1) })}</p>
      </ConfirmDialog>
    </>
  );
}
