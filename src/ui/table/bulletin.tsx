import type { Case } from '../case/use-case.ts';
import { Button, Disclosure, Prose, Stamp } from '../kit/index.ts';
import type { SheetShift } from './use-shifts.ts';
import type { NewsEvent, Unread } from './use-unread.ts';
import './bulletin.css';

export interface BulletinProps {
  readonly given: Case;
  readonly unread: Unread;
  /** What the news changed on one's own sheet. */
  readonly shifts: readonly SheetShift[];
  /** Only its headline lies there until it is unfolded: on a phone it would hide what it speaks of. */
  readonly folds: boolean;
}

/**
 * News from outside the room, until it has been read. It lies beside the work and takes no focus: what it says is
 * kept in the minutes as well.
 */
export function Bulletin({ given, unread, shifts, folds }: BulletinProps) {
  const { words } = given;
  const { t } = words;
  const { news, onRead } = unread;
  const [first] = news;
  if (first === undefined) return undefined;
  // What moved is shown with the news behind which nothing else had come yet.
  const moved = shifts.filter(
    ({ event }) => event >= first.id && (news.length === 1 || event < (news[1]?.id ?? 0)),
  );
  const headline = words.headline(first.inject);
  const secret = first.audience === 'all' ? undefined : <Stamp>{t('table.news-private')}</Stamp>;
  const more =
    news.length > 1 ? (
      <span className="soft">{t('table.more-news', { count: news.length - 1 })}</span>
    ) : undefined;
  const label = <span className="label">{t('table.news')}</span>;
  const noted = (
    <Button size="small" onPress={() => onRead(first.id)}>
      {t('table.noted')}
    </Button>
  );
  return folds ? (
    <section className="bulletin bulletin--folds" aria-label={t('table.news')}>
      <Disclosure
        key={first.id}
        level={2}
        title={
          <span className="bulletin__folded">
            <span className="bulletin__folded-label">
              {label} {more}
            </span>{' '}
            <span className="bulletin__headline">{headline}</span>
          </span>
        }
      >
        {secret}
        <BulletinText given={given} event={first} moved={moved} />
      </Disclosure>
      {noted}
    </section>
  ) : (
    <section className="bulletin" aria-label={t('table.news')}>
      <header className="bulletin__head">
        {label}
        {secret}
      </header>
      <h2 className="bulletin__headline">{headline}</h2>
      <BulletinText given={given} event={first} moved={moved} />
      <div className="bulletin__foot">
        {more}
        {noted}
      </div>
    </section>
  );
}

interface BulletinTextProps {
  readonly given: Case;
  readonly event: NewsEvent;
  readonly moved: readonly SheetShift[];
}

function BulletinText({ given, event, moved }: BulletinTextProps) {
  return (
    <div className="bulletin__text">
      <Prose text={given.texts.injects[event.inject]?.text ?? ''} small />
      {moved.length === 0 ? undefined : (
        <ul className="bulletin__shifts">
          {moved.map((change) => (
            <li key={JSON.stringify(change)}>{sayShift(given, change)}</li>
          ))}
        </ul>
      )}
    </div>
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
