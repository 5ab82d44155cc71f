import { memo, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { CaseFile, GameChoice, GameState, Screen } from '#client/index.ts';
import { briefModel, type BriefModel } from './brief/brief-model.ts';
import { BriefScreen, Dossier } from './brief/brief-screen.tsx';
import { openedCase } from './case/opened-case.ts';
import { makeCaseAhead, useCase } from './case/use-case.ts';
import { useMaybeClassView } from './classroom/class-context.tsx';
import { useClient, useClientState } from './client-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Button, ConfirmDialog, Dialog, SheetHead, IconButton, Menu, PartyName } from './kit/index.ts';
import {
  DebriefScreen,
  fetchAhead,
  ImpasseScreen,
  RatificationScreen,
  SignatureScreen,
  TableScreen,
  YearsScreen,
} from './late-screens.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { PlanningScreen } from './planning/planning-screen.tsx';
import { useLinger } from './ratification/use-linger.ts';
import { setupModel, type SetupChoice } from './setup/setup-model.ts';
import { whenIdle } from './scene/when-idle.ts';
import { SetupScreen } from './setup/setup-screen.tsx';
import { PhaseStrip, Shell } from './shell/shell.tsx';
import { missedPhases, type ShownPhase } from './shell/shown-phases.ts';
import { useWords } from './words/words.ts';

export interface RoomProps {
  readonly screen: Exclude<Screen, 'title'>;
  readonly onSettings: () => void;
}

/** One screen in its frame. Dialogs of the house open and close without it. */
export const Room = memo(function Room({ screen, onSettings }: RoomProps) {
  const { t } = useWords();
  const game = useClientState((state) => state.game);
  const client = useClient();
  if (game !== undefined) return <GameRoom screen={screen} game={game} onSettings={onSettings} />;
  return (
    <Shell
      screen={screen}
      onHome={client.openTitle}
      end={<IconButton icon="gear" label={t('common.settings')} onPress={onSettings} />}
    >
      {screen === 'library' ? <LibraryRoom /> : <SetupRoom />}
    </Shell>
  );
});

function LibraryRoom() {
  const client = useClient();
  const entries = useClientState((state) => state.library);
  return <LibraryScreen entries={entries} onChoose={(id) => void client.chooseScenario(id)} />;
}

function SetupRoom() {
  const client = useClient();
  const words = useWords();
  const caseFile = useClientState((state) => state.chosenCase);
  const model = useMemo(() => caseFile && setupModel(caseFile, words), [caseFile, words]);
  const prepare = useCallback(
    (choice: SetupChoice) => {
      const game = caseFile && client.prepare(gameChoice(caseFile, choice));
      if (game !== undefined) whenIdle(() => makeCaseAhead(words, game));
    },
    [client, caseFile, words],
  );
  if (caseFile === undefined || model === undefined) return <Waiting />;
  return (
    <SetupScreen
      key={caseFile.scenario.id}
      model={model}
      freshSeed={client.freshSeed}
      onBack={client.openLibrary}
      onReady={prepare}
      onStart={(choice) => void client.start(gameChoice(caseFile, choice))}
    />
  );
}

const gameChoice = (caseFile: CaseFile, { seed, difficulty, ...choice }: SetupChoice): GameChoice => ({
  ...choice,
  scenario: caseFile.scenario.id,
  setup: { seed, difficulty },
});

interface GameRoomProps extends RoomProps {
  readonly game: GameState;
}

function GameRoom({ screen: current, game, onSettings }: GameRoomProps) {
  const client = useClient();
  const { shown: screen, goOn } = useLinger(current);
  const all = useWords();
  const { t } = all;
  const { texts, words } = useCase(game);
  const [isAsking, setAsking] = useState(false);
  const [isReading, setReading] = useState(false);
  const model = useMemo(
    () => briefModel(game.caseFile, game.brief, texts, words),
    [game.caseFile, game.brief, texts, words],
  );
  const openDossier = useCallback(() => setReading(true), []);
  const { phase } = game.view;
  useEffect(() => whenIdle(() => fetchAhead(phase)), [phase]);
  // What the debrief opens is put together while the player still reads how it ended.
  const isEnded = phase === 'impasse' || phase === 'implementation';
  useEffect(() => (isEnded ? whenIdle(() => void openedCase(all, game)) : undefined), [isEnded, all, game]);
  const shownPhase: ShownPhase =
    screen === 'ratification' || screen === 'signature'
      ? screen
      : phase === 'impasse'
        ? 'negotiation'
        : phase;
  const { events } = game.view;
  const missed = useMemo(() => missedPhases(events, shownPhase), [events, shownPhase]);
  // The end of the bar is the same on every screen.
  const end = useMemo(
    () => (
      <>
        <IconButton icon="gear" label={t('common.settings')} onPress={onSettings} />
        <Menu
          label={t('common.menu')}
          trigger={<IconButton icon="door" label={t('common.menu')} />}
          onAction={(id) => (id === 'leave' ? client.leave() : setAsking(true))}
          entries={[
            { id: 'leave', label: t('common.leave'), note: t('common.leave-note'), icon: 'door' },
            { id: 'restart', label: t('common.restart'), note: t('common.restart-note'), icon: 'undo' },
          ]}
        />
      </>
    ),
    [client, onSettings, t],
  );
  return (
    <Shell
      screen={screen}
      onHome={client.leave}
      where={
        <>
          <span className="shell__case">{texts.title}</span>
          <PartyName party={game.brief.party} name={words.party(game.brief.party)} />
          <PhaseStrip phase={shownPhase} missed={missed} />
        </>
      }
      end={end}
    >
      <GameScreens screen={screen} game={game} model={model} onDossier={openDossier} onGoOn={goOn} />
      <Dialog isOpen={isReading} onClose={() => setReading(false)} title={t('common.dossier')} wide>
        <Dossier model={model} />
      </Dialog>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void client.restart()}
        title={t('common.restart-ask')}
        confirmLabel={t('common.restart')}
        danger
      >
        <p>{t('common.restart-what')}</p>
      </ConfirmDialog>
    </Shell>
  );
}

