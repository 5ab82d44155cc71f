import type { ReactNode } from 'react';
import type { CaseWords, ChronicleYear, Tone } from '#client/index.ts';
import { Icon } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { MarkSign } from './mark-sign.tsx';
import { sayLine } from './say-line.ts';

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
                  <Line tone="plain" sign={<Icon name="note" size={1.125} />}>
                    {t(isSigned ? 'years.chronicle.signed' : 'years.chronicle.unsigned')}
                  </Line>
                ) : lines.length === 0 ? (
                  <li className="soft">{t('years.chronicle.quiet')}</li>
                ) : undefined}
                {lines.map((line) => (
                  <Line key={line.id} tone={line.tone} sign={<MarkSign mark={line.mark} />}>
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

interface LineProps {
  readonly tone: Tone;
  readonly sign: ReactNode;
  readonly children: string;
}

function Line({ tone, sign, children }: LineProps) {
  const { t } = useWords();
  return (
    <li className="chronicle__line" data-tone={tone}>
      {sign}
      <span>
        <span className="unseen">{t(`years.chronicle.${tone}`)}: </span>
        {children}
      </span>
    </li>
  );
}
