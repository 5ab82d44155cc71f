import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { WideFrame } from './wide-frame.tsx';
import './ledger.css';

export interface LedgerColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end' | 'centre';
  /** What stands below the double rule. */
  readonly foot?: ReactNode;
}

export interface LedgerProps<Row> {
  /** Says what the table holds. The first column names its rows. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly LedgerColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Rows to be picked out in colour; say the reason in a cell as well. */
  readonly isMarked?: (row: Row) => boolean;
}

const alignment = (align: 'start' | 'end' | 'centre' | undefined) =>
  classes(align === 'end' && 'ledger__end', align === 'centre' && 'ledger__centre');

/** A table of facts, ruled like a ledger, with figures that line up. Scrolls sideways where it must. */
export function Ledger<Row>({ caption, hideCaption, columns, rows, rowKey, isMarked }: LedgerProps<Row>) {
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <WideFrame className="ledger-frame" label={caption}>
      <table className="ledger">
        <caption className={hideCaption === true ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={alignment(column.align)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={isMarked?.(row) === true ? '' : undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={alignment(column.align)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={alignment(column.align)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={alignment(column.align)}>
                    {column.foot}
                  </th>
                ) : (
                  <td key={column.id} className={alignment(column.align)}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : undefined}
      </table>
    </WideFrame>
  );
}
