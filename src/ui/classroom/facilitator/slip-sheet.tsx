import type { Place } from '#client/index.ts';
import { useWords } from '../../words/words.ts';
import { QrPicture } from '../qr-picture.tsx';
import type { ClassCase } from '../use-class-case.ts';
import { sayRole } from './say-place.ts';
import './slip-sheet.css';

/** Two beside each other, five below: what an A4 page holds with a picture that a phone still reads. */
export const slipsPerPage = 10;

export interface Slip {
  readonly participant: string;
  readonly name: string;
  /** The link of one's own. */
  readonly link: string;
  /** Undefined as long as there is none. */
  readonly place: Place | undefined;
}

interface SlipSheetProps {
  readonly slips: readonly Slip[];
  /** What the class is called, and its code. */
  readonly title: string;
  readonly code: string;
  readonly given: ClassCase | undefined;
}

/** A slip of paper for each person on the list, to be cut out and handed over: who, where, and the way in. Only paper shows it. */
export function SlipSheet({ slips, title, code, given }: SlipSheetProps) {
  const words = useWords();
  const { t } = words;
  const pages = Array.from({ length: Math.ceil(slips.length / slipsPerPage) }, (_, page) =>
    slips.slice(page * slipsPerPage, (page + 1) * slipsPerPage),
  );
  return (
    <div className="slip-sheet">
      {pages.map((page) => (
        <ul key={page[0]?.participant} className="slip-sheet__page">
          {page.map(({ participant, name, link, place }) => (
            <li key={participant} className="paper-slip">
              <QrPicture text={link} />
              <div className="paper-slip__words">
                <p className="paper-slip__class">{title}</p>
                <p className="paper-slip__name">{name}</p>
                {place === undefined ? undefined : (
                  <p className="paper-slip__place">
                    <strong>{t('classroom.table', { table: place.table })}</strong>{' '}
                    {sayRole(words, given, place)}
                  </p>
                )}
                <p className="paper-slip__how">{t('classroom.slips.how')}</p>
              </div>
              <div className="paper-slip__foot">
                <p className="paper-slip__how">
                  {t('classroom.slips.by-code', { host: location.host, code })}
                </p>
                <p className="paper-slip__link">{link}</p>
              </div>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
