/** How far is everybody before the talks, and for whom do the tables wait? */
import type { CockpitTable } from '#client/index.ts';

/** From the one who is furthest behind on. `opened`: the dossier. `planned`: the sheet is filed. `ready`: for the talks. */
export const readinessSteps = ['missing', 'opened', 'planned', 'ready'] as const;
export type ReadinessStep = (typeof readinessSteps)[number];

type Seat = CockpitTable['seats'][number];
type Table = Pick<CockpitTable, 'table' | 'phase' | 'over' | 'seats' | 'talksOpened'>;

/** Whoever has read everything is done with reading, and not ready for the talks yet. */
export function readinessOf(
  phase: CockpitTable['phase'],
  { ready, planned, opened }: Pick<Seat, 'ready' | 'planned' | 'opened'>,
): ReadinessStep {
  if (ready && phase !== 'briefing') return 'ready';
  if (planned) return 'planned';
  return opened || ready ? 'opened' : 'missing';
}

/** Does this table read or plan? */
export const isBeforeTalks = ({ phase, over }: Pick<Table, 'phase' | 'over'>): boolean =>
  !over && (phase === 'briefing' || phase === 'preparation');

/** A seat that people play, before the talks. */
export interface SeatBefore {
  readonly table: number;
  readonly seat: string;
  readonly step: ReadinessStep;
  readonly names: readonly string[];
  /** None of its people is on the line. */
  readonly away: boolean;
}

/** Every seat that people play at tables that have not come to their talks. Programs keep nobody waiting. */
export const seatsBefore = (tables: readonly Table[]): readonly SeatBefore[] =>
  tables.filter(isBeforeTalks).flatMap(({ table, phase, seats }) =>
    seats
      .filter(({ people, program }) => people.length > 0 && program === undefined)
      .map((seat) => ({
        table,
        seat: seat.seat,
        step: readinessOf(phase, seat),
        names: seat.people.map(({ name }) => name),
        away: seat.people.every(({ connected }) => !connected),
      })),
  );

/** Do some of these tables wait until the facilitator opens the talks? Only where a class opens them together. */
export const waitForTalks = (tables: readonly Table[]): boolean =>
  tables.some((table) => !table.talksOpened && isBeforeTalks(table));
