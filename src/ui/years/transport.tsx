import type { CSSProperties } from 'react';
import type { ChronicleYear, PriceLine, Tone } from '#client/index.ts';
import { Button, IconButton, Select, Slider } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { PriceStrip } from './price-strip.tsx';
import { paces, type YearsClock } from './use-years-clock.ts';

export interface TransportProps {
  readonly clock: YearsClock;
  readonly years: readonly ChronicleYear[];
  readonly prices: readonly PriceLine[];
  /** Years do not run by themselves where nothing should move: they are turned by hand. */
  readonly isStepped: boolean;
}

/** The year, and everything that moves it. */
export function Transport({ clock, years, prices, isStepped }: TransportProps) {
  const { t } = useWords();
  const { now, isPlaying, isOver } = clock;
  const last = years.length - 1;
  const year = years[now]?.year ?? 0;
  return (
    <div className="transport" style={{ '--years': last } as CSSProperties}>
      <div className="transport__year">
        <span className="label">{t('years.the-year')}</span>
        <strong className="transport__number">{year}</strong>
        <span className="transport__count">{t('years.year-of', { year: now + 1, count: years.length })}</span>
      </div>
      <div className="transport__line">
        <PriceStrip lines={prices} now={now} />
        <div className="transport__marks" aria-hidden="true">
          {years.map(({ year: at, lines }, index) => (
            <span key={at} className="transport__tick" data-told={index <= now ? '' : undefined}>
              {index > now ? undefined : <Marks tones={lines.map(({ tone }) => tone)} />}
            </span>
          ))}
        </div>
        <Slider
          label={t('years.clock')}
          hideLabel
          value={year}
          min={years[0]?.year ?? 0}
          max={years[last]?.year ?? 0}
          formatOptions={{ useGrouping: false }}
          onChange={(chosen) => clock.go(chosen - (years[0]?.year ?? 0))}
        />
      </div>
      <div className="transport__buttons">
        <IconButton
          icon="arrow-left"
          label={t('years.step-back')}
          isDisabled={now === 0}
          onPress={() => clock.go(now - 1)}
        />
        {isStepped ? (
          <Button variant="primary" icon="arrow-right" isDisabled={isOver} onPress={() => clock.go(now + 1)}>
            {t('years.step')}
          </Button>
        ) : (
          <>
            <Button variant="primary" onPress={isPlaying ? clock.pause : clock.play}>
              {t(isPlaying ? 'years.pause' : isOver ? 'years.again' : 'years.play')}
            </Button>
            <IconButton
              icon="arrow-right"
              label={t('years.step')}
              isDisabled={isOver}
              onPress={() => clock.go(now + 1)}
            />
          </>
        )}
        <Button variant="quiet" isDisabled={isOver} onPress={() => clock.go(last)}>
          {t('years.to-end')}
        </Button>
      </div>
      {isStepped ? undefined : (
        <Select
          label={t('years.speed')}
          hideLabel
          choices={paces.map((pace) => ({ value: pace, label: t(`years.speeds.${pace}`) }))}
          value={clock.pace}
          onChange={clock.setPace}
        />
      )}
    </div>
  );
}

/** What kind of year it was: a peak for good news, a pit for trouble. */
function Marks({ tones }: { readonly tones: readonly Tone[] }) {
  return (
    <>
      {tones.includes('good') ? <span className="transport__mark" data-tone="good" /> : undefined}
      {tones.includes('trouble') ? <span className="transport__mark" data-tone="trouble" /> : undefined}
    </>
  );
}
