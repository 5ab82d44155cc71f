/** What lay on the table when the talks came to nothing, and was it better than having no agreement? */
import {
  presentProposals,
  type Brief,
  type PartyIndex,
  type ShownPackage,
  type View,
} from '#client/index.ts';
import { draftAtHome } from '../ratification/ratification-model.ts';

/** A package that one could have had, or asked for, as the talks ended. */
export interface LastPaper {
  readonly kind: 'draft' | 'own' | 'other';
  readonly by: PartyIndex;
  /** The proposal held more than one package. */
  readonly isOneOfSeveral: boolean;
  readonly package: ShownPackage;
  /** Own points, promises broken counted in. */
  readonly points: number;
  readonly aboveWalkAway: number;
}

/** The draft that failed, if there was one; then the last word of each of the others, best first; then one's own. */
export function lastPapers(brief: Brief, view: View): readonly LastPaper[] {
  const proposals = presentProposals(brief, view);
  const paper = (
    kind: LastPaper['kind'],
    by: PartyIndex,
    isOneOfSeveral: boolean,
    pkg: ShownPackage,
  ): LastPaper => {
    const points = pkg.total - pkg.promiseCost;
    return { kind, by, isOneOfSeveral, package: pkg, points, aboveWalkAway: points - view.sheet.walkAway };
  };
  const draft = draftAtHome(view);
  const drafted = proposals.find(({ id }) => id === draft?.proposal);
  const draftPackage = drafted?.packages[draft?.index ?? 0];
  const lastWords = brief.parties.flatMap((_, party): readonly LastPaper[] => {
    const last = proposals.find(({ by, id }) => by === party && id !== drafted?.id);
    if (last === undefined || (drafted !== undefined && last.id < drafted.id)) return [];
    // Of several packages, the one that is best for oneself.
    const best = last.packages.toSorted((a, b) => b.total - b.promiseCost - (a.total - a.promiseCost))[0];
    if (best === undefined) return [];
    return [paper(party === view.party ? 'own' : 'other', party, last.packages.length > 1, best)];
  });
  const others = lastWords.filter(({ kind }) => kind === 'other').toSorted((a, b) => b.points - a.points);
  return [
    ...(drafted === undefined || draftPackage === undefined
      ? []
      : [paper('draft', drafted.by, false, draftPackage)]),
    ...others,
    ...lastWords.filter(({ kind }) => kind === 'own'),
  ];
}

/** The best of what the others would have signed; undefined where they put nothing on the table. */
export function bestOffered(papers: readonly LastPaper[]): LastPaper | undefined {
  return papers.filter(({ kind }) => kind !== 'own').toSorted((a, b) => b.points - a.points)[0];
}
