import { useState } from 'react';
import { Button, Prose, Stamp } from '../kit/index.ts';
import type { SheetShift } from './use-shifts.ts';
import type { PartProps } from './table-parts.ts';
import './bulletin.css';

export interface BulletinProps extends PartProps {
  /** What the news changed on one's own sheet. */
  readonly shifts: readonly SheetShift[];
}

/**
 * News from outside the room, until it has been read. It lies beside the work and takes no focus: what it says is
 * kept in the minutes as well.
 */
export function Bulletin({ game, given, shifts }: BulletinProps) {
  const { words, texts } = given;
  const { t } = words;
  const { view } = game;
  // What happened before the page was opened has been read, or stands in the minutes.
  const [read, setRead] = useState(() => view.events.at(-1)?.id ?? -1);
  const news = view.events.filter((event) => event.type === 'inject' && event.id > read);
  const [first] = news;
  if (first?.type !== 'inject') return undefined;
  const shift = shifts.filter(({ event }) => event >= first.id);
  return (
    <section className="bulletin" aria-label={t('table.news')}>
      <header className="bulletin__head">
        <span className="label">{t('table.news')}</span>
        {first.audience === 'all' ? undefined : <Stamp>{t('table.news-private')}</Stamp>}
      </header>
      <h2 className="bulletin__headline">{words.headline(first.inject)}</h2>
      <div className="bulletin__text">
        <Prose text={texts.injects[first.inject]?.text ?? ''} small />
        {shift.map((change) => (
          <p key={change.event} className="bulletin__shift">
            {t('table.walk-away-moved', {
              from: words.number(change.from, 1),
              to: words.number(change.to, 1),
            })}
          </p>
        ))}
      </div>
      <div className="bulletin__foot">
        {news.length > 1 ? (
          <span className="soft">{t('table.more-news', { count: news.length - 1 })}</span>
        ) : undefined}
        <Button size="small" onPress={() => setRead(first.id)}>
          {t('table.noted')}
        </Button>
      </div>
    </section>
  );
}
