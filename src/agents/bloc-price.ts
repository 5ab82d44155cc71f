/** What would it cost to sign without the rest of one's bloc? */
import { brokenPromises, satisfies } from '#engine/index.ts';
import type { Package, PackageChoice, PartyIndex } from '#engine/index.ts';
import type { Outlook } from './outlook.ts';

type Known = Pick<Outlook, 'view' | 'brief' | 'party'>;

/**
 * Points that a party loses by being among these signatories while another member of its bloc is not. What it has lost
 * already, by walking out of a bloc, is lost either way.
 */
export function priceOfSigning(
  { view, brief, party }: Known,
  pkg: Package,
  signatories: readonly PartyIndex[],
): number {
  if (view.blocs.length === 0) return 0;
  const defectionOf = (signing?: readonly PartyIndex[]) =>
    brokenPromises(brief.rules, view, party, pkg, signing).defection;
  return defectionOf(signatories) - defectionOf();
}

/**
 * The same for accepting. Nothing is signed without the others while they may still join: a package that does not close
 * yet costs nothing, and under `plurilateral` whoever sits at the table may accede.
 */
export function priceOfAccepting(known: Known, { proposal, package: index }: PackageChoice): number {
  const { view, brief, party } = known;
  if (view.blocs.every(({ members }) => !members.includes(party))) return 0;
  const offer = view.proposals[proposal];
  const supporters = [...(offer?.supporters[index] ?? []).filter((other) => !view.left[other]), party];
  if (!satisfies(brief.rules.decision, supporters)) return 0;
  const mayJoin =
    brief.rules.protocol === 'plurilateral'
      ? brief.parties.map((_, other) => other).filter((other) => !view.left[other])
      : [];
  return priceOfSigning(known, offer?.packages[index] ?? [], [...supporters, ...mayJoin]);
}
