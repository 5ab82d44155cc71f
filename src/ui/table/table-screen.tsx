import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  activePackage,
  lessonFor,
  presentProposals,
  type GameState,
  type LessonPlace,
  type TableLesson,
} from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { Button, Dialog, Tabs } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { Bulletin } from './bulletin.tsx';
import { HomePanel } from './home-panel.tsx';
import { Later } from './later.tsx';
import { Lesson } from './lesson.tsx';
import { OthersPanel } from './others-panel.tsx';
import { ProposalsPanel } from './proposals-panel.tsx';
import { useRefusals } from './refusal.tsx';
import { SectionTabs } from './section-tabs.tsx';
import { SentBack } from './sent-back.tsx';
import { TableHead } from './table-head.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import { createUnsaid, TalkPanel } from './talk-panel.tsx';
import { TermSheetEditor } from './term-sheet-editor.tsx';
import { useLayout, type Layout } from './use-layout.ts';
import { useNews } from './use-news.ts';
import { useMapPicture, useTablePicture } from './use-pictures.ts';
import { useShifts } from './use-shifts.ts';
import { useUnheard } from './use-unheard.ts';
import { YourMove } from './your-move.tsx';
import './table-screen.css';

export interface TableScreenProps {
  readonly game: GameState;
  /** Opens the dossier again. */
  readonly onDossier: () => void;
}

const allPlaces: readonly LessonPlace[] = ['table', 'draft', 'talk'];

type SectionId = 'table' | 'draft' | 'talk' | 'home' | 'others' | 'map';

