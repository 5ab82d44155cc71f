import type { IssueIndex, Package, PartyIndex, View } from '#engine/index.ts';

/** Clauses of a package that a party has objected to. */
export interface Mark {
  readonly package: Package;
  readonly issues: readonly IssueIndex[];
}

/** Every objection of a party, oldest proposal first. */
export function marksOf({ proposals }: Pick<View, 'proposals'>, party: PartyIndex): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { packages, objections } of proposals)
    for (const { by, package: index, issues } of objections)
      if (by === party) marks.push({ package: packages[index] ?? [], issues });
  return marks;
}
