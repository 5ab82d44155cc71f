import { useState } from 'react';
import {
  injectsIn,
  observationKinds,
  type CaseFile,
  type ObservationKind,
  type ObserverView,
} from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { usePublicCase } from '../case/use-public-case.ts';
import { Button, Paper, Prose, SheetHead, TextField } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';
import { ClassCorner } from './class-corner.tsx';
import { ClassStrip } from './class-strip.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { useClassView, useLine } from './class-context.tsx';
import type { MemberProps } from './member-props.ts';
import { LyingPackages, Minutes } from './watched-table.tsx';

/** Watching a table: what is public there, and a sheet to note down what people do. */
export function ObserverRoom({ onLanguage, onLeave }: MemberProps) {
  const { t } = useWords();
  const caseFile = useClassView((view) => view.caseFile);
  const observed = useClassView((view) => view.observed);
  const place = useClassView((view) => view.own?.place);
  const title = useClassView((view) => view.class?.title);
  const difficulty = useClassView((view) => view.class?.difficulty ?? 0);
  const happened = observed === undefined ? '' : injectsIn(observed.events).join();
  const given = usePublicCase(caseFile, difficulty, happened);
  const compact = useIsNarrow();
  const deeds = {
    game: undefined,
    given,
    chairs: caseFile?.scenario.seats ?? noChairs,
    onLanguage,
    compact,
  };
  return (
    <Shell
      screen="observer"
      onHome={onLeave}
      where={<span className="shell__case">{title}</span>}
      end={compact ? <ClassCorner {...deeds} /> : undefined}
    >
      <ClassStrip {...deeds} />
      <div className="page class-observer">
        <SheetHead
          level={1}
          title={t(place?.kind === 'home' ? 'classroom.home-title' : 'classroom.observer-title')}
          lead={t(place?.kind === 'home' ? 'classroom.home-lead' : 'classroom.observer-lead')}
        />
        <div className="class-observer__desk">
          <Paper as="section" labelledBy="coding-sheet">
            <CodingSheet />
          </Paper>
          <div className="class-observer__seen">
            {caseFile === undefined || observed === undefined || given === undefined ? (
              <p>{t('common.loading')}</p>
            ) : (
              <Watched caseFile={caseFile} observed={observed} given={given} />
            )}
          </div>
        </div>
      </div>
    </Shell>
  );
}

const noChairs: readonly never[] = [];

interface WatchedProps {
  readonly caseFile: CaseFile;
  readonly observed: ObserverView;
  readonly given: Case;
}

function Watched({ caseFile, observed, given }: WatchedProps) {
  const { t } = useWords();
  const constituency = useClassView((view) =>
    view.own?.place?.kind === 'home' ? view.own.place.constituency : undefined,
  );
  const { scenario } = caseFile;
  const home = constituency === undefined ? undefined : scenario.constituencies[constituency];
  const wants =
    home === undefined ? undefined : caseFile.texts[given.texts.language]?.constituencies?.[home.id]?.wants;
  return (
    <>
      {home === undefined ? undefined : (
        <Paper as="section" labelledBy="who-you-are">
          <SheetHead id="who-you-are" title={given.words.constituency(home.id)} />
          {wants === undefined ? undefined : <Prose text={wants} />}
        </Paper>
      )}
      <Paper as="section" labelledBy="on-the-table">
        <SheetHead
          id="on-the-table"
          title={t('classroom.on-the-table')}
          {...(observed.round === 0
            ? {}
            : { lead: t('classroom.round', { round: observed.round, rounds: observed.rounds }) })}
        />
        <LyingPackages
          given={given}
          scenario={scenario}
          observed={observed}
          {...(home === undefined ? {} : { points: home.points })}
        />
      </Paper>
      <Paper as="section" labelledBy="the-minutes">
        <SheetHead id="the-minutes" title={t('classroom.minutes')} lead={t('classroom.minutes-lead')} />
        <Minutes given={given} observed={observed} events={observed.events} />
      </Paper>
    </>
  );
}

/** What was seen, by kind, with a note where one wants to make one. */
function CodingSheet() {
  const { t } = useWords();
  const line = useLine();
  const [note, setNote] = useState('');
  const [counted, setCounted] = useState<Readonly<Partial<Record<ObservationKind, number>>>>({});
  const observe = (kind: ObservationKind) =>
    void line.ask('observe', { kind, note: note.trim() }).then((answer) => {
      if (!answer.ok) return;
      setCounted((before) => ({ ...before, [kind]: (before[kind] ?? 0) + 1 }));
      setNote('');
    });
  return (
    <div className="coding-sheet">
      <SheetHead id="coding-sheet" title={t('classroom.coding')} lead={t('classroom.coding-lead')} />
      <TextField label={t('classroom.coding-note')} value={note} onChange={setNote} maxLength={500} />
      <div className="coding-sheet__kinds" role="group" aria-label={t('classroom.coding')}>
        {observationKinds.map((kind) => (
          <Button key={kind} onPress={() => observe(kind)}>
            <span>{t(`classroom.observation.${kind}`)}</span>
            <span className="coding-sheet__count figure">{counted[kind] ?? ''}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
