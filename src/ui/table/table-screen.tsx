import { useEffect, useMemo, useRef, useState } from 'react';
import { activePackage, letterOf, presentProposals, type GameState } from '#client/index.ts';
import { useCase, type Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, ConfirmDialog, Dialog, PartyMark, Prose, Tabs, useAnnounce } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { ClockFace } from './clock-face.tsx';
import { HomePanel } from './home-panel.tsx';
import { OthersPanel } from './others-panel.tsx';
import { ProposalsPanel } from './proposals-panel.tsx';
import { TalkPanel } from './talk-panel.tsx';
import { Refusal } from './talk-menu.tsx';
import { TermSheetEditor } from './term-sheet-editor.tsx';
import './table-screen.css';

export interface TableScreenProps {
  readonly game: GameState;
  /** Opens the dossier again. */
  readonly onDossier: () => void;
}

/** The negotiating table: what lies on it, what one is writing, what is said, and what home would say. */
export function TableScreen({ game, onDossier }: TableScreenProps) {
  const given = useCase(game);
  const { words } = given;
  const { t } = words;
  const client = useClient();
  const { brief, view, draft } = game;
  const proposals = useMemo(() => presentProposals(brief, view), [brief, view]);
  const [asks, setAsks] = useState<'propose' | 'walk-away' | undefined>();
  const editor = useRef<HTMLElement>(null);
  const may = (type: string) => view.legal.some((move) => move.type === type);
  const isMyTurn = may('propose') || may('pass');
  useNews(game, given);

  const side = [
    { id: 'talk', label: t('table.tab.talk'), content: <TalkPanel game={game} given={given} /> },
    {
      id: 'home',
      label: t('table.tab.home'),
      content: <HomePanel game={game} given={given} pkg={activePackage(draft)} about={t('table.your-draft')} />,
    },
    { id: 'others', label: t('table.tab.others'), content: <OthersPanel game={game} given={given} /> },
    { id: 'map', label: t('table.tab.map'), content: <Scene kind="map" game={game} /> },
  ] as const;

  return (
    <div className="table">
      <header className="table__head">
        <h1 className="table__title">{t('table.title', { round: view.round, rounds: view.rounds })}</h1>
        <Speaker game={game} given={given} isMyTurn={isMyTurn} />
        <ClockFace game={game} given={given} />
        <Button size="small" variant="quiet" icon="note" onPress={onDossier}>
          {t('table.dossier')}
        </Button>
      </header>
      <div className="table__scene">
        <Scene kind="table" game={game} />
      </div>
      <section className="table__proposals" aria-labelledby="on-the-table">
        <h2 id="on-the-table">{t('table.on-the-table')}</h2>
        <ProposalsPanel
          game={game}
          given={given}
          proposals={proposals}
          onTake={() => editor.current?.scrollIntoView({ block: 'start' })}
        />
      </section>
      <section className="table__draft" aria-labelledby="your-draft" ref={editor}>
        <h2 id="your-draft">{t('table.your-draft')}</h2>
        <TermSheetEditor game={game} given={given} />
      </section>
      <aside className="table__side" aria-label={t('table.side')}>
        <Tabs label={t('table.side')} items={side} />
      </aside>
      <div className="table__actions" role="group" aria-label={t('table.your-move')}>
        <Refusal game={game} given={given} />
        <Button variant="quiet" icon="door" isDisabled={!may('walk-away')} onPress={() => setAsks('walk-away')}>
          {t('table.walk-away')}
        </Button>
        <Button isDisabled={!may('pass')} onPress={() => void client.play({ type: 'pass' })}>
          {t('table.pass')}
        </Button>
        <Button variant="primary" icon="pen" isDisabled={!may('propose')} onPress={() => setAsks('propose')}>
          {t('table.propose', { count: draft.packages.length })}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asks === 'propose'}
        title={t('table.propose-title', { count: draft.packages.length })}
        confirmLabel={t('table.propose', { count: draft.packages.length })}
        onClose={() => setAsks(undefined)}
        onConfirm={() => void client.play({ type: 'propose', packages: draft.packages })}
      >
        <ProposalSummary game={game} given={given} />
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'walk-away'}
        danger
        title={t('table.walk-away-title')}
        confirmLabel={t('table.walk-away')}
        onClose={() => setAsks(undefined)}
        onConfirm={() => void client.play({ type: 'walk-away' })}
      >
        <p>{t('table.walk-away-text', { points: words.number(view.sheet.walkAway, 1) })}</p>
        <p>{given.texts.own?.walkAway}</p>
      </ConfirmDialog>
      <Bulletin game={game} given={given} />
    </div>
  );
}

