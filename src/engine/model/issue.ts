import type { IssueId, OptionId } from './ids.ts';
import type { Condition } from './package.ts';
import type { Terms } from './terms.ts';

/** `general` holds what belongs to none of the others: the issues of imported domains. */
export const pillars = ['beneficiation', 'price', 'financing', 'safeguards', 'form', 'general'] as const;
export type Pillar = (typeof pillars)[number];

export const issueKinds = ['options', 'integer', 'continuous'] as const;
export type IssueKind = (typeof issueKinds)[number];

/** One way to settle an issue, and what it commits the signatories to after signature. */
export interface Option {
  readonly id: OptionId;
  /** The quantity this option stands for, in the issue's unit; undefined for options in words only. */
  readonly quantity: number | undefined;
  readonly terms: Partial<Terms>;
}

/** A thing to be settled. */
export interface Issue {
  readonly id: IssueId;
  readonly pillar: Pillar;
  /** How the file wrote the options; ranges have been expanded to one option per step. */
  readonly kind: IssueKind;
  /** Unit of the quantities, as a key of the texts (`percent`, `usd-million`, `years` …); undefined for words. */
  readonly unit: string | undefined;
  readonly options: readonly Option[];
  /** The issue is open only in packages for which this holds. Refers to earlier issues only. */
  readonly openIf: Condition;
}
