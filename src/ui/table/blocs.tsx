import { useState } from 'react';
import { pressureOf } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, PartyMark, Prose } from '../kit/index.ts';
import { questionOf, type PartProps } from './table-parts.ts';
import './blocs.css';

/** Who has pooled supply with whom, what that presses, and one's own way in or out. */
export function Blocs({ game, given }: PartProps) {
  const { words, texts } = given;
  const { t } = words;
  const { brief, view } = game;
  const client = useClient();
  const [asked, setAsked] = useState<{ type: 'join-bloc' | 'leave-bloc'; bloc: number } | undefined>();
  if (brief.rules.blocs.length === 0) return undefined;
  const may = (type: 'join-bloc' | 'leave-bloc', bloc: number) =>
    questionOf(game, type)?.blocs.includes(bloc) === true;
  const rule = asked === undefined ? undefined : brief.rules.blocs[asked.bloc];
  return (
    <>
      {brief.rules.blocs.map((bloc, index) => {
        const state = view.blocs[index] ?? { members: [], defectors: [] };
        const pressure = pressureOf(bloc, state);
        return (
          <section key={bloc.id} className="bloc" aria-labelledby={`bloc-${bloc.id}`}>
            <h3 className="bloc__name" id={`bloc-${bloc.id}`}>
              {words.bloc(index)}
            </h3>
            <Prose text={texts.blocs[bloc.id]?.about ?? ''} small />
            <p className="bloc__members">
              {state.members.length === 0 ? t('table.bloc.nobody') : t('table.bloc.members')}
              {state.members.map((party) => (
                <PartyMark key={party} party={party} size={1.1} label={words.party(party)} />
              ))}
            </p>
            <p className="bloc__pressure">
              {pressure > 0
                ? t('table.bloc.presses', { points: words.number(pressure, 1) })
                : t('table.bloc.presses-not')}{' '}
              {state.defectors.length === 0
                ? undefined
                : t('table.bloc.defectors', {
                    parties: words.list(state.defectors.map((party) => words.party(party))),
                  })}
            </p>
            {(['join-bloc', 'leave-bloc'] as const).map((type) =>
              may(type, index) ? (
                <Button key={type} size="small" onPress={() => setAsked({ type, bloc: index })}>
                  {t(`table.bloc.${type}`)}
                </Button>
              ) : undefined,
            )}
          </section>
        );
      })}
      {asked === undefined || rule === undefined ? undefined : (
        <ConfirmDialog
          isOpen
          danger={asked.type === 'leave-bloc'}
          title={t(`table.bloc.${asked.type}-title`, { bloc: words.bloc(asked.bloc) })}
          confirmLabel={t(`table.bloc.${asked.type}`)}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void client.play({ type: asked.type, bloc: asked.bloc })}
        >
          <p>{t(`table.bloc.${asked.type}-text`, { points: words.number(rule.defection, 1) })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
