import type { TableReport } from '#client/index.ts';
import { Ledger, Paper, PartyName, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';

export interface ReportsProps {
  readonly given: ClassCase;
  readonly reports: readonly TableReport[];
}

/** What nobody would have missed and somebody could have had, at every table. */
export function ClassLeft({ given, reports }: ReportsProps) {
  const { t, number, percent } = useWords();
  const { parties } = given.caseFile.scenario;
  return (
    <Paper as="section" labelledBy="left">
      <SheetHead id="left" title={t('classroom.debrief.left')} lead={t('classroom.debrief.left-lead')} />
      <Ledger
        caption={t('classroom.debrief.left')}
        hideCaption
        rows={reports}
        rowKey={({ table }) => `${table}`}
        columns={[
          { id: 'table', header: t('classroom.debrief.table'), cell: ({ table }) => table },
          {
            id: 'better',
            header: t('classroom.debrief.better-packages'),
            align: 'end',
            // Where nothing was agreed, whatever beats the walk-aways was missed: that is another count, and says so.
            cell: ({ report: { facts } }) =>
              facts.result.kind === 'impasse'
                ? t('classroom.debrief.possible-deals', { deals: number(facts.result.dominatedBy) })
                : number(facts.result.dominatedBy),
          },
          {
            id: 'joint',
            header: t('classroom.debrief.joint-gain'),
            align: 'end',
            // A deal that should have been refused gains for some what it costs others: a share of what is possible it is not.
            cell: ({ report: { facts } }) => {
              const { kind, isFeasible, jointGainRatio } = facts.result;
              return jointGainRatio === undefined || (kind === 'agreement' && !isFeasible)
                ? '–'
                : percent(jointGainRatio);
            },
          },
          ...parties.map((_, party) => ({
            id: `${party}`,
            header: <PartyName party={party} name={given.words.party(party)} />,
            align: 'end' as const,
            cell: ({ report }: TableReport) => {
              const more = report.facts.parties[party]?.couldHaveHad.points ?? 0;
              return more < 0.05 ? '–' : t('classroom.debrief.more', { points: number(more, 1) });
            },
          })),
        ]}
      />
    </Paper>
  );
}
