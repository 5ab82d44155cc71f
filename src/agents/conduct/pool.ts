import type { Move } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import { questionFor } from './question-for.ts';

/** Pools its supply with its own kind as soon as it may: together they press the buyers, and nobody is bound yet. */
export function pool({ view, brief }: Pick<Outlook, 'view' | 'brief'>): Move | undefined {
  const [bloc] = questionFor(view, 'join-bloc')?.blocs ?? [];
  return bloc === undefined ? undefined : { type: 'join-bloc', by: brief.seat.id, bloc };
}
