/** What is a column of a table on disk? A name, what it means, and where its value comes from. */
import type { Cell } from '#kernel/print-csv.ts';
import type { Words } from '#words/index.ts';

/** A column of a table whose lines are made from `Row`. */
export interface Column<Row> {
  readonly name: string;
  /** In the reader's language. */
  meaning(words: Words): string;
  of(row: Row): Cell;
}

/** What columns mean: each has a sentence, `tournament.column.<meaning>`. */
export type Meaning =
  | 'game'
  | 'scenario'
  | 'scenario-or-all'
  | 'digest'
  | 'protocol'
  | 'difficulty'
  | 'repetition'
  | 'seed'
  | 'party'
  | 'strategy'
  | 'company'
  | 'scored'
  | 'outcome'
  | 'rounds'
  | 'time'
  | 'moves'
  | 'walk-away'
  | 'points'
  | 'discounted'
  | 'gain'
  | 'share'
  | 'percentile'
  | 'offers'
  | 'opening'
  | 'silent'
  | 'nice'
  | 'concession'
  | 'unfortunate'
  | 'selfish'
  | 'fortunate'
  | 'joint-gain'
  | 'on-frontier'
  | 'distance-frontier'
  | 'distance-nash'
  | 'distance-egalitarian'
  | 'distance-kalai-smorodinsky'
  | 'distance-maximum-sum'
  | 'chairs'
  | 'agreements'
  | 'mean-share'
  | 'mean-gain'
  | 'mean-points'
  | 'mean-percentile'
  | 'mean-joint-gain'
  | 'mean-on-frontier'
  | 'mean-distance-frontier'
  | 'mean-rounds'
  | 'mean-time'
  | 'mean-opening'
  | 'mean-concessions'
  | 'first'
  | 'second'
  | 'difference'
  | 'blocks'
  | 'p'
  | 'p-adjusted';

export const column = <Row>(name: string, meaning: Meaning, of: Column<Row>['of']): Column<Row> => ({
  name,
  meaning: ({ t }) => t(`tournament.column.${meaning}`),
  of,
});

/** The lower and the upper bound of the interval of another column. */
export const bounds = <Row>(
  name: string,
  low: Column<Row>['of'],
  high: Column<Row>['of'],
): readonly Column<Row>[] => [
  { name: `${name}_low`, meaning: (words) => meaningOf(words, 'low', name), of: low },
  { name: `${name}_high`, meaning: (words) => meaningOf(words, 'high', name), of: high },
];

const meaningOf = ({ t, percent }: Words, bound: 'low' | 'high', name: string): string =>
  t(`tournament.column.${bound}`, { name, confidence: percent(0.95) });
