import type { CaseWords } from '#client/index.ts';
import type { Sweetener } from './what-would-win.ts';

export interface SweetenersProps {
  readonly sweeteners: readonly Sweetener[];
  readonly words: CaseWords;
}

/** What in the text would win somebody at home, and at what price: payments within the agreement. */
export function Sweeteners({ sweeteners, words }: SweetenersProps) {
  const { t, signed, clause } = words;
  if (sweeteners.length === 0) return undefined;
  const wins = sweeteners.some((one) => one.wins);
  return (
    <div className="sweeteners">
      <p>{t(wins ? 'table.would-win' : 'table.would-help')}</p>
      <ul>
        {sweeteners.map(({ issue, option, forThem, forUs }) => (
          <li key={`${issue} ${option}`}>
            {t('table.sweetener', {
              clause: clause({ issue, options: [option] }),
              them: signed(forThem, 1),
              us: signed(forUs, 1),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
