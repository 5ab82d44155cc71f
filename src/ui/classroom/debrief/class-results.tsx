import { Ledger, Paper, PartyName, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassStepProps } from './class-agreements.tsx';

/** What it was worth, role by role: every table, the range, and the middle. Roles are never compared with each other. */
export function ClassResults({ given, tables }: ClassStepProps) {
  const { t, number, signed } = useWords();
  const { parties } = given.caseFile.scenario;
  const of = (party: number) => tables.flatMap(({ points }) => points?.[party] ?? []).sort((a, b) => a - b);
  return (
    <Paper as="section" labelledBy="results">
      <SheetHead
        id="results"
        title={t('classroom.debrief.results')}
        lead={t('classroom.debrief.results-lead')}
      />
      <Ledger
        caption={t('classroom.debrief.results')}
        hideCaption
        rows={[...parties.keys()]}
        rowKey={(party) => `${party}`}
        columns={[
          {
            id: 'party',
            header: t('classroom.debrief.role'),
            cell: (party) => <PartyName party={party} name={given.words.party(party)} />,
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
                    points: number(points, 1),
                    gain: signed(points - walkAway, 1),
                  });
            },
          })),
          {
            id: 'range',
            header: t('classroom.debrief.range'),
            align: 'end' as const,
            cell: (party: number) => {
              const all = of(party);
              return t('classroom.debrief.from-to', {
                least: number(all[0] ?? 0, 1),
                most: number(all.at(-1) ?? 0, 1),
              });
            },
          },
          {
            id: 'middle',
            header: t('classroom.debrief.middle'),
            align: 'end' as const,
            cell: (party: number) => number(medianOf(of(party)), 1),
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
