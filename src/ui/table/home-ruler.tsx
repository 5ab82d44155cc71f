import type { ShownConstituency } from '#client/index.ts';
import { useWords } from '../words/words.ts';
import './home-ruler.css';

const clamp = (points: number): number => Math.max(0, Math.min(100, points));

/**
 * What a package gives a constituency, goodwill included, against what it needs: a line where that is known, a
 * hatched stretch where it is only guessed.
 */
export function HomeRuler({ entry }: { readonly entry: ShownConstituency }) {
  const { t, number, signed } = useWords();
  const [least, most] = entry.thresholdBetween;
  const support = entry.points + entry.goodwill;
  const isKnown = least === most;
  return (
    <div className="home-ruler">
      <p className="home-ruler__words figure">
        <span>
          {t('table.gives-them', { points: number(entry.points, 1), goodwill: signed(entry.goodwill, 1) })}
        </span>
        <span className="home-ruler__need">
          {isKnown
            ? t('table.needs-exactly', { points: number(least, 1) })
            : t('table.needs-between', { least: number(least), most: number(most) })}
        </span>
      </p>
      <div className="home-ruler__track" aria-hidden="true">
        <div
          className="home-ruler__need-range"
          data-known={isKnown ? '' : undefined}
          style={{ insetInlineStart: `${clamp(least)}%`, inlineSize: `${clamp(most) - clamp(least)}%` }}
        />
        <div
          className="home-ruler__fill"
          data-stance={entry.stance}
          style={{ inlineSize: `${clamp(support)}%` }}
        />
      </div>
    </div>
  );
}
