import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Icon, type IconName } from '../kit/index.ts';
import './section-tabs.css';

export interface SectionTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: IconName;
  readonly content: ReactNode;
  /** How many things are new behind it; nothing when 0. */
  readonly badge: number;
  readonly badgeLabel: string;
}

export interface SectionTabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly SectionTab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands between the page and the tabs, at the foot of the window. */
  readonly foot: ReactNode;
}

/** One section at a time, with the way to the others under the thumb. */
export function SectionTabs<Id extends string>(props: SectionTabsProps<Id>) {
  const { label, items, selected, onSelect, foot } = props;
  const select = (key: unknown) => {
    const item = items.find((candidate) => candidate.id === key);
    if (item !== undefined && item.id !== selected) onSelect(item.id);
  };
  return (
    <Tabs className="section-tabs" selectedKey={selected} onSelectionChange={select}>
      {/* First for keys and ears, last for the thumb: the style sheet lays it at the foot. */}
      <TabList className="section-tabs__list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="section-tab">
            <span className="section-tab__icon">
              <Icon name={item.icon} />
              {item.badge === 0 ? undefined : (
                <span className="section-tab__badge">
                  <span aria-hidden="true">{item.badge}</span>
                  <span className="unseen">{item.badgeLabel}</span>
                </span>
              )}
            </span>
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items
        .filter(({ id }) => id === selected)
        .map((item) => (
          <TabPanel key={item.id} id={item.id} className="section-tabs__panel">
            {item.content}
          </TabPanel>
        ))}
      <div className="section-tabs__foot">{foot}</div>
    </Tabs>
  );
}
