import type { LibraryEntry } from '#client/index.ts';
import { Engraving } from '../engraving/engraving.tsx';
import { Neatline } from '../engraving/neatline.tsx';
import { Button, Facts, Later, MineralChip, PartyName, SheetHead } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './library.css';

export interface LibraryScreenProps {
  readonly entries: readonly LibraryEntry[];
  readonly onChoose: (id: string) => void;
}

/** The cases that can be played, each as a map sheet in its drawer. */
export function LibraryScreen({ entries, onChoose }: LibraryScreenProps) {
  const { t } = useWords();
  return (
    <div className="page library">
      <SheetHead level={1} title={t('library.title')} lead={t('library.lead')} />
      <ul className="library__cases">
        {entries.map((entry, index) => (
          <li key={entry.id} className="case-card">
            <Later meanwhile={<div className="case-card__map" />}>
              <CaseCard entry={entry} isFirst={index === 0} onChoose={onChoose} />
            </Later>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CaseCardProps {
  readonly entry: LibraryEntry;
  /** Where one begins: of many buttons alike, this one is the main one. */
  readonly isFirst: boolean;
  readonly onChoose: (id: string) => void;
}

function CaseCard({ entry, isFirst, onChoose }: CaseCardProps) {
  const { t, list, language } = useWords();
  const texts = entry.texts[language] ?? entry.texts['en'] ?? Object.values(entry.texts)[0];
  if (texts === undefined) return undefined;
  const headline = `case-${entry.id}`;
  return (
    <>
      <div className="case-card__map">
        <Engraving
          name={entry.id}
          columns={120}
          rows={isFirst ? 90 : 45}
          interval={70}
          minerals={entry.minerals}
          rail
        />
        <Neatline east={[]} south={[]} />
      </div>
      <article className="case-card__words" aria-labelledby={headline}>
        <div>
          <p className="label">{texts.place}</p>
          <h2 className="case-card__title" id={headline}>
            {texts.title}
          </h2>
        </div>
        <p className="case-card__summary">{texts.summary}</p>
        <Facts
          facts={[
            {
              id: 'parties',
              name: t('library.parties'),
              value: (
                <span className="case-card__row">
                  {entry.parties.map(({ id }, party) => (
                    <PartyName key={id} party={party} name={texts.parties[id]?.name ?? id} />
                  ))}
                </span>
              ),
            },
            {
              id: 'minerals',
              name: t('library.minerals'),
              value: (
                <span className="case-card__row">
                  {entry.minerals.map((mineral) => (
                    <MineralChip key={mineral} mineral={mineral} />
                  ))}
                </span>
              ),
            },
            {
              id: 'issues',
              name: t('library.to-settle'),
              value: t('library.issues', { count: entry.issueCount }),
            },
            { id: 'time', name: t('library.time'), value: t('library.minutes', { count: entry.minutes }) },
            { id: 'level', name: t('library.level'), value: t(`library.levels.${entry.level}`) },
            {
              id: 'teaches',
              name: t('library.teaches'),
              value: list(entry.teaches.map((lesson) => t(`library.lessons.${lesson}`))),
            },
          ]}
        />
        <div className="case-card__foot">
          <Button
            variant={isFirst ? 'primary' : 'secondary'}
            onPress={() => onChoose(entry.id)}
            aria-label={t('library.open-named', { title: texts.title })}
          >
            {t('library.open')}
          </Button>
        </div>
      </article>
    </>
  );
}
