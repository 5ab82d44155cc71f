import type { Package, PartyIndex, Proposal } from '#engine/index.ts';
import type { Words } from '../ledger.ts';
import type { Outlook } from '../outlook.ts';

/** How a model learns: what it begins with, and what each further word of a party changes in that. */
interface Learning<State> {
  readonly begin: (outlook: Outlook, party: PartyIndex) => State;
  /** Changes the state in place. `isAuthor`: the party tabled the package, and did not only say yes to it. */
  readonly hear: (state: State, pkg: Package, proposal: Proposal, isAuthor: boolean) => void;
  /** Anything else that the beginning rests on: where it has changed, all is learnt anew. */
  readonly basis?: (outlook: Outlook, party: PartyIndex) => number;
}

interface Learnt<State> {
  readonly state: State;
  readonly basis: number;
  heard: number;
}

const noWords = { packages: [], proposals: [] };

/**
 * What a model has made of everything that a party has put its name to. It goes on where it left off for as long as the
 * same ledger is written, so that a word costs the same in the hundredth round as in the first; a program that is only
 * shown a view reads them all, and comes to the same.
 */
export function followed<State>({ begin, hear, basis }: Learning<State>) {
  const known = new WeakMap<Words, Learnt<State>>();
  return (outlook: Outlook, party: PartyIndex): State => {
    const words = outlook.ledger.words[party];
    const now = basis?.(outlook, party) ?? 0;
    let learnt = words && known.get(words);
    if (learnt === undefined || learnt.basis !== now) {
      learnt = { state: begin(outlook, party), basis: now, heard: 0 };
      if (words !== undefined) known.set(words, learnt);
    }
    const { packages, proposals } = words ?? noWords;
    for (; learnt.heard < packages.length; learnt.heard++) {
      const pkg = packages[learnt.heard];
      const proposal = proposals[learnt.heard];
      if (pkg !== undefined && proposal !== undefined)
        hear(learnt.state, pkg, proposal, proposal.by === party);
    }
    return learnt.state;
  };
}
