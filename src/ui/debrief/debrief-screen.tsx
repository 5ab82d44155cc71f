import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createCaseWords, openedTexts, type GameState } from '#client/index.ts';
import { formatNumber } from '../case/format-number.ts';
import { Button, Tabs, type TabItem } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import { Cover } from './cover.tsx';
import { DebriefContext, useDebrief, type Debrief } from './debrief-context.ts';
import './debrief.css';
import './folios.css';
import './print.css';
import { AgreementFolio } from './folios/agreement.tsx';
import { DanceFolio } from './folios/dance.tsx';
import { HomeFolio } from './folios/home.tsx';
import { LeftFolio } from './folios/left.tsx';
import { LensesFolio } from './folios/lenses.tsx';
import { LessonsFolio } from './folios/lessons.tsx';
import { PlanFolio } from './folios/plan.tsx';
import { PossibleFolio } from './folios/possible.tsx';
import { ResultsFolio } from './folios/results.tsx';
import { YearsFolio } from './folios/years.tsx';

const folios = [
  'agreement',
  'results',
  'possible',
  'left',
  'dance',
  'home',
  'plan',
  'years',
  'lenses',
  'lessons',
] as const;
type FolioId = (typeof folios)[number];

/** Where the ways to play again stand, in the last folio. */
const AGAIN = '.again h3';

/** The debrief: everything opened, folio by folio. */
export function DebriefScreen({ game }: { readonly game: GameState }) {
  const words = useWords();
  const { caseFile, match, opened, brief, choice, debrief: report, years } = game;
  const { difficulty } = choice.setup;
  const texts = useMemo(
    () => openedTexts(caseFile, { language: words.language, difficulty, format: formatNumber(words) }),
    [caseFile, words, difficulty],
  );
  const names = useMemo(() => createCaseWords(words, caseFile.scenario, texts), [words, caseFile, texts]);
  const debrief = useMemo(
    (): Debrief | undefined =>
      match === undefined || opened === undefined
        ? undefined
        : {
            game,
            scenario: caseFile.scenario,
            match,
            opened,
            me: brief.party,
            words: names,
            texts,
            report,
            years,
          },
    [game, caseFile, match, opened, brief, names, texts, report, years],
  );
  if (debrief === undefined) return <p className="page soft">{words.t('common.loading')}</p>;
  return (
    <DebriefContext value={debrief}>
      <File />
    </DebriefContext>
  );
}

/** The cover, and the folios under their tabs; all of them one after another when they are printed. */
function File() {
  const { t } = useWords();
  const { report, years } = useDebrief();
  const [open, setOpen] = useState<FolioId>('agreement');
  const [isPrinting, setPrinting] = useState(false);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The browser takes its picture right after this event, so the page must be whole when it returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);

  const turnTo = (id: FolioId, to = '.folio-sheet h2') => {
    setOpen(id);
    // Once the folio is there, its heading is read and it begins at its top.
    requestAnimationFrame(() => {
      const heading = top.current?.querySelector<HTMLElement>(to);
      heading?.focus({ preventScroll: true });
      (to === AGAIN ? heading : top.current)?.scrollIntoView({ block: 'start' });
    });
  };
  const playAgain = () => turnTo('lessons', AGAIN);

  const contentOf = (id: FolioId, number: number): ReactNode => {
    const head = { title: t(`debrief.folios.${id}`), number };
    switch (id) {
      case 'agreement':
        return <AgreementFolio {...head} />;
      case 'lessons':
        return <LessonsFolio {...head} onPrint={() => print()} />;
      case 'years':
      case 'lenses': {
        const Part = id === 'years' ? YearsFolio : LensesFolio;
        return years === undefined ? <Reckoning /> : <Part {...head} years={years} />;
      }
      case 'results':
      case 'possible':
      case 'left':
      case 'dance':
      case 'home':
      case 'plan': {
        const Part = ofReport[id];
        return report === undefined ? <Reckoning /> : <Part {...head} report={report} />;
      }
    }
  };
  const items = folios.map((id, index): TabItem<FolioId> => {
    return { id, label: t(`debrief.folios.${id}`), folio: `${index + 1}`, content: contentOf(id, index + 1) };
  });
  const now = folios.indexOf(open);
  const next = folios[now + 1];
  return (
    <>
      <div className="page debrief">
        <Cover />
        {isPrinting ? (
          <div className="debrief__all">
            {items.map(({ id, content }) => (
              <div key={id}>{content}</div>
            ))}
          </div>
        ) : (
          <div ref={top} className="debrief__file">
            <Tabs
              label={t('debrief.contents')}
              variant="dossier"
              items={items}
              selected={open}
              onSelect={setOpen}
            />
          </div>
        )}
      </div>
      <FootBar note={t('debrief.folio-of', { number: now + 1, count: folios.length })}>
        {next === undefined ? (
          <Button variant="primary" size="large" onPress={playAgain}>
            {t('debrief.play-again')}
          </Button>
        ) : (
          <>
            <Button variant="secondary" size="large" onPress={playAgain}>
              {t('debrief.play-again')}
            </Button>
            <Button variant="primary" size="large" onPress={() => turnTo(next)}>
              {t('debrief.next', { title: t(`debrief.folios.${next}`) })}
            </Button>
          </>
        )}
      </FootBar>
    </>
  );
}

const ofReport = {
  results: ResultsFolio,
  possible: PossibleFolio,
  left: LeftFolio,
  dance: DanceFolio,
  home: HomeFolio,
  plan: PlanFolio,
} as const;

function Reckoning() {
  const { t } = useWords();
  return <p className="soft debrief__wait">{t('debrief.reckoning')}</p>;
}
