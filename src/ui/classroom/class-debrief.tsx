import { useEffect, useMemo, useState } from 'react';
import {
  reckonTable,
  tableGame,
  type ClassFacts,
  type DebriefAnswer,
  type GameState,
} from '#client/index.ts';
import { ClientContext } from '../client-context.tsx';
import { DebriefScreen } from '../debrief/debrief-screen.tsx';
import { Ledger, Paper, PartyName, Select, SheetHead } from '../kit/index.ts';
import { SceneContext } from '../scene/scene-loader.ts';
import { Shell } from '../shell/shell.tsx';
import type { UiPorts } from '../ui-ports.ts';
import { useWords } from '../words/words.ts';
import { ClassDeals } from './class-deals.tsx';
import { useClassView, useLine } from './class-context.tsx';
import type { MemberProps } from './member-props.ts';
import { useClassCase, type ClassCase } from './use-class-case.ts';
import { useDeskClient } from './use-desk-client.ts';

/** Looking back together: agreements side by side, then the results of every role, then everything. */
export function ClassDebrief({ ports, onLeave }: MemberProps) {
  const { t } = useWords();
  const title = useClassView((view) => view.class?.title);
  return (
    <Shell screen="class-debrief" onHome={onLeave} where={<span className="shell__case">{title}</span>}>
      <div className="page class-debrief">
        <SheetHead level={1} title={t('classroom.debrief.title')} lead={t('classroom.debrief.lead')} />
        <DebriefSteps ports={ports} />
      </div>
    </Shell>
  );
}

/** What is open of the debrief. For participants, facilitators and the wall alike. */
export function DebriefSteps({ ports }: { readonly ports: UiPorts }) {
  const line = useLine();
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  const debrief = useClassView((view) => view.debrief);
  const step = facts?.debrief;
  const given = useClassCase(ports.library, debrief?.caseFile);
  // Each step opens more: it is asked for when the facilitator has taken it.
  useEffect(() => {
    if (step !== undefined && step !== 'closed') void line.ask('debrief', {});
  }, [step, line]);
  if (facts === undefined || debrief === undefined || given === undefined)
    return <p className="soft">{t(step === 'closed' ? 'classroom.debrief.closed' : 'common.loading')}</p>;
  return <Opened ports={ports} facts={facts} debrief={debrief} given={given} />;
}

interface OpenedProps {
  readonly ports: UiPorts;
  readonly facts: ClassFacts;
  readonly debrief: DebriefAnswer;
  readonly given: ClassCase;
}

