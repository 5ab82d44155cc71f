/** What of a line of the log may leave in a file? */
import { PLENARY } from '#engine/index.ts';
import type { ClassState } from '../classroom/class-state.ts';
import { isOpened } from '../classroom/debrief.ts';
import type { ClassEntry, TableEntry } from '../classroom/log-entries.ts';

/** Of what was said: what may leave. */
export interface Readable {
  /** In the plenary, to the facilitators and by them. */
  readonly openly: boolean;
  readonly inSideRooms: boolean;
  readonly inDelegations: boolean;
}

/**
 * People were told what facilitators read, and a file is read by facilitators. What was said in side rooms is everybody's once the debrief has opened
 * the moves; what delegations said among themselves never is.
 */
export function readableIn({ settings, debrief }: ClassState, withMessages: boolean): Readable {
  const readsAll = withMessages && settings.policy.facilitatorsRead === 'everything';
  return {
    openly: withMessages,
    inSideRooms: readsAll || (withMessages && isOpened(debrief, 'possible')),
    inDelegations: readsAll,
  };
}

/**
 * Without names; without what was said, unless that was asked for and may be read. Every move stays, so that the record replays. A title says whose class it was as
 * often as not, so that it stays where names are asked for, and is the case's elsewhere.
 */
export function withoutSecrets(
  entry: ClassEntry | TableEntry,
  stream: number,
  { withNames, readable }: { readonly withNames: boolean; readonly readable: Readable },
  caseTitle: string,
): ClassEntry | TableEntry {
  switch (entry.k) {
    case 'created':
      return withNames ? entry : { ...entry, settings: { ...entry.settings, title: caseTitle } };
    case 'joined':
    case 'renamed':
      return { ...entry, name: entry.participant };
    case 'said':
      return readable.inDelegations ? entry : { ...entry, text: '…' };
    case 'help':
    case 'asked':
      return readable.openly ? entry : { ...entry, text: '…' };
    case 'announced': {
      const { ready: _ready, ...rest } = entry;
      return readable.openly ? entry : { ...rest, text: '…' };
    }
    case 'scheduled':
      return readable.openly || entry.deed.kind === 'event'
        ? entry
        : { ...entry, deed: { ...entry.deed, text: '…' } };
    case 'helped':
    case 'replied':
      return readable.openly || entry.text === undefined ? entry : { ...entry, text: '…' };
    case 'observed':
      return readable.openly ? entry : { ...entry, note: '' };
    case 'opined':
      return readable.inDelegations || entry.comment === undefined ? entry : { ...entry, comment: '…' };
    case 'move': {
      const { move } = entry;
      if (stream === 0 || move.type !== 'say') return entry;
      return isReadable(readable, move.room) ? entry : { ...entry, move: { ...move, text: '…' } };
    }
    default:
      return entry;
  }
}

export const isReadable = ({ openly, inSideRooms }: Readable, room: number): boolean =>
  room === PLENARY ? openly : inSideRooms;