export interface GameScreensProps {
  readonly screen: Screen;
  readonly game: GameState;
  readonly model: BriefModel;
  readonly onDossier: () => void;
  /** Goes on from a screen that lingers. */
  readonly onGoOn: (() => void) | undefined;
}

/** The screen of a game, whoever runs it. */
export function GameScreens({ screen, game, model, onDossier, onGoOn }: GameScreensProps) {
  const client = useClient();
  const isReady = game.view.ready[game.brief.party] === true;
  return (
    <ErrorBoundary key={screen} fallback={<Broken onLeave={client.leave} />}>
      <Suspense fallback={<Waiting />}>
        {screen === 'brief' ? (
          <BriefScreen
            model={model}
            isDone={isReady}
            onContinue={
              game.brief.seat.role === 'chief' ? () => void client.play({ type: 'ready' }) : undefined
            }
          />
        ) : screen === 'planning' ? (
          <PlanningRoom game={game} isReady={isReady} />
        ) : screen === 'table' ? (
          <TableScreen game={game} onDossier={onDossier} />
        ) : screen === 'ratification' ? (
          <RatificationScreen game={game} onGoOn={onGoOn} />
        ) : screen === 'signature' ? (
          <SignatureScreen game={game} onGoOn={onGoOn} />
        ) : screen === 'impasse' ? (
          <ImpasseScreen game={game} />
        ) : screen === 'years' ? (
          <YearsScreen game={game} />
        ) : screen === 'debrief' ? (
          <DebriefScreen game={game} />
        ) : undefined}
      </Suspense>
    </ErrorBoundary>
  );
}

interface PlanningRoomProps {
  readonly game: GameState;
  /** The plan is filed and others still plan: it may be filed anew. */
  readonly isReady: boolean;
}

function PlanningRoom({ game, isReady }: PlanningRoomProps) {
  const client = useClient();
  const given = useCase(game);
  // Until the talks of a class are opened, whoever is ready is held at the door.
  const isHeld = useMaybeClassView((view) => view.table?.held.includes(game.choice.seat)) === true;
  const isFiled = isReady || isHeld;
  const sitDown = () => {
    if (!isFiled) void client.play({ type: 'ready' });
  };
  const speaks = game.brief.seat.role === 'chief';
  return (
    <PlanningScreen
      game={game}
      given={given}
      onFile={
        speaks
          ? (sheet) => void client.play({ type: 'prepare', sheet }).then((filed) => filed && sitDown())
          : undefined
      }
      isFiled={isFiled}
      onSkip={!speaks || isFiled || game.brief.rules.planning === 'required' ? undefined : sitDown}
    />
  );
}

function Broken({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useWords();
  return (
    <div className="page">
      <SheetHead level={1} title={t('common.broken')} lead={t('common.broken-note')} />
      <Button variant="primary" onPress={onLeave}>
        {t('common.leave')}
      </Button>
    </div>
  );
}

function Waiting() {
  const { t } = useWords();
  return <p className="page soft">{t('common.loading')}</p>;
}
