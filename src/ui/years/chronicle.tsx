import type { CaseWords, ChronicleYear, Tone } from '#client/index.ts';
import { Icon, type IconName } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { sayLine } from './say-line.ts';

const signs: Readonly<Record<Tone, IconName>> = { good: 'check', trouble: 'warning', plain: 'note' };

export interface ChronicleProps {
  readonly years: readonly ChronicleYear[];
  /** The year that is being told, from 0. */
  readonly now: number;
  readonly isSigned: boolean;
  readonly names: CaseWords;
  readonly lineName: (line: number) => string;
}

/** What happened, the latest year first. */
export function Chronicle({ years, now, isSigned, names, lineName }: ChronicleProps) {
  const { t } = useWords();
  const told = years.slice(0, now + 1).toReversed();
  return (
    <section className="chronicle" aria-labelledby="chronicle-title">
      <h2 className="chronicle__title" id="chronicle-title">
        {t('years.chronicle.title')}
      </h2>
      <div className="chronicle__years" tabIndex={0} role="group" aria-labelledby="chronicle-title">
        <ol>
          {told.map(({ year, lines }, index) => (
            <li key={year} className="chronicle__year" data-now={index === 0 ? '' : undefined}>
              <h3 className="chronicle__number">{year}</h3>
              <ul className="chronicle__lines">
                {year === years[0]?.year ? (
                  <Line tone="plain">
                    {t(isSigned ? 'years.chronicle.signed' : 'years.chronicle.unsigned')}
                  </Line>
                ) : lines.length === 0 ? (
                  <li className="soft">{t('years.chronicle.quiet')}</li>
                ) : undefined}
                {lines.map((line) => (
                  <Line key={line.id} tone={line.tone}>
                    {sayLine(names, line, lineName)}
                  </Line>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Line({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const { t } = useWords();
  return (
    <li className="chronicle__line" data-tone={tone}>
      <Icon name={signs[tone]} size={1} />
      <span>
        <span className="unseen">{t(`years.chronicle.${tone}`)}: </span>
        {children}
      </span>
    </li>
  );
}
