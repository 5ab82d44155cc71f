import { useState } from 'react';
import type { Case } from '../case/use-case.ts';
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
  // What moved is shown with the news behind which nothing else had come yet.
  const moved = shifts.filter(
    ({ event }) => event >= first.id && (news.length === 1 || event < (news[1]?.id ?? 0)),
  );
  return (
    <section className="bulletin" aria-label={t('table.news')}>
      <header className="bulletin__head">
        <span className="label">{t('table.news')}</span>
        {first.audience === 'all' ? undefined : <Stamp>{t('table.news-private')}</Stamp>}
      </header>
      <h2 className="bulletin__headline">{words.headline(first.inject)}</h2>
      <div className="bulletin__text">
        <Prose text={texts.injects[first.inject]?.text ?? ''} small />
        {moved.length === 0 ? undefined : (
          <ul className="bulletin__shifts">
            {moved.map((change) => (
              <li key={JSON.stringify(change)}>{sayShift(given, change)}</li>
            ))}
          </ul>
        )}
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

function sayShift({ words }: Case, shift: SheetShift): string {
  const figures = { from: words.number(shift.from, 1), to: words.number(shift.to, 1) };
  return shift.kind === 'walk-away'
    ? words.t('table.walk-away-moved', figures)
    : words.t('table.points-moved', {
        ...figures,
        clause: words.clause({ issue: shift.issue, options: [shift.option] }),
      });
}
