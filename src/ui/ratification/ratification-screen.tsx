import { useState } from 'react';
import type { GameState } from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Paper, PartyName, SheetHead } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { PackageText } from '../table/package-text.tsx';
import { mayNow } from '../table/table-parts.ts';
import { afterRefusal, capitalsOf, draftAtHome } from './ratification-model.ts';

/** The draft agreement before the capitals: who has decided what, and one's own decision. */
export function RatificationScreen({ game }: { readonly game: GameState }) {
  const given = useCase(game);
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const [asks, setAsks] = useState<'submit' | 'refuse' | undefined>();
  const { brief, view } = game;
  const draft = draftAtHome(view);
  const consequence = t(`ratification.after-refusal.${afterRefusal(brief, view, view.party)}`, {
    count: brief.rules.renegotiationRounds,
  });
  const close = () => setAsks(undefined);
  return (
    <>
      <div className="page">
        <SheetHead level={1} title={t('ratification.title')} lead={t('ratification.lead')} />
        <Paper as="section">
          <SheetHead title={t('ratification.draft')} />
          {draft === undefined ? undefined : (
            <PackageText
              given={given}
              brief={brief}
              pkg={draft.package}
              points={view.sheet.points}
              document
            />
          )}
        </Paper>
        <Paper as="section">
          <SheetHead title={t('ratification.capitals')} />
          <ul>
            {capitalsOf(brief, view).map(({ party, result }) => (
              <li key={party}>
                <PartyName party={party} name={words.party(party)} />{' '}
                {t(`ratification.result.${result ?? 'deciding'}`)}
              </li>
            ))}
          </ul>
        </Paper>
      </div>
      {mayNow(game, 'ratify') ? (
        <FootBar>
          <Button variant="danger" onPress={() => setAsks('refuse')}>
            {t('ratification.refuse')}
          </Button>
          <Button variant="primary" size="large" onPress={() => setAsks('submit')}>
            {t('ratification.submit')}
          </Button>
        </FootBar>
      ) : undefined}
      <ConfirmDialog
        isOpen={asks === 'submit'}
        title={t('ratification.submit-title')}
        confirmLabel={t('ratification.submit')}
        onClose={close}
        onConfirm={() => void client.play({ type: 'ratify', decision: 'submit' })}
      >
        <p>{t('ratification.submit-text')}</p>
        <p>{consequence}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'refuse'}
        danger
        title={t('ratification.refuse-title')}
        confirmLabel={t('ratification.refuse')}
        onClose={close}
        onConfirm={() => void client.play({ type: 'ratify', decision: 'refuse' })}
      >
        <p>{t('ratification.refuse-text')}</p>
        <p>{consequence}</p>
      </ConfirmDialog>
    </>
  );
}
