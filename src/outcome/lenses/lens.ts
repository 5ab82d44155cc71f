import type { LensName } from '#engine/index.ts';
import type { DocumentName } from './documents.ts';
import type { Evidence } from './evidence.ts';

/** How far a criterion is met: a third and two thirds divide the grades. */
export const grades = ['unmet', 'partly', 'met'] as const;
export type Grade = (typeof grades)[number];

/** What a value system asks of an outcome. Its sentences stand in the locale under lens, criterion and grade. */
export interface Criterion<Id extends string = string> {
  readonly id: Id;
  /** The weights of one lens sum to 1. */
  readonly weight: number;
  readonly document: DocumentName;
  /** Where the document asks for it. */
  readonly passage: string;
  readonly judge: (evidence: Evidence) => Judgement;
}

export interface Judgement {
  /** 0 nothing of what is asked, 1 all of it; what lies outside is cut. */
  readonly value: number;
  /** Numbers that the sentence may name; shares stay in [0, 1]. */
  readonly facts: Readonly<Record<string, number>>;
}

export interface Lens<Id extends string = string> {
  readonly name: LensName;
  readonly criteria: readonly Criterion<Id>[];
}

/** One criterion as it was met. */
export interface CriterionReading {
  readonly id: string;
  readonly value: number;
  readonly weight: number;
  readonly grade: Grade;
  readonly source: { readonly document: DocumentName; readonly passage: string };
  readonly facts: Readonly<Record<string, number>>;
}

/** One outcome seen through one value system. Lenses are never added up: the game takes no side. */
export interface LensReading {
  readonly lens: LensName;
  /** 0–100: the weighted sum of the criteria. */
  readonly score: number;
  readonly criteria: readonly CriterionReading[];
}

/** What does this lens see? */
export function readLens(lens: Lens, evidence: Evidence): LensReading {
  const criteria = lens.criteria.map(({ id, weight, document, passage, judge }): CriterionReading => {
    const judgement = judge(evidence);
    const value = Math.min(1, Math.max(0, judgement.value));
    return {
      id,
      value,
      weight,
      grade: gradeOf(value),
      source: { document, passage },
      facts: judgement.facts,
    };
  });
  return {
    lens: lens.name,
    score: 100 * criteria.reduce((total, { value, weight }) => total + value * weight, 0),
    criteria,
  };
}

function gradeOf(value: number): Grade {
  if (value >= 2 / 3) return 'met';
  return value >= 1 / 3 ? 'partly' : 'unmet';
}
