import type { LegalMove, MoveType, View } from '#engine/index.ts';

/** The typed question behind a kind of move, when that move may be made now. */
export function questionFor<Type extends LegalMove['type'] & MoveType>(
  view: View,
  type: Type,
): Extract<LegalMove, { readonly type: Type }> | undefined {
  return view.legal.find(
    (legal): legal is Extract<LegalMove, { readonly type: Type }> => legal.type === type,
  );
}
