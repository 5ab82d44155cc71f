import { Paper, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { ByRole } from './by-role.tsx';
import type { ClassStepProps } from './class-agreements.tsx';

/** One table has no range. */
const fewest = 2;

/** What it was worth, role by role: every table, the range, and the middle. Roles are never compared with each other. */
export function ClassResults({ given, tables }: ClassStepProps) {
  const { t, number, signed } = useWords();
  // What its facilitator closed came to nothing by no choice of its own.
  const played = tables.filter(
    ({ ending }) => !(ending?.kind === 'impasse' && ending.reason === 'adjourned'),
  );
  const of = (party: number) => played.flatMap(({ points }) => points?.[party] ?? []).sort((a, b) => a - b);
  return (
    <Paper as="section" labelledBy="results">
      <SheetHead
        id="results"
        title={t('classroom.debrief.results')}
        lead={t('classroom.debrief.results-lead')}
      />
      <ByRole
        given={given}
        caption={t('classroom.debrief.results')}
        hideCaption
        tables={tables}
        align="end"
        cell={({ points, walkAways, agreement }, party) => {
          const own = points?.[party];
          if (own === undefined) return '';
          return agreement?.parties.includes(party) === true
            ? t('classroom.debrief.points', {
                points: number(own, 1),
                gain: signed(own - (walkAways?.[party] ?? 0), 1),
              })
            : t('classroom.debrief.points-outside', { points: number(own, 1) });
        }}
        behind={[
          {
            id: 'range',
            header: t('classroom.debrief.range'),
            align: 'end',
            cell: (party) => {
              const all = of(party);
              if (all.length < fewest) return '–';
              return t('classroom.debrief.from-to', {
                least: number(all[0] ?? 0, 1),
                most: number(all.at(-1) ?? 0, 1),
              });
            },
          },
          {
            id: 'middle',
            header: t('classroom.debrief.middle'),
            align: 'end',
            cell: (party) => {
              const all = of(party);
              return all.length < fewest ? '–' : number(medianOf(all), 1);
            },
          },
        ]}
      />
    </Paper>
  );
}

/** The middle of sorted values; between the two middle ones where their count is even. */
function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
