import { useId, type ReactNode } from 'react';
import './check-list.css';

export interface CheckListProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly items: readonly {
    readonly id: number;
    readonly label: ReactNode;
    readonly note?: ReactNode;
    /** At the far end of the line: a figure. */
    readonly aside?: ReactNode;
  }[];
  readonly checked: readonly number[];
  readonly onChange: (checked: readonly number[]) => void;
}

/** Any number of a few, each to be ticked. */
export function CheckList({ label, hideLabel, items, checked, onChange }: CheckListProps) {
  const id = useId();
  const toggle = (item: number) =>
    onChange(
      checked.includes(item)
        ? checked.filter((other) => other !== item)
        : [...checked, item].toSorted((a, b) => a - b),
    );
  return (
    <fieldset className="check-list">
      <legend className={hideLabel === true ? 'unseen' : 'check-list__label'}>{label}</legend>
      {items.map((item) => (
        <label key={item.id} className="check" htmlFor={`${id}-${item.id}`}>
          <input
            id={`${id}-${item.id}`}
            type="checkbox"
            checked={checked.includes(item.id)}
            onChange={() => toggle(item.id)}
          />
          <span className="check__words">
            <span className="check__label">{item.label}</span>
            {item.note === undefined ? undefined : <span className="check__note">{item.note}</span>}
          </span>
          {item.aside === undefined ? undefined : <span className="check__aside">{item.aside}</span>}
        </label>
      ))}
    </fieldset>
  );
}
