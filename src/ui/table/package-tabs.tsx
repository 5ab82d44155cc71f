import { letterOf } from '#client/index.ts';
import { useWords } from '../words/words.ts';
import './package-tabs.css';

export interface PackageTabsProps {
  /** Names the group for those who listen. */
  readonly label: string;
  /** Own points of each package. */
  readonly totals: readonly number[];
  readonly walkAway: number;
  readonly active: number;
  readonly onSelect: (index: number) => void;
}

/** The packages of one proposal, lettered, each with what it is worth. One lies open. */
export function PackageTabs({ label, totals, walkAway, active, onSelect }: PackageTabsProps) {
  const { t, number } = useWords();
  return (
    <div className="package-tabs" role="group" aria-label={label}>
      {totals.map((total, index) => (
        <button
          key={letterOf(index)}
          type="button"
          className="package-tab"
          aria-pressed={index === active}
          data-short={total < walkAway ? '' : undefined}
          onClick={() => onSelect(index)}
        >
          <span className="package-tab__letter">{letterOf(index)}</span>
          <span className="package-tab__points">{number(total, 1)}</span>
          <span className="unseen">{t('table.points-to-you')}</span>
        </button>
      ))}
    </div>
  );
}
