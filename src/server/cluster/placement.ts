/** Which server should have a class? A pure question of who claimed it last, and who is alive. */
import { createHash } from 'node:crypto';
import type { KeptClass } from '../store/store.ts';

export type Place =
  /** There is no such class. */
  | { readonly kind: 'nowhere' }
  /** It is this server's to take up: from whoever held it by that epoch, or from anybody. */
  | { readonly kind: 'here'; readonly over: number | undefined }
  | { readonly kind: 'elsewhere'; readonly server: string };

/** Where one server has everything to itself. */
export const onlyHere = (kept: KeptClass | undefined): Place =>
  kept === undefined ? { kind: 'nowhere' } : { kind: 'here', over: undefined };

/**
 * With whoever holds it, as long as that server lives. Otherwise with one that all servers agree on without asking each other; should they
 * disagree for a moment about who lives, two may try, and the store lets one have it.
 */
export function placeAmong(kept: KeptClass | undefined, own: string, living: readonly string[]): Place {
  if (kept === undefined) return { kind: 'nowhere' };
  const { id, holder, epoch } = kept;
  const isHeld = holder !== undefined && (holder === own || living.includes(holder));
  const server = isHeld ? holder : chosenFor(id, [...living, own]);
  return server === own ? { kind: 'here', over: epoch } : { kind: 'elsewhere', server };
}

/** The server whose name weighs most for this class: when one goes, only its classes move, and to all the others (rendezvous hashing). */
function chosenFor(classId: string, servers: readonly string[]): string {
  const weights = servers.map((server) => ({
    server,
    weight: createHash('sha256').update(`${classId} ${server}`).digest('hex'),
  }));
  return weights.reduce((best, next) => (next.weight > best.weight ? next : best)).server;
}