/** The negotiating table: what lies on it, what one is writing, what is said, and what home would say. */
export function TableScreen({ game, onDossier }: TableScreenProps) {
  const given = useCase(game);
  const { t } = given.words;
  const { brief, view, draft } = game;
  const { layout, bench } = useLayout();
  const [chosen, setChosen] = useState<SectionId>(layout === 'wide' ? 'talk' : 'table');
  const [putAway, setPutAway] = useState<ReadonlySet<TableLesson>>(new Set());
  // The draft answers at once; whatever is read beside it follows as soon as nothing is being pressed.
  const later = useDeferredValue(game);
  const proposals = useMemo(() => presentProposals(brief, later.view), [brief, later.view]);
  const shifts = useShifts(view);
  const [unsaid] = useState(createUnsaid);
  const editor = useRef<HTMLElement>(null);
  useNews(game, given);
  useRefusals(game, given);

  // Each width has its own tabs: what has a column of its own there needs no tab.
  const ids = sectionsOf[layout].filter((id) => id !== 'home' || brief.home.length > 0);
  const open = ids.includes(chosen) ? chosen : (ids[0] ?? 'talk');
  const unheard = useUnheard(view, open === 'talk');
  // Remarks stand where they belong; a phone shows them in whichever section lies open.
  const places = allPlaces.filter((place) => layout === 'narrow' || place === open || !ids.includes(place));
  const due = lessonFor(places, game.caseFile.meta, view, draft, putAway);
  const lessonAt = (place: LessonPlace) =>
    due !== undefined && (layout === 'narrow' || due.place === place) ? (
      <Lesson due={due} onPutAway={(lesson) => setPutAway((before) => new Set([...before, lesson]))} />
    ) : undefined;
  const select = useCallback((id: SectionId) => {
    setChosen(id);
    // On a phone a section begins at its beginning.
    if (window.scrollY > 0) window.scrollTo({ top: 0 });
  }, []);
  const onTake = useCallback(() => {
    if (layout === 'narrow') select('draft');
    else editor.current?.scrollIntoView({ block: 'nearest' });
  }, [layout, select]);

  const tablePart = (
    <>
      <TablePlate game={later} given={given} />
      <SentBack game={later} given={given} />
      {lessonAt('table')}
      <ProposalsPanel
        game={later}
        given={given}
        proposals={proposals}
        draft={activePackage(later.draft)}
        onTake={onTake}
      />
    </>
  );
  const draftPart = (
    <>
      {lessonAt('draft')}
      <TermSheetEditor game={game} given={given} />
    </>
  );
  const contents: Readonly<Record<SectionId, ReactNode>> = {
    table: tablePart,
    draft: draftPart,
    talk: (
      <>
        {lessonAt('talk')}
        <TalkPanel game={game} given={given} unsaid={unsaid} />
      </>
    ),
    home: <HomePanel game={later} given={given} />,
    others: (
      <>
        <OthersPanel game={later} given={given} />
        {layout === 'narrow' ? <MapPlate game={later} given={given} /> : undefined}
      </>
    ),
    map: <MapPlate game={later} given={given} />,
  };
  const standing = proposals.filter(({ status }) => status === 'standing').length;
  const badges: Partial<Record<SectionId, { readonly badge: number; readonly badgeLabel: string }>> = {
    table: { badge: standing, badgeLabel: t('table.badge.table', { count: standing }) },
    talk: { badge: unheard, badgeLabel: t('table.badge.talk', { count: unheard }) },
  };
  const sections = ids.map((id) => ({
    id,
    label: t(`table.tab.${id}`),
    icon: icons[id],
    content: (
      <div className={`table__section table__section--${id}`}>
        {layout === 'narrow' && id !== 'draft' ? (
          <h2 className="unseen">{t(`table.tab.${id}`)}</h2>
        ) : undefined}
        <Later>{contents[id]}</Later>
      </div>
    ),
    badge: badges[id]?.badge ?? 0,
    badgeLabel: badges[id]?.badgeLabel ?? '',
  }));
  const yourMove = <YourMove game={game} given={given} layout={layout} />;

  return (
    <div className="table" data-layout={layout} data-bench={bench ? '' : undefined}>
      <TableHead game={game} given={given} layout={layout} onDossier={onDossier} />
      {layout === 'narrow' ? (
        <SectionTabs
          label={t('table.sections')}
          items={sections}
          selected={open}
          onSelect={select}
          foot={yourMove}
        />
      ) : (
        <>
          <div className="table__desk">
            {layout === 'wide' ? (
              <section className="table__column table__column--table" aria-labelledby="on-the-table">
                <h2 className="unseen" id="on-the-table">
                  {t('table.on-the-table')}
                </h2>
                <div className="table__scroll">{tablePart}</div>
              </section>
            ) : undefined}
            <section
              className="table__column table__column--draft"
              aria-label={t('table.your-draft')}
              ref={editor}
            >
              {draftPart}
            </section>
            <aside className="table__column table__column--side" aria-label={t('table.side')}>
              <Tabs label={t('table.side')} items={sections} selected={open} onSelect={setChosen} />
            </aside>
          </div>
          {yourMove}
        </>
      )}
      <Bulletin game={game} given={given} shifts={shifts} />
    </div>
  );
}

const sectionsOf: Readonly<Record<Layout, readonly SectionId[]>> = {
  wide: ['talk', 'home', 'others', 'map'],
  middle: ['table', 'talk', 'home', 'others', 'map'],
  narrow: ['table', 'draft', 'talk', 'home', 'others'],
};

const icons = {
  table: 'note',
  draft: 'pen',
  talk: 'speech',
  home: 'people',
  others: 'flag',
  map: 'map',
} as const;

const TablePlate = memo(function TablePlate({ game, given }: PartProps) {
  const picture = useTablePicture(game, given);
  return <Scene kind="table" picture={picture} />;
}, unlessChanged('view'));

const MapPlate = memo(function MapPlate({ game, given }: PartProps) {
  const { t } = given.words;
  const picture = useMapPicture(game, given);
  const [isLarge, setLarge] = useState(false);
  return (
    <figure className="table__map">
      <Scene kind="map" picture={picture} />
      <figcaption className="soft">{t('table.map-caption')}</figcaption>
      <Button size="small" icon="map" onPress={() => setLarge(true)}>
        {t('table.map-larger')}
      </Button>
      <Dialog isOpen={isLarge} onClose={() => setLarge(false)} title={given.texts.place} wide>
        <Scene kind="map" picture={picture} />
        <p className="soft">{t('table.map-caption')}</p>
      </Dialog>
    </figure>
  );
}, unlessChanged('view'));
