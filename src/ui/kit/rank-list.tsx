import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';
import './rank-list.css';
import { useAnnounce } from './status.tsx';

export interface RankItem<Id extends string | number> {
  readonly id: Id;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly note?: ReactNode;
}

export interface RankListProps<Id extends string | number> {
  readonly label: string;
  /** In order, the most important first. */
  readonly items: readonly RankItem<Id>[];
  readonly onChange: (order: readonly Id[]) => void;
}

/** Things put in order by moving one up or down at a time: the same way for a finger, a mouse and a keyboard. */
export function RankList<Id extends string | number>({ label, items, onChange }: RankListProps<Id>) {
  const { t } = useWords();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly id: Id; readonly direction: 'up' | 'down' } | undefined>(undefined);

  const move = (from: number, direction: 'up' | 'down') => {
    const to = direction === 'up' ? from - 1 : from + 1;
    const item = items[from];
    const other = items[to];
    if (item === undefined || other === undefined) return;
    const order = items.map((entry) => entry.id);
    order[from] = other.id;
    order[to] = item.id;
    moved.current = { id: item.id, direction };
    onChange(order);
    announce(t('common.moved-to', { name: item.label, rank: to + 1, count: items.length }));
  };

  // The browser drops the focus of a row that changes its place: it stays with what was moved.
  useEffect(() => {
    const last = moved.current;
    if (last === undefined) return;
    moved.current = undefined;
    const row = list.current?.querySelector(`[data-item="${last.id}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-move="${last.direction}"]:enabled`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('button:enabled'))?.focus();
  }, [items]);

  return (
    <ol ref={list} className="rank-list" aria-label={label}>
      {items.map((item, index) => (
        <li key={item.id} className="rank-list__item" data-item={item.id}>
          <span className="rank-list__rank" aria-hidden="true">
            {index + 1}
          </span>
          <span className="rank-list__label">
            {item.mark}
            {item.label}
            {item.note === undefined ? undefined : <span className="rank-list__note">{item.note}</span>}
          </span>
          <span className="rank-list__moves">
            <IconButton
              icon="arrow-up"
              size="small"
              label={t('common.move-up', { name: item.label })}
              isDisabled={index === 0}
              onPress={() => move(index, 'up')}
              data-move="up"
            />
            <IconButton
              icon="arrow-down"
              size="small"
              label={t('common.move-down', { name: item.label })}
              isDisabled={index === items.length - 1}
              onPress={() => move(index, 'down')}
              data-move="down"
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
