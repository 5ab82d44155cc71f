import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createClassClient, type GameState, type Keep } from '#client/index.ts';
import { briefModel } from '../brief/brief-model.ts';
import { Dossier } from '../brief/brief-screen.tsx';
import { useCase } from '../case/use-case.ts';
import { ClientContext, useClientState } from '../client-context.tsx';
import { Button, Dialog, IconButton, PartyName } from '../kit/index.ts';
import { useLinger } from '../ratification/use-linger.ts';
import { GameScreens } from '../room.tsx';
import { SceneContext } from '../scene/scene-loader.ts';
import { PhaseStrip, Shell } from '../shell/shell.tsx';
import { useRefusals } from '../table/refusal.tsx';
import type { PartProps } from '../table/table-parts.ts';
import { useWords } from '../words/words.ts';
import { CameLate } from './came-late.tsx';
import { ClassCorner } from './class-corner.tsx';
import type { ClassDeedsProps } from './class-deeds.tsx';
import { ClassStrip } from './class-strip.tsx';
import { useClassView, useLine } from './class-context.tsx';
import { useFirstDossier } from './use-first-dossier.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import type { MemberProps } from './member-props.ts';
import { WaitingRoom } from './waiting-room.tsx';

/** A seat at a table of the class: the screens of solo play, with the class around them. */
export function SeatRoom(props: MemberProps) {
  const { ports, onLanguage, onLeave } = props;
  const line = useLine();
  const [client] = useState(() => createClassClient(line, ports));
  useEffect(() => client.close, [client]);
  const game = useSyncExternalStore(client.store.subscribe, () => client.store.get().game);
  if (game === undefined) return <WaitingRoom {...props} />;
  const takeSeat = () => void line.ask('take-seat', {});
  return (
    <ClientContext value={client}>
      <SceneContext value={ports.scenes}>
        <Seated
          game={game}
          keep={ports.keep}
          onLanguage={onLanguage}
          onLeave={onLeave}
          onTakeSeat={takeSeat}
        />
      </SceneContext>
    </ClientContext>
  );
}

interface SeatedProps {
  readonly game: GameState;
  readonly keep: Keep;
  readonly onLanguage: (language: string) => void;
  readonly onLeave: () => void;
  readonly onTakeSeat: () => void;
}

function Seated({ game, keep, onLanguage, onLeave, onTakeSeat }: SeatedProps) {
  const { t } = useWords();
  const given = useCase(game);
  const { texts, words } = given;
  const model = useMemo(
    () => briefModel(game.caseFile, game.brief, texts, words),
    [game.caseFile, game.brief, texts, words],
  );
  const screen = useClientState((state) => state.screen);
  const { shown, goOn } = useLinger(screen);
  const [isReading, setReading] = useState(false);
  const openDossier = useCallback(() => setReading(true), []);
  const isNarrow = useIsNarrow();
  const deeds: ClassDeedsProps = {
    game,
    given,
    chairs: game.brief.seats,
    onLanguage,
    onDossier: openDossier,
    compact: isNarrow,
  };
  const first = useFirstDossier(keep, game);
  const isReadingFirst = useClassView(
    (seen) => seen.table?.seats.some(({ seat, reading }) => reading && seat === game.choice.seat) === true,
  );
  const closeDossier = () => {
    setReading(false);
    first.done();
  };
  const { phase } = game.view;
  return (
    <Shell
      screen={shown}
      onHome={onLeave}
      where={
        <>
          <span className="shell__case">{texts.title}</span>
          <PartyName party={game.brief.party} name={words.party(game.brief.party)} />
          <PhaseStrip phase={phase === 'impasse' ? 'negotiation' : phase} />
        </>
      }
      end={
        isNarrow ? (
          <ClassCorner {...deeds} />
        ) : (
          <IconButton icon="note" label={t('common.dossier')} onPress={openDossier} />
        )
      }
    >
      {shown === 'table' ? undefined : <Refusals game={game} given={given} />}
      <ClassStrip {...deeds} onTakeSeat={onTakeSeat} />
      <GameScreens screen={shown} game={game} model={model} onDossier={openDossier} onGoOn={goOn} />
      <Dialog
        isOpen={isReading || first.isDue}
        onClose={closeDossier}
        title={t('common.dossier')}
        wide
        actions={
          isReadingFirst ? (
            <Button
              variant="primary"
              onPress={() => {
                onTakeSeat();
                closeDossier();
              }}
            >
              {t('classroom.take-seat')}
            </Button>
          ) : undefined
        }
      >
        {first.isDue || isReadingFirst ? (
          <CameLate game={game} given={given} isReading={isReadingFirst} />
        ) : undefined}
        <Dossier model={model} />
      </Dialog>
    </Shell>
  );
}

/** The table says itself what was refused; away from it a class may refuse something, too, and solo play nothing. */
function Refusals({ game, given }: PartProps) {
  useRefusals(game, given);
  return undefined;
}