interface PartProps {
  readonly game: GameState;
  readonly given: Case;
}

function Speaker({ game, given: { words }, isMyTurn }: PartProps & { readonly isMyTurn: boolean }) {
  const { t } = words;
  const { thinking, view } = game;
  const party = thinking ?? view.speaker;
  return (
    <p className="table__speaker" data-mine={isMyTurn && thinking === undefined ? '' : undefined}>
      {thinking !== undefined && thinking !== view.party ? (
        <>
          <PartyMark party={thinking} size={1.1} /> {t('table.thinking', { party: words.party(thinking) })}
        </>
      ) : isMyTurn ? (
        <>
          <PartyMark party={view.party} size={1.1} /> {t('table.your-turn')}
        </>
      ) : party === undefined ? (
        t('table.waiting')
      ) : (
        <>
          <PartyMark party={party} size={1.1} /> {t('table.has-the-floor', { party: words.party(party) })}
        </>
      )}
    </p>
  );
}

function ProposalSummary({ game, given: { words } }: PartProps) {
  const { t } = words;
  const { draft, brief } = game;
  return (
    <>
      {draft.packages.map((pkg, index) => (
        <section key={letterOf(index)}>
          {draft.packages.length > 1 ? <h3 className="label">{t('table.package', { letter: letterOf(index) })}</h3> : undefined}
          <dl className="table__summary">
            {brief.issues.map((issue, position) => {
              const option = pkg[position] ?? -1;
              return option < 0 ? undefined : (
                <div key={issue.id}>
                  <dt>{words.issue(position)}</dt>
                  <dd>{words.option(position, option)}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      <p className="soft">{t('table.propose-text')}</p>
    </>
  );
}

/** News from outside the room, once each, until it has been read. */
function Bulletin({ game, given: { words, texts } }: PartProps) {
  const { t } = words;
  const [read, setRead] = useState<readonly number[]>([]);
  const news = game.view.events.find((event) => event.type === 'inject' && !read.includes(event.id) && event.round === game.view.round);
  if (news?.type !== 'inject') return undefined;
  const dismiss = () => setRead((before) => [...before, news.id]);
  return (
    <Dialog
      isOpen
      onClose={dismiss}
      title={words.headline(news.inject)}
      actions={
        <Button variant="primary" onPress={dismiss}>
          {t('table.noted')}
        </Button>
      }
    >
      <p className="label">{t(news.audience === 'all' ? 'table.news-public' : 'table.news-private')}</p>
      <Prose text={texts.injects[news.inject]?.text ?? ''} />
    </Dialog>
  );
}

/** Says aloud what the others did, and nothing that was said before. */
function useNews({ view }: GameState, { words }: Case): void {
  const announce = useAnnounce();
  const told = useRef(view.events.length);
  useEffect(() => {
    const fresh = view.events.slice(told.current);
    told.current = view.events.length;
    const moves = fresh.filter((event) => event.type !== 'got-ready' && 'party' in event && event.party !== view.party);
    const last = moves.at(-1);
    if (last !== undefined && 'party' in last) announce(words.t('table.moved', { party: words.party(last.party), count: moves.length }));
  }, [view, words, announce]);
}
