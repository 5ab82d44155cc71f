import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  activePackage,
  lessonFor,
  presentProposals,
  type GameState,
  type LessonPlace,
} from '#client/index.ts';
import { useCase } from '../case/use-case.ts';
import { useClient, useClientState } from '../client-context.tsx';
import { Later } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { Bulletin } from './bulletin.tsx';
import { Lesson } from './lesson.tsx';
import { ProposalsPanel } from './proposals-panel.tsx';
import { useRefusals } from './refusal.tsx';
import { Sections, sectionsOf, type SectionId } from './sections.tsx';
import { SentBack } from './sent-back.tsx';
import { TableHead } from './table-head.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import { createUnsaid } from './talk-panel.tsx';
import { TermSheetEditor } from './term-sheet-editor.tsx';
import { useLayout, type Layout } from './use-layout.ts';
import { useNews } from './use-news.ts';
import { useTablePicture } from './use-pictures.ts';
import { useShifts } from './use-shifts.ts';
import { useUnheard } from './use-unheard.ts';
import { useUnread } from './use-unread.ts';
import { YourMove } from './your-move.tsx';
import './table-screen.css';

export interface TableScreenProps {
  readonly game: GameState;
  /** Opens the dossier again. */
  readonly onDossier: () => void;
}

/** The negotiating table: what lies on it, what one is writing, what is said, and what home would say. */
export const TableScreen = memo(function TableScreen({ game, onDossier }: TableScreenProps) {
  const given = useCase(game);
  const { t } = given.words;
  const { brief, view } = game;
  const { layout, bench } = useLayout();
  const [chosen, setChosen] = useState<SectionId>(layout === 'wide' ? 'talk' : 'table');
  // What one does answers at once. What the others did, and all that is only read, follows right after, in slices
  // that give way to the next press.
  const later = useDeferredValue(game);
  const drafted = useMemo(() => ({ ...game, view: later.view }), [game, later.view]);
  const proposals = useMemo(() => presentProposals(brief, later.view), [brief, later.view]);
  const shifts = useShifts(view);
  const unread = useUnread(view);
  const [unsaid] = useState(createUnsaid);
  const editor = useRef<HTMLElement>(null);
  useNews(game, given);
  useRefusals(game, given);

  const ids = useMemo(
    () => sectionsOf[layout].filter((id) => id !== 'home' || brief.home.length > 0),
    [layout, brief],
  );
  const open = ids.includes(chosen) ? chosen : (ids[0] ?? 'talk');
  const unheard = useUnheard(view, open === 'talk');
  const lessons = useLessons(game, layout, ids, open);
  const select = useCallback(
    (id: SectionId) => {
      setChosen(id);
      // On a phone a section begins at its beginning.
      if (layout === 'narrow' && window.scrollY > 0) window.scrollTo({ top: 0 });
    },
    [layout],
  );
  const onTake = useCallback(() => {
    if (layout === 'narrow') select('draft');
    else editor.current?.scrollIntoView({ block: 'nearest' });
  }, [layout, select]);

  // Parts are made anew only for what they show: a change elsewhere leaves them alone.
  const tablePart = useMemo(
    () => (
      <>
        <TablePlate game={later} given={given} />
        <SentBack game={later} given={given} />
        {lessons.table}
        <ProposalsPanel
          game={later}
          given={given}
          proposals={proposals}
          draft={activePackage(later.draft)}
          onTake={onTake}
        />
      </>
    ),
    [later, given, lessons, proposals, onTake],
  );
  const draftPart = useMemo(
    () => (
      <>
        {lessons.draft}
        <TermSheetEditor game={drafted} given={given} />
      </>
    ),
    [drafted, given, lessons],
  );
  const yourMove = <YourMove game={game} given={given} layout={layout} />;
  const head = <TableHead game={game} given={given} layout={layout} onDossier={onDossier} />;
  const bulletin = <Bulletin given={given} unread={unread} shifts={shifts} folds={layout === 'narrow'} />;
  const sections = (
    <Sections
      game={later}
      given={given}
      layout={layout}
      ids={ids}
      open={open}
      onSelect={select}
      unsaid={unsaid}
      table={layout === 'wide' ? undefined : tablePart}
      draft={layout === 'narrow' ? draftPart : undefined}
      lessons={lessons}
      standing={proposals.filter(({ status }) => status === 'standing').length}
      unheard={unheard}
      foot={layout === 'narrow' ? yourMove : undefined}
    />
  );

  return (
    <div className="table" data-layout={layout} data-bench={bench ? '' : undefined}>
      {layout === 'narrow' ? (
        <>
          <div className="table__top">
            {head}
            {bulletin}
          </div>
          {sections}
        </>
      ) : (
        <>
          {head}
          <div className="table__desk">
            {layout === 'wide' ? (
              <section className="table__column table__column--table" aria-labelledby="on-the-table">
                <h2 className="unseen" id="on-the-table">
                  {t('table.on-the-table')}
                </h2>
                <div className="table__scroll">
                  <Later>{tablePart}</Later>
                </div>
              </section>
            ) : undefined}
            <section
              className="table__column table__column--draft"
              aria-label={t('table.your-draft')}
              ref={editor}
            >
              <Later>{draftPart}</Later>
            </section>
            <aside className="table__column table__column--side" aria-label={t('table.side')}>
              <Later>{sections}</Later>
            </aside>
          </div>
          {yourMove}
          {bulletin}
        </>
      )}
    </div>
  );
});

const allPlaces: readonly LessonPlace[] = ['table', 'draft', 'talk'];

/** The remark that is due now, by the place where it belongs; a phone shows it in whichever section lies open. */
function useLessons(
  { caseFile, view, draft }: GameState,
  layout: Layout,
  ids: readonly SectionId[],
  open: SectionId,
): Partial<Record<LessonPlace, ReactNode>> {
  const client = useClient();
  const putAway = useClientState((state) => state.settings.putAway);
  const places = allPlaces.filter((place) => layout === 'narrow' || place === open || !ids.includes(place));
  const { lesson, place } = lessonFor(places, caseFile.meta, view, draft, putAway) ?? {};
  return useMemo(() => {
    if (lesson === undefined || place === undefined) return {};
    const card = (
      <Lesson lesson={lesson} onPutAway={() => client.change({ putAway: [...putAway, lesson] })} />
    );
    return layout === 'narrow' ? { table: card, draft: card, talk: card } : { [place]: card };
  }, [lesson, place, layout, client, putAway]);
}

const TablePlate = memo(function TablePlate({ game, given }: PartProps) {
  const picture = useTablePicture(game, given);
  return <Scene kind="table" picture={picture} />;
}, unlessChanged('view'));
