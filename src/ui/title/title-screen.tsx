import { Engraving } from '../engraving/engraving.tsx';
import { Neatline } from '../engraving/neatline.tsx';
import { classes } from '../kit/classes.ts';
import { useWords } from '../words/words.ts';
import './title.css';

export interface TitleScreenProps {
  /** Is there a game to be resumed, and of which case, once that is known? */
  readonly kept: boolean;
  readonly keptCase: string | undefined;
  /** Has this device a seat in a class? */
  readonly isInClass: boolean;
  /** Something was asked for and is being fetched. */
  readonly isWaiting: boolean;
  readonly onResume: () => void;
  readonly onPlay: () => void;
  readonly onClass: () => void;
  readonly onSettings: () => void;
  readonly onAbout: () => void;
}

const minerals = ['copper', 'cobalt', 'nickel', 'lithium', 'graphite', 'rare-earths', 'tungsten'];

/** The first screen: a map sheet with its title and a page of contents. */
export function TitleScreen(props: TitleScreenProps) {
  const { kept, keptCase, isInClass, isWaiting, onResume, onPlay, onClass, onSettings, onAbout } = props;
  const { t } = useWords();
  const entries = [
    ...(kept ? [{ id: 'resume', note: keptCase ?? t('title.resume-note'), act: onResume }] : []),
    { id: 'play', note: t('title.play-note'), act: onPlay },
    isInClass
      ? { id: 'own-class', note: t('title.own-class-note'), act: onClass }
      : { id: 'class', note: t('title.class-note'), act: onClass },
    { id: 'settings', note: t('title.settings-note'), act: onSettings },
    { id: 'about', note: t('title.about-note'), act: onAbout },
  ];
  return (
    <main className="title" aria-busy={isWaiting}>
      <div className="title__map">
        <Engraving
          name="copperbelt"
          columns={208}
          rows={124}
          interval={55}
          plain={0.5}
          minerals={minerals}
          rail
        />
      </div>
      <Neatline east={[22, 23, 24, 25, 26, 27, 28, 29]} south={[9, 10, 11, 12, 13]} />
      <aside className="title__cartouche">
        <span className="title__scale" aria-hidden="true" />
        {t('title.invented')}
      </aside>
      <div className="title__page">
        <div className="title__head">
          <h1 className="title__name">{t('title.name')}</h1>
          <p className="title__definition">
            <b>{t('title.definition.word')}</b>,{' '}
            <span className="title__class">{t('title.definition.class')}</span>{' '}
            {t('title.definition.meaning')}
          </p>
          <nav className="title__contents" aria-label={t('title.contents')}>
            {entries.map(({ id, note, act }, index) => (
              <button
                key={id}
                type="button"
                className={classes('title__entry', index === 0 && 'title__entry--main')}
                onClick={act}
              >
                <span className="title__entry-name">{t(`title.${id}`)}</span>
                <span className="title__leader" aria-hidden="true" />
                <span className="title__entry-folio" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="title__entry-note">{note}</span>
              </button>
            ))}
          </nav>
        </div>
        <p className="title__foot" aria-live="polite">
          {isWaiting ? t('common.loading') : t('title.private')}
        </p>
      </div>
    </main>
  );
}
