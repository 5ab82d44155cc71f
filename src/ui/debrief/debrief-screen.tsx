import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GameState } from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { openedCase } from '../case/opened-case.ts';
import { AtOnce, Button, Later, Tabs, type TabItem } from '../kit/index.ts';
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
  const { caseFile, match, opened, brief, debrief: reckoned, years } = game;
  const { texts, words: names } = openedCase(words, game);
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
            report: reckoned === 'too-large' ? undefined : reckoned,
            isTooLarge: reckoned === 'too-large',
            years,
          },
    [game, caseFile, match, opened, brief, names, texts, reckoned, years],
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
  const { isSolo } = useClient();
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
    whenThere(
      () => top.current?.querySelector<HTMLElement>(to) ?? undefined,
      (heading) => {
        heading.focus({ preventScroll: true });
        (to === AGAIN ? heading : top.current)?.scrollIntoView({ block: 'start' });
      },
    );
  };
  const playAgain = () => turnTo('lessons', AGAIN);

  const items = useMemo(
    () =>
      folios.map((id, index): TabItem<FolioId> => {
        const title = t(`debrief.folios.${id}`);
        const number = index + 1;
        return {
          id,
          label: title,
          folio: `${number}`,
          content: <Folio id={id} title={title} number={number} />,
        };
      }),
    [t],
  );
  const now = folios.indexOf(open);
  const next = folios[now + 1];
  return (
    <>
      <div className="page debrief">
        <Cover />
        {isPrinting ? (
          <div className="debrief__all">
            <AtOnce value>
              {items.map(({ id, content }) => (
                <div key={id}>{content}</div>
              ))}
            </AtOnce>
          </div>
        ) : (
          <div ref={top} className="debrief__file">
            <Later>
              <Tabs
                label={t('debrief.contents')}
                variant="dossier"
                items={items}
                selected={open}
                onSelect={setOpen}
              />
            </Later>
          </div>
        )}
      </div>
      <FootBar note={t('debrief.folio-of', { number: now + 1, count: folios.length })}>
        {isSolo ? (
          <Button variant={next === undefined ? 'primary' : 'secondary'} size="large" onPress={playAgain}>
            {t('debrief.play-again')}
          </Button>
        ) : undefined}
        {next === undefined ? undefined : (
          <Button variant="primary" size="large" onPress={() => turnTo(next)}>
            {t('debrief.next', { title: t(`debrief.folios.${next}`) })}
          </Button>
        )}
      </FootBar>
    </>
  );
}

interface FolioProps {
  readonly id: FolioId;
  readonly title: string;
  readonly number: number;
}

function Folio({ id, ...head }: FolioProps) {
  const { report, years } = useDebrief();
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
}

/** Frames after which nobody waits any longer for what should have come: two seconds of them. */
const PATIENCE = 120;

/** Does something with an element as soon as there is one. */
function whenThere<Found>(
  find: () => Found | undefined,
  act: (found: Found) => void,
  frames = PATIENCE,
): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found !== undefined) act(found);
    else if (frames > 0) whenThere(find, act, frames - 1);
  });
}

const ofReport = {
  results: ResultsFolio,
  possible: PossibleFolio,
  left: LeftFolio,
  dance: DanceFolio,
  home: HomeFolio,
  plan: PlanFolio,
} as const;

/** In place of a folio that is still being reckoned, or never will be. */
function Reckoning() {
  const { t } = useWords();
  const { isTooLarge } = useDebrief();
  return <p className="soft debrief__wait">{t(isTooLarge ? 'debrief.too-large' : 'debrief.reckoning')}</p>;
}