function Opened({ ports, facts, debrief, given }: OpenedProps) {
  const words = useWords();
  const { t } = words;
  const { scenario } = given.caseFile;
  const names = given.words;
  const { tables } = debrief;
  const hasResults = tables.some(({ points }) => points !== undefined);
  return (
    <>
      <Paper as="section" labelledBy="deals">
        <SheetHead
          id="deals"
          title={t('classroom.debrief.agreements')}
          lead={t('classroom.debrief.agreements-lead', {
            agreed: tables.filter(({ agreement }) => agreement !== undefined).length,
            count: tables.length,
          })}
        />
        <div
          className="class-debrief__wide"
          tabIndex={0}
          role="group"
          aria-label={t('classroom.debrief.agreements')}
        >
          <Ledger
            caption={t('classroom.debrief.agreements')}
            hideCaption
            rows={scenario.issues.map((_, issue) => issue)}
            rowKey={(issue) => `${issue}`}
            columns={[
              { id: 'issue', header: t('classroom.debrief.issue'), cell: (issue) => names.issue(issue) },
              ...tables.map((table) => ({
                id: `${table.table}`,
                header: t('classroom.table', { table: table.table }),
                cell: (issue: number) =>
                  table.agreement === undefined
                    ? t('classroom.debrief.no-agreement')
                    : names.option(issue, table.agreement.package[issue] ?? -1),
              })),
            ]}
          />
        </div>
      </Paper>
      {hasResults ? (
        <Paper as="section" labelledBy="results">
          <SheetHead
            id="results"
            title={t('classroom.debrief.results')}
            lead={t('classroom.debrief.results-lead')}
          />
          <div
            className="class-debrief__wide"
            tabIndex={0}
            role="group"
            aria-label={t('classroom.debrief.results')}
          >
            <Ledger
              caption={t('classroom.debrief.results')}
              hideCaption
              rows={scenario.parties.map((_, party) => party)}
              rowKey={(party) => `${party}`}
              columns={[
                {
                  id: 'party',
                  header: t('classroom.debrief.role'),
                  cell: (party) => <PartyName party={party} name={names.party(party)} />,
                },
                ...tables.map((table) => ({
                  id: `${table.table}`,
                  header: t('classroom.table', { table: table.table }),
                  align: 'end' as const,
                  cell: (party: number) => {
                    const points = table.points?.[party];
                    const walkAway = table.walkAways?.[party] ?? 0;
                    return points === undefined
                      ? ''
                      : t('classroom.debrief.points', {
                          points: words.number(points, 1),
                          gain: words.signed(points - walkAway, 1),
                        });
                  },
                })),
                {
                  id: 'range',
                  header: t('classroom.debrief.range'),
                  align: 'end' as const,
                  cell: (party: number) => {
                    const all = tables.flatMap(({ points }) => {
                      const own = points?.[party];
                      return own === undefined ? [] : [own];
                    });
                    return all.length === 0
                      ? ''
                      : t('classroom.debrief.from-to', {
                          least: words.number(Math.min(...all), 1),
                          most: words.number(Math.max(...all), 1),
                        });
                  },
                },
              ]}
            />
          </div>
        </Paper>
      ) : undefined}
      {debrief.step === 'everything' ? (
        <Whole ports={ports} facts={facts} debrief={debrief} given={given} />
      ) : undefined}
    </>
  );
}

/** Every table's whole debrief, one at a time, under everybody's deals on the frontier. */
function Whole({ ports, facts, debrief, given }: OpenedProps) {
  const { t } = useWords();
  const { caseFile, words: names } = given;
  const own = useClassView((view) => view.own?.place);
  const chiefs = caseFile.scenario.seats.filter(({ role }) => role === 'chief');
  const [table, setTable] = useState(own?.table ?? debrief.tables[0]?.table ?? 1);
  const [seat, setSeat] = useState(own?.kind === 'seat' ? own.seat : (chiefs[0]?.id ?? ''));
  const chosen = debrief.tables.find((entry) => entry.table === table);
  const played = useMemo(
    () => (chosen === undefined ? undefined : tableGame(caseFile, facts, chosen, seat)),
    [caseFile, facts, chosen, seat],
  );
  const [reckoned, setReckoned] = useState<{ readonly of: GameState; readonly change: Partial<GameState> }>();
  useEffect(
    () =>
      played &&
      reckonTable(ports.analyst, played, (change) =>
        setReckoned((before) => ({
          of: played,
          change: before?.of === played ? { ...before.change, ...change } : change,
        })),
      ),
    [played, ports.analyst],
  );
  const game = played && reckoned?.of === played ? { ...played, ...reckoned.change } : played;
  const client = useDeskClient(ports);
  return (
    <>
      {game?.debrief === undefined || game.debrief === 'too-large' ? undefined : (
        <ClassDeals
          report={game.debrief}
          tables={debrief.tables}
          scenario={caseFile.scenario}
          names={names}
        />
      )}
      <div className="class-debrief__choice">
        <Select
          label={t('classroom.debrief.which-table')}
          choices={debrief.tables.map((entry) => ({
            value: `${entry.table}`,
            label: t('classroom.table', { table: entry.table }),
          }))}
          value={`${table}`}
          onChange={(value) => setTable(Number(value))}
        />
        <Select
          label={t('classroom.debrief.which-seat')}
          choices={chiefs.map(({ id, party }) => ({ value: id, label: names.party(party) }))}
          value={seat}
          onChange={setSeat}
        />
      </div>
      {game === undefined ? undefined : (
        <ClientContext value={client}>
          <SceneContext value={ports.scenes}>
            <DebriefScreen key={`${table} ${seat}`} game={game} />
          </SceneContext>
        </ClientContext>
      )}
    </>
  );
}
