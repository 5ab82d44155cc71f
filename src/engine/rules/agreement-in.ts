import type { DraftAgreement, Match } from '../model/index.ts';

/** What binds after the talks: the draft, once it has been carried at home and signed; undefined at an impasse, and until the end. */
export function agreementIn({ ending, draft }: Pick<Match, 'ending' | 'draft'>): DraftAgreement | undefined {
  return ending?.kind === 'agreement' ? draft : undefined;
}
