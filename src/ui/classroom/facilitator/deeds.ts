/** What does a facilitator do about an alarm, with one press? */
import type { CockpitTable, HelpRequest, ReadyWords, SeatId } from '#client/index.ts';

type Alarm = CockpitTable['alarms'][number];

export type Deed =
  /** Ready words, said to the table. */
  | { readonly kind: 'say'; readonly words: Exclude<ReadyWords, 'ask-for-word'> }
  | { readonly kind: 'watch' }
  | { readonly kind: 'cover'; readonly seat: SeatId }
  | { readonly kind: 'reply'; readonly request: HelpRequest };

/** Undefined where nothing is left to do. */
export function deedFor({ kind, seat }: Alarm, { help }: Pick<CockpitTable, 'help'>): Deed | undefined {
  switch (kind) {
    case 'quiet':
      return { kind: 'say', words: 'ask-for-offer' };
    case 'below-own-walk-away':
      // The author has been whispered to already. It may be a slip, a bluff or a package among several: who steps in
      // unseen spoils it, and more time would tell the others that something is wrong. So look first.
      return { kind: 'watch' };
    case 'signed-below':
      // Nothing can be taken back; what was agreed is what the debrief will be about.
      return { kind: 'watch' };
    case 'finished-early':
      return { kind: 'say', words: 'look-for-better' };
    case 'dropped':
      return seat === undefined ? undefined : { kind: 'cover', seat };
    case 'help': {
      const request = help.find(({ answered }) => !answered);
      return request === undefined ? undefined : { kind: 'reply', request };
    }
  }
}

/** Where a question waits for its reply on the page. */
export const questionAnchor = ({ table, id }: Pick<HelpRequest, 'table' | 'id'>): string =>
  `question-${table ?? 'none'}-${id}`;
