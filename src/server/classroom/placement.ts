/** Which server should have a class? A question of who claimed it last, and whether that one is gone. */
import type { KeptClass } from '../store/store.ts';

export type Place =
  /** There is no such class. */
  | { readonly kind: 'nowhere' }
  /** It is this server's to take up: from whoever held it by that epoch, or from anybody. */
  | { readonly kind: 'here'; readonly over: number | undefined }
  /** Another server has it, by that epoch. */
  | { readonly kind: 'elsewhere'; readonly server: string; readonly epoch: number };

/** Where one server has everything to itself. */
export const onlyHere = (kept: KeptClass | undefined): Place =>
  kept === undefined ? { kind: 'nowhere' } : { kind: 'here', over: undefined };

/**
 * With whoever holds it, unless that server is gone; then with whoever is asked first. Should two be asked, Colyseus lets one of them make the
 * room, and the store one of them have the class.
 */
export async function placeAmong(
  kept: KeptClass | undefined,
  own: string,
  isGone: (server: string) => Promise<boolean>,
): Promise<Place> {
  if (kept === undefined) return { kind: 'nowhere' };
  const { holder, epoch } = kept;
  if (holder === undefined || holder === own || (await isGone(holder))) return { kind: 'here', over: epoch };
  return { kind: 'elsewhere', server: holder, epoch };
}
