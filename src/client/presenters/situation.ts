/** What is the player's situation at the table: what may be done now, and what is wrong with the draft? */
import {
  endorsementsFor,
  isSamePackage,
  redLinesCrossed,
  type Brief,
  type Endorsement,
  type MoveType,
  type View,
} from '#engine/index.ts';
import type { Draft } from '../draft.ts';

export const situations = [
  /** One has left, and the others go on. */
  'left',
  /** Alternating offers: somebody else has the floor. */
  'others-floor',
  /** Alternating offers, one's own turn: nothing stands, or a proposal waits for an answer. */
  'opening',
  'answering',
  /** A single text: the chair drafts; one's own turn to draft; one's own turn to read; one has read it. */
  'chair-drafts',
  'drafting',
  'reading',
  'read',
  /** A plurilateral text is adopted: one is in it, may join it, or has said that one stays out. */
  'member',
  'acceding',
  'outside',
  /** Open table: done for this round. */
  'passed',
  /** Open table: the round's proposal or consultation has been made; the rest is still possible. */
  'spent',
  /** Open table: everything is possible. */
  'open',
] as const;
export type Situation = (typeof situations)[number];

export function situationOf(brief: Pick<Brief, 'rules'>, view: View): Situation {
  const may = (type: MoveType) => view.legal.some((move) => move.type === type);
  if (view.left[view.party] === true) return 'left';
  if (brief.rules.protocol === 'alternating-offers') {
    if (view.speaker !== view.party) return 'others-floor';
    return view.proposals.some(({ status }) => status === 'standing') ? 'answering' : 'opening';
  }
  if (brief.rules.protocol === 'single-text') return overTheText(brief, view, may('pass'));
  if (view.draft?.parties.includes(view.party) === true) return 'member';
  if (view.draft !== undefined) return may('pass') ? 'acceding' : 'outside';
  if (view.passed[view.party] === true) return 'passed';
  return may('propose') ? 'open' : 'spent';
}

function overTheText({ rules }: Pick<Brief, 'rules'>, view: View, isMine: boolean): Situation {
  if (rules.chair === view.party) return isMine ? 'drafting' : 'read';
  if (view.speaker !== undefined) return 'chair-drafts';
  return isMine ? 'reading' : 'read';
}

/** Why the draft cannot be tabled as it stands; undefined when nothing is wrong with it. */
export type DraftFault =
  | { readonly kind: 'red-line'; readonly redLine: string; readonly package: number }
  | { readonly kind: 'same-twice' }
  /** A seat of the own delegation has not endorsed it. */
  | { readonly kind: 'unendorsed'; readonly endorsement: Endorsement };

export function draftFault(brief: Brief, view: View, { packages }: Draft): DraftFault | undefined {
  for (const [index, pkg] of packages.entries()) {
    const [redLine] = redLinesCrossed(view.sheet, pkg);
    if (redLine !== undefined) return { kind: 'red-line', redLine, package: index };
    const endorsement = endorsementsFor(brief, view, pkg).find(({ state }) => state !== 'given');
    if (endorsement !== undefined) return { kind: 'unendorsed', endorsement };
  }
  const isTwice = packages.some((pkg, index) =>
    packages.slice(0, index).some((earlier) => isSamePackage(earlier, pkg)),
  );
  return isTwice ? { kind: 'same-twice' } : undefined;
}
