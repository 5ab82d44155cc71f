import { memo, useState, type ReactNode } from 'react';
import type { LessonPlace } from '#client/index.ts';
import { Button, Dialog, Later, Tabs } from '../kit/index.ts';
import { Scene } from '../scene/scene.tsx';
import { HomePanel } from './home-panel.tsx';
import { OthersPanel } from './others-panel.tsx';
import { SectionTabs } from './section-tabs.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import { TalkPanel, type Unsaid } from './talk-panel.tsx';
import type { Layout } from './use-layout.ts';
import { useMapPicture } from './use-pictures.ts';

export type SectionId = 'table' | 'draft' | 'talk' | 'home' | 'others' | 'map';

/** Each width has its own tabs: what has a column of its own there needs no tab. */
export const sectionsOf: Readonly<Record<Layout, readonly SectionId[]>> = {
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

export interface SectionsProps extends PartProps {
  readonly layout: Layout;
  readonly ids: readonly SectionId[];
  readonly open: SectionId;
  readonly onSelect: (id: SectionId) => void;
  readonly unsaid: Unsaid;
  /** What lies on the table, and what is being written, where they are sections. */
  readonly table: ReactNode;
  readonly draft: ReactNode;
  /** The remark of the section of talk. */
  readonly lessons: Partial<Record<LessonPlace, ReactNode>>;
  readonly standing: number;
  readonly unheard: number;
  /** Stands below the sections on a phone. */
  readonly foot: ReactNode;
}

/** The sections that have no column of their own: tabs beside the draft, or under the thumb. */
export const Sections = memo(function Sections(props: SectionsProps) {
  const { game, given, layout, ids, open, onSelect, unsaid, lessons, standing, unheard, foot } = props;
  const { t } = given.words;
  const contents: Readonly<Record<SectionId, ReactNode>> = {
    table: props.table,
    draft: props.draft,
    talk: (
      <>
        {lessons.talk}
        <TalkPanel game={game} given={given} unsaid={unsaid} />
      </>
    ),
    home: <HomePanel game={game} given={given} />,
    others: (
      <>
        <OthersPanel game={game} given={given} />
        {layout === 'narrow' ? <MapPlate game={game} given={given} /> : undefined}
      </>
    ),
    map: <MapPlate game={game} given={given} />,
  };
  const badges: Partial<Record<SectionId, { readonly badge: number; readonly badgeLabel: string }>> = {
    table: { badge: standing, badgeLabel: t('table.badge.table', { count: standing }) },
    talk: { badge: unheard, badgeLabel: t('table.badge.talk', { count: unheard }) },
  };
  const items = ids.map((id) => ({
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
  return layout === 'narrow' ? (
    <SectionTabs label={t('table.sections')} items={items} selected={open} onSelect={onSelect} foot={foot} />
  ) : (
    <Tabs label={t('table.side')} items={items} selected={open} onSelect={onSelect} />
  );
});

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
