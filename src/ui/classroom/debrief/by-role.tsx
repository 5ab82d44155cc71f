import { Ledger, PartyName, type LedgerColumn } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';

export interface ByRoleProps<AtTable extends { readonly table: number }> {
  readonly given: ClassCase;
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly tables: readonly AtTable[];
  readonly align?: 'start' | 'end';
  /** What stands where a role and a table meet. */
  readonly cell: (at: AtTable, party: number) => string;
  /** Columns behind the tables. */
  readonly behind?: readonly LedgerColumn<number>[];
}

/** A row for each role, a column for each table. */
export function ByRole<AtTable extends { readonly table: number }>(props: ByRoleProps<AtTable>) {
  const { given, caption, hideCaption = false, tables, align = 'start', cell, behind = [] } = props;
  const { t } = useWords();
  return (
    <Ledger
      caption={caption}
      hideCaption={hideCaption}
      rows={[...given.caseFile.scenario.parties.keys()]}
      rowKey={(party) => `${party}`}
      columns={[
        {
          id: 'party',
          header: t('classroom.debrief.role'),
          cell: (party) => <PartyName party={party} name={given.words.party(party)} />,
        },
        ...tables.map((at) => ({
          id: `${at.table}`,
          header: t('classroom.table', { table: at.table }),
          align,
          cell: (party: number) => cell(at, party),
        })),
        ...behind,
      ]}
    />
  );
}
