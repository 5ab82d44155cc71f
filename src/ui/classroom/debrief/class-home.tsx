import type { TableReport } from '#client/index.ts';
import { Ledger, Paper, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { ByRole } from './by-role.tsx';
import type { ReportsProps } from './class-left.tsx';

/** Who met whom beside the table, who was bound to whom, and what every home said in the end. */
export function ClassHome({ given, reports }: ReportsProps) {
  const { t, number, percent, list } = useWords();
  const { scenario } = given.caseFile;
  const names = given.words;
  const verdict = ({ match }: TableReport, party: number) => {
    if (match.left[party] === true) return t('classroom.debrief.left-table');
    const vote = match.ratifications.find((entry) => entry.party === party);
    return vote === undefined
      ? '–'
      : t(`classroom.debrief.home-said.${vote.result}`, { share: percent(vote.yesShare) });
  };
  const sayGroups = (groups: readonly { readonly members: readonly number[] }[]) =>
    groups
      .filter(({ members }) => members.length > 0)
      .map(({ members }) => list(members.map((party) => names.party(party))))
      .join('; ');
  const meetings = ({ match }: TableReport) => sayGroups(match.rooms.filter(({ id }) => id !== 0));
  const blocs = ({ match }: TableReport) => sayGroups(match.blocs);
  const hasMet = (entry: TableReport) =>
    meetings(entry) !== '' || blocs(entry) !== '' || entry.match.sideDeals.length > 0;
  const isVoting = scenario.constituencies.length > 0;
  return (
    <Paper as="section" labelledBy="home">
      <SheetHead id="home" title={t('classroom.debrief.home')} lead={t('classroom.debrief.home-lead')} />
      {reports.some(hasMet) ? (
        <Ledger
          caption={t('classroom.debrief.coalitions')}
          rows={reports}
          rowKey={({ table }) => `${table}`}
          columns={[
            { id: 'table', header: t('classroom.debrief.table'), cell: ({ table }) => table },
            {
              id: 'rooms',
              header: t('classroom.debrief.side-rooms'),
              cell: (entry) => meetings(entry) || '–',
            },
            {
              id: 'deals',
              header: t('classroom.debrief.side-deals'),
              align: 'end',
              cell: ({ match }) => number(match.sideDeals.length),
            },
            ...(scenario.rules.blocs === undefined
              ? []
              : [
                  {
                    id: 'blocs',
                    header: t('classroom.debrief.blocs'),
                    cell: (entry: TableReport) => blocs(entry) || '–',
                  },
                ]),
          ]}
        />
      ) : (
        <p>{t('classroom.debrief.nobody-met')}</p>
      )}
      {isVoting ? (
        <ByRole given={given} caption={t('classroom.debrief.home-votes')} tables={reports} cell={verdict} />
      ) : undefined}
    </Paper>
  );
}
