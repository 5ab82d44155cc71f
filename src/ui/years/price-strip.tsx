import type { PriceLine } from '#client/index.ts';
import { mineralColour } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

export interface PriceStripProps {
  readonly lines: readonly PriceLine[];
  /** The year that is being told, from 0. */
  readonly now: number;
}

/** Height of the drawing; its width is 100, and is stretched over the years. */
const HEIGHT = 24;

/** World prices up to the year that is told, each against its own path. The charts below say it with a table. */
export function PriceStrip({ lines, now }: PriceStripProps) {
  const { t, quantity } = useWords();
  return (
    <div className="price-strip">
      <p className="price-strip__now">
        {lines.map(({ mineral, prices }) => (
          <span key={mineral} style={{ color: mineralColour(mineral) }}>
            {t('years.price-now', {
              mineral: t(`minerals.${mineral}`),
              price: quantity(Math.round(prices[now] ?? 0), 'usd-per-tonne'),
            })}
          </span>
        ))}
      </p>
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {lines.map(({ mineral, prices }) => (
          <polyline key={mineral} points={pointsOf(prices, now)} style={{ stroke: mineralColour(mineral) }} />
        ))}
      </svg>
    </div>
  );
}

function pointsOf(prices: readonly number[], now: number): string {
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  const span = most - least || 1;
  return prices
    .slice(0, now + 1)
    .map((price, index) => {
      const x = prices.length < 2 ? 0 : (100 * index) / (prices.length - 1);
      return `${x.toFixed(2)},${(HEIGHT - 2 - ((HEIGHT - 4) * (price - least)) / span).toFixed(2)}`;
    })
    .join(' ');
}
