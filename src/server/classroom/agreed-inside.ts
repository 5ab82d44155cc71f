/** Has a delegation agreed inside to what one of its seats is about to do at the table? */
import { isSamePackage, type Move } from '#engine/index.ts';
import type { TeamState } from './table-state.ts';

/**
 * Have all who are there agreed to exactly this? One person alone always has, and what is neither tabled nor accepted needs no agreement.
 * @param present People in the seats of the party who are there now.
 */
export function isAgreedInside(draft: TeamState['draft'], present: readonly string[], move: Move): boolean {
  if ((move.type !== 'propose' && move.type !== 'accept') || present.length < 2) return true;
  return (
    draft !== undefined &&
    isDraftOf(draft, move) &&
    present.every((person) => draft.opinions.get(person)?.verdict === 'agree')
  );
}

function isDraftOf(
  { packages, accept }: NonNullable<TeamState['draft']>,
  move: Extract<Move, { readonly type: 'propose' | 'accept' }>,
): boolean {
  if (move.type === 'accept') return accept?.proposal === move.proposal && accept.package === move.package;
  return (
    accept === undefined &&
    packages.length === move.packages.length &&
    packages.every((pkg, index) => isSamePackage(pkg, move.packages[index] ?? []))
  );
}
