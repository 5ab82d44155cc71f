/** What is a system called, what does it claim, and where is that stated? */
import { documents } from '#outcome/index.ts';
import type { Words } from '#words/index.ts';
import { readShippedRegime } from './shipped-regimes.ts';
import { caseOf } from './scenes/index.ts';
import type { Demonstration, Finding, System } from './system.ts';

/** In the reader's language. */
export interface AboutSystem {
  readonly name: string;
  readonly claim: string;
  /** Of a regime: whom it binds, what ends it, and where it stands among the others. */
  readonly members: string | undefined;
  readonly ends: string | undefined;
  readonly rank: string | undefined;
  readonly passages: readonly { readonly document: string; readonly passage: string }[];
}

export function aboutSystem(words: Words, { id, table, passages }: System): AboutSystem {
  const cited = passages.map(({ document, passage }) => ({ document: documents[document], passage }));
  const plain = { members: undefined, ends: undefined, rank: undefined, passages: cited };
  switch (table) {
    case 'regimes': {
      const { about } = readShippedRegime(id);
      const texts = about.texts[words.language] ?? about.texts['en'];
      return {
        name: texts?.name ?? id,
        claim: texts?.inPlay.trim() ?? '',
        members: texts?.members,
        ends: texts?.ends,
        rank: about.rank,
        passages: about.sources.map(({ document, passage }) => ({ document, passage })),
      };
    }
    case 'dynamics':
      return {
        ...plain,
        name: words.t(`systems.dynamic.${id}.name`),
        claim: words.t(`systems.dynamic.${id}.claim`),
      };
    case 'lenses':
      return {
        ...plain,
        name: words.t(`outcome.lens.${id}.name`),
        claim: words.t(`outcome.lens.${id}.asks`),
      };
  }
}

/** One finding, for programs. */
export function findingAsData(
  shown: Demonstration,
  { subject, with: there, without, expected, holds }: Finding,
) {
  const at = 'at' in shown ? shown.at : caseOf(shown.scene);
  return { case: at, subject, with: there, without, expected, holds };
}
