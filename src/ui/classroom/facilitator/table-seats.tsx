import { useState } from 'react';
import { policyOf, type CockpitTable } from '#client/index.ts';
import { IconButton, Menu, PartyMark } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { sayChair } from '../say-chair.ts';
import { saySpan } from '../say-span.ts';
import type { ClassCase } from '../use-class-case.ts';
import { clockUnit } from './clock-unit.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { readinessOf } from './readiness.ts';
import { silentFor } from './silent-for.ts';
import { useReadyWords } from './use-ready-words.ts';
import { useTell } from './use-tell.ts';

interface TableSeatsProps {
  readonly table: CockpitTable;
  /** The case, once it is there: it names the roles. */
  readonly given: ClassCase | undefined;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

/** Who sits where, how far they are, and what can be done for one seat alone. */
export function TableSeats({ table, given, now }: TableSeatsProps) {
  // Seats beside a chief are there for classes with more people: an empty one is nobody's.
  const isAwaited = (id: string) =>
    table.phase === undefined &&
    given?.caseFile.scenario.seats.some((seat) => seat.id === id && seat.role === 'chief') === true;
  const shown = table.seats.filter(
    ({ seat, people, program }) => people.length > 0 || program !== undefined || isAwaited(seat),
  );
  const isProgram = ({ people, program }: Seated) => people.length === 0 && program !== undefined;
  const programs = new Map<string, readonly Seated[]>();
  for (const seat of shown.filter(isProgram)) {
    const { program = '' } = seat;
    programs.set(program, [...(programs.get(program) ?? []), seat]);
  }
  return (
    <ul className="table-card__seats">
      {shown
        .filter((seat) => !isProgram(seat))
        .map((seat) => (
          <Seat key={seat.seat} table={table} seat={seat} given={given} now={now} />
        ))}
      {[...programs].map(([program, seats]) => (
        <Programs key={program} program={program} seats={seats} given={given} />
      ))}
    </ul>
  );
}

type Seated = CockpitTable['seats'][number];

interface ProgramsProps extends Pick<TableSeatsProps, 'given'> {
  readonly program: string;
  readonly seats: readonly Seated[];
}

/** All seats of a table that programs of one kind play: nobody has anything to do there. */
function Programs({ program, seats, given }: ProgramsProps) {
  const { t } = useWords();
  const card = policyOf(program)?.card;
  return (
    <li data-program="">
      {seats.map(({ seat, party }) => {
        const chair = given === undefined ? seat : sayChair(given, seat);
        return (
          <span key={seat} className="table-card__mark" title={chair}>
            <PartyMark party={party} size={1.1} label={chair} />
          </span>
        );
      })}
      <span>
        {card === undefined
          ? t('classroom.empty-chair')
          : t('classroom.program-named', { name: t(card.name) })}
      </span>
    </li>
  );
}

interface SeatProps extends TableSeatsProps {
  readonly seat: Seated;
}

function Seat({ table, seat, given, now }: SeatProps) {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const sayReady = useReadyWords();
  const quietMinutes = useClassView((view) => view.class?.policy.quietMinutes ?? 0);
  const { unit, seconds, more } = clockUnit(useClassView((view) => view.class?.shape ?? 'minutes-90'));
  const [isTiming, setTiming] = useState(false);
  const silent = silentFor(seat, now, quietMinutes);
  const isDeserted = seat.people.length > 0 && seat.people.every(({ connected }) => !connected);
  const people = seat.people.map(({ name }) => name).join(', ');
  const chair = given === undefined ? seat.seat : sayChair(given, seat.seat);
  const name = people || t('classroom.empty-chair');
  /** A program's moves are not counted: it is never the one who needs a hand. */
  const sayDoing = () => {
    if (seat.covered) return t(seat.reading ? 'classroom.reading' : 'classroom.covered');
    if (silent !== undefined) return t('classroom.silent', { span: saySpan(words, silent) });
    if (table.phase === undefined || seat.program !== undefined) return '';
    return table.phase === 'briefing' || table.phase === 'preparation'
      ? t(`classroom.seat.${readinessOf(table.phase, seat)}`)
      : t('classroom.moves', { count: seat.moves });
  };
  return (
    <li data-empty={people === '' ? '' : undefined} data-silent={silent === undefined ? undefined : ''}>
      <span className="table-card__mark" title={chair}>
        <PartyMark party={seat.party} size={1.1} label={chair} />
      </span>
      <span>
        {name}
        {isDeserted && !seat.covered ? ` (${t('classroom.away')})` : ''}
      </span>
      <span className="table-card__doing soft">
        {sayDoing()}
        {seat.extraSeconds > 0
          ? ` · ${t('classroom.extra-minutes', { count: Math.round(seat.extraSeconds / 60) })}`
          : ''}
      </span>
      {silent === undefined ? undefined : (
        <IconButton
          icon="speech"
          size="small"
          label={t('classroom.ask-for-word-of', { name })}
          onPress={() =>
            void sayReady('ask-for-word', table.table, given?.caseFile.scenario.parties[seat.party]?.id)
          }
          isDisabled={given === undefined}
        />
      )}
      {table.over || seat.people.length === 0 ? undefined : (
        <Menu
          label={t('classroom.seat-menu', { name })}
          trigger={<IconButton icon="more" size="small" label={t('classroom.seat-menu', { name })} />}
          onAction={(id) => {
            const where = { table: table.table, seat: seat.seat };
            if (id === 'more')
              void tell('clock', {
                tables: [table.table],
                action: 'add',
                seconds: more * seconds,
                seat: seat.seat,
              });
            else if (id === 'clock') setTiming(true);
            else void tell('cover', { ...where, covered: !seat.covered });
          }}
          entries={[
            {
              id: 'more',
              icon: 'clock',
              label: t(`classroom.seat-more-${unit}`, { count: more }),
              note: t('classroom.seat-more-time-note'),
              isDisabled: table.clock === undefined,
            },
            {
              id: 'clock',
              icon: 'clock',
              label: t('classroom.clock.other-length'),
              isDisabled: table.clock === undefined,
            },
            {
              id: 'cover',
              icon: 'people',
              label: t(seat.covered ? 'classroom.uncover' : 'classroom.cover'),
            },
          ]}
        />
      )}
      <ClockDialog
        isOpen={isTiming}
        onClose={() => setTiming(false)}
        title={t('classroom.clock.of-seat', { name })}
        of={{ tables: [table.table], seat: seat.seat }}
      />
    </li>
  );
}
