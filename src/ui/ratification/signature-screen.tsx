import { useId, useState } from 'react';
import type { GameState } from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { Button, Later, Paper, SheetHead } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { FootBar } from '../shell/shell.tsx';
import { mayNow } from '../table/table-parts.ts';
import { useTablePicture } from '../table/use-pictures.ts';
import { AgreementPaper } from './agreement-paper.tsx';
import { draftAtHome, worthOf } from './ratification-model.ts';
import { Seal } from './seal.tsx';
import { SignDialogs } from './sign-dialogs.tsx';
import { SignatureLines } from './signature-lines.tsx';
import { StandingNote } from './standing-note.tsx';
import { useResults } from './use-results.ts';
import { WorthNote } from './worth-note.tsx';
import './signature.css';

export interface SignatureScreenProps {
  readonly game: GameState;
  /** Goes on to the years; undefined while signatures are lacking. */
  readonly onGoOn: (() => void) | undefined;
}

/** The signing: the agreement on paper, and those who put their names below it. */
export function SignatureScreen({ game, onGoOn }: SignatureScreenProps) {
  const given = useCase(game);
  const { words } = given;
  const { t } = words;
  const { brief, view } = game;
  const [asks, setAsks] = useState<'sign' | 'refuse' | undefined>();
  const [known] = useState(
    () => new Set(view.signed.flatMap((isSigned, party) => (isSigned ? [party] : []))),
  );
  const heading = useId();
  const picture = useTablePicture(game, given);
  useResults(game, given);
  const draft = draftAtHome(view);
  if (draft === undefined) return undefined;
  const parties = view.draft?.parties ?? draft.parties;
  const isParty = parties.includes(view.party);
  const waiting = parties.filter((party) => view.signed[party] !== true);
  const maySign = mayNow(game, 'sign');
  const isConcluded = view.ending?.kind === 'agreement';
  const isFresh = !known.has(view.party);
  return (
    <>
      <div className="page signature">
        <SheetHead level={1} title={t('ratification.sign.title')} lead={t('ratification.sign.lead')} />
        {isConcluded ? (
          <StandingNote title={t('ratification.sign.concluded.title')} takesFocus={isFresh && isParty}>
            <p>{t('ratification.sign.concluded.text')}</p>
          </StandingNote>
        ) : !isParty ? (
          <p className="soft">{t('ratification.sign.outsider')}</p>
        ) : view.signed[view.party] === true ? (
          <StandingNote title={t('ratification.sign.waiting.title')} takesFocus={isFresh}>
            <p>
              {t('ratification.sign.waiting.text', {
                parties: words.list(waiting.map((party) => words.party(party))),
              })}
            </p>
          </StandingNote>
        ) : undefined}
        <div className="signature__ceremony">
          <Scene kind="table" picture={picture} />
          <section className="signature__page" aria-labelledby={heading}>
            <h2 id={heading}>{t('ratification.sign.done')}</h2>
            <SignatureLines game={game} given={given} parties={parties} known={known} />
            {isConcluded ? <Seal parties={parties} /> : undefined}
          </section>
          {isParty ? (
            <Paper kind="well">
              <WorthNote game={game} given={given} worth={worthOf(brief, view, draft.package)} />
            </Paper>
          ) : undefined}
        </div>
        <Later>
          <AgreementPaper
            game={game}
            given={given}
            title={t('ratification.sign.document')}
            draft={draft}
            parties={parties}
          />
        </Later>
      </div>
      {isConcluded && onGoOn !== undefined ? (
        <FootBar>
          <Button variant="primary" size="large" onPress={onGoOn}>
            {t('ratification.sign.concluded.on')}
          </Button>
        </FootBar>
      ) : maySign ? (
        <FootBar note={t('ratification.sign.note')}>
          <Button variant="danger" onPress={() => setAsks('refuse')}>
            {t('ratification.sign.refuse')}
          </Button>
          <Button variant="primary" size="large" icon="pen" onPress={() => setAsks('sign')}>
            {t('ratification.sign.sign')}
          </Button>
        </FootBar>
      ) : undefined}
      <SignDialogs
        game={game}
        given={given}
        draft={draft}
        asks={maySign ? asks : undefined}
        onClose={() => setAsks(undefined)}
      />
    </>
  );
}
