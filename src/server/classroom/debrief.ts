/** What does the debrief open, step by step, table by table? */
import { agreementIn, record, resultsOf, sheetOf, type Scenario } from '#engine/index.ts';
import { debriefSteps, type DebriefStep, type DebriefTable, type Reply } from '#wire/index.ts';
import type { ClassState } from './class-state.ts';
import type { Classroom } from './room.ts';
import type { Roll } from './roll.ts';
import type { TableState } from './table-state.ts';

/** Has the debrief got as far as this step? */
export const isOpened = (step: DebriefStep, wanted: DebriefStep): boolean =>
  debriefSteps.indexOf(step) >= debriefSteps.indexOf(wanted);

/** A table as far as `step` opens it; undefined where nothing was played, or nothing is open yet. */
export function debriefTable(
  scenario: Scenario,
  state: ClassState,
  roll: Roll,
  table: number,
  at: TableState,
  step: DebriefStep,
): DebriefTable | undefined {
  const match = at.session?.match();
  if (match === undefined || !isOpened(step, 'agreements')) return undefined;
  const agreement = agreementIn(match);
  const hasResults = isOpened(step, 'results');
  const walkAways = scenario.parties.map((_, party) => sheetOf(scenario, match, party).walkAway);
  return {
    table,
    people: scenario.seats.map(({ id }) => ({
      seat: id,
      names: state.settings.policy.namesInDebrief ? roll.atSeat(table, id).map(({ name }) => name) : [],
      program: at.seats.get(id)?.program,
    })),
    over: at.endedAt !== undefined,
    ending: match.ending,
    rounds: match.round,
    agreement: agreement && { package: agreement.package, parties: agreement.parties },
    points: hasResults ? resultsOf(scenario, match) : undefined,
    walkAways: hasResults ? walkAways : undefined,
    record: isOpened(step, 'possible') ? record(match) : undefined,
  };
}

/** What the debrief of a class shows now, to anybody in it: the same object to all who ask, since everybody asks at once, for all of it. */
export function debriefAnswer(room: Classroom): Reply<'debrief'> {
  const before = kept.get(room);
  const basis = basisOf(room);
  if (before?.basis.length === basis.length && basis.every((part, index) => part === before.basis[index]))
    return before.answer;
  const answer = madeAnew(room);
  kept.set(room, { basis, answer });
  return answer;
}

/** What was answered last, and what it was made from. */
const kept = new WeakMap<
  Classroom,
  { readonly basis: readonly unknown[]; readonly answer: Reply<'debrief'> }
>();

const basisOf = (room: Classroom): readonly unknown[] => [
  room.state(),
  ...room.tables().flatMap((table) => {
    const { session, seats, endedAt } = table.state();
    return [session?.match(), seats, endedAt];
  }),
];

function madeAnew(room: Classroom): Reply<'debrief'> {
  const { caseFile } = room.host;
  const step = room.state().debrief;
  return {
    ok: true,
    step,
    tables: room.tables().flatMap((table) => {
      const shown = debriefTable(
        caseFile.scenario,
        room.state(),
        room.roll(),
        table.number,
        table.state(),
        step,
      );
      return shown === undefined ? [] : [shown];
    }),
    caseFile: isOpened(step, 'possible') ? caseFile : undefined,
  };
}
