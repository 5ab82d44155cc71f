import { useEffect, useMemo, useState } from 'react';
import {
  reckonTable,
  tableGame,
  type ClassFacts,
  type DebriefAnswer,
  type GameState,
} from '#client/index.ts';
import { ClientContext } from '../../client-context.tsx';
import { DebriefScreen } from '../../debrief/debrief-screen.tsx';
import { Select } from '../../kit/index.ts';
import { SceneContext } from '../../scene/scene-loader.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import type { ClassCase } from '../use-class-case.ts';
import { useDeskClient } from '../use-desk-client.ts';

interface ClassWholeProps {
  readonly ports: UiPorts;
  readonly facts: ClassFacts;
  readonly debrief: DebriefAnswer;
  readonly given: ClassCase;
}

/** Every table's whole debrief, one at a time, from any chair. */
export function ClassWhole({ ports, facts, debrief, given }: ClassWholeProps) {
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
            {/* Its bar at the foot of the window goes no further than itself. */}
            <div>
              <DebriefScreen key={`${table} ${seat}`} game={game} />
            </div>
          </SceneContext>
        </ClientContext>
      )}
    </>
  );
}
