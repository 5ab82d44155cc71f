import type { Package, PartyIndex, View } from '#engine/index.ts';

/** A package to which a party has put its name, and when. */
export interface Word {
  readonly package: Package;
  readonly round: number;
  readonly proposal: number;
  /** Tabled it, or only said yes to somebody else's. */
  readonly isAuthor: boolean;
}

/** Everything that a party has tabled or supported, oldest first. */
export function wordsOf(view: View, party: PartyIndex): readonly Word[] {
  return view.proposals.flatMap((proposal) =>
    proposal.packages.flatMap((pkg, index) =>
      proposal.supporters[index]?.includes(party) || proposal.by === party
        ? [{ package: pkg, round: proposal.round, proposal: proposal.id, isAuthor: proposal.by === party }]
        : [],
    ),
  );
}

/** The packages that a party tabled or supported most recently: alternatives of one proposal count together. */
export function latestWords(view: View, party: PartyIndex): readonly Word[] {
  const words = wordsOf(view, party);
  const last = words.at(-1)?.proposal;
  return words.filter((word) => word.proposal === last);
}
