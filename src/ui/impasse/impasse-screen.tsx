import type { GameState } from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, Paper, SheetHead } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';

/** The end without an agreement: why, and what it means for oneself. */
export function ImpasseScreen({ game }: { readonly game: GameState }) {
  const { words, texts } = useCase(game);
  const { t } = words;
  const client = useClient();
  const { view } = game;
  const { ending } = view;
  return (
    <>
      <div className="page">
        <SheetHead
          level={1}
          title={t('ratification.impasse')}
          lead={
            ending?.kind === 'impasse'
              ? t(`ratification.why.${ending.reason}`, {
                  party: ending.by === undefined ? '' : words.party(ending.by),
                })
              : undefined
          }
        />
        <Paper as="section">
          <p>{t('ratification.you-keep', { points: words.number(view.sheet.walkAway, 1) })}</p>
          <p>{texts.own?.walkAway}</p>
        </Paper>
      </div>
      <FootBar>
        <Button variant="primary" size="large" onPress={() => void client.play({ type: 'ready' })}>
          {t('ratification.to-debrief')}
        </Button>
      </FootBar>
    </>
  );
}
