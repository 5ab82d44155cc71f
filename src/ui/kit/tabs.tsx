import { useMemo, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import './tabs.css';
import { classes } from './classes.ts';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
  /** Folio of the section, printed on the tab. */
  readonly folio?: string;
  /** How many things are new behind it; nothing when 0. `badgeLabel` says it aloud. */
  readonly badge?: number;
  readonly badgeLabel?: string;
}

export interface TabsProps<Id extends string> {
  /** Names the list of tabs for those who listen. */
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
  /** `dossier` puts the tabs down the side, with folios; on narrow screens they lie on top again. */
  readonly variant?: 'plain' | 'dossier';
}

/** Sections of which one lies open. */
export function Tabs<Id extends string>({
  label,
  items,
  selected,
  onSelect,
  variant = 'plain',
}: TabsProps<Id>) {
  const [ownSelected, setOwnSelected] = useState(items[0]?.id);
  const open = items.find(({ id }) => id === (selected ?? ownSelected)) ?? items[0];
  const select = (key: unknown) => {
    const item = items.find((candidate) => candidate.id === key);
    setOwnSelected(item?.id);
    if (item !== undefined) onSelect?.(item.id);
  };
  // Which of them lies open changes more often than what they are.
  const list = useMemo(
    () => (
      <TabList className="tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="tab">
            {item.label}
            {item.folio === undefined ? undefined : (
              <span className="tab__folio" aria-hidden="true">
                {item.folio}
              </span>
            )}
            {item.badge === undefined || item.badge === 0 ? undefined : (
              <span className="tab__badge">
                <span aria-hidden="true">{item.badge}</span>
                <span className="unseen">{item.badgeLabel ?? item.badge}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
    ),
    [items, label],
  );
  // Only the one that lies open: a whole section would be put out of reach first, and only then taken away.
  const panel = useMemo(
    () =>
      open === undefined ? undefined : (
        <TabPanel key={open.id} id={open.id} className="tabs__panel">
          {open.content}
        </TabPanel>
      ),
    [open],
  );
  return (
    <AriaTabs
      className={classes('tabs', variant === 'dossier' && 'tabs--dossier')}
      orientation={variant === 'dossier' ? 'vertical' : 'horizontal'}
      onSelectionChange={select}
      {...(open === undefined ? {} : { selectedKey: open.id })}
    >
      {list}
      {panel}
    </AriaTabs>
  );
}
