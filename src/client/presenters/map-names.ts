/** What is everything on the map called? */
import type { SeatTexts } from '#scenario/index.ts';
import type { Words } from '#words/index.ts';
import { waterIds, type WaterId } from './map-picture.ts';

export interface MapNames {
  /** BCP 47. */
  readonly language: string;
  readonly north: string;
  readonly waters: Readonly<Record<WaterId, string>>;
  /** By id of the case. */
  readonly places: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, string>>;
}

/** Names in one language. Needs the section `map` of the words. */
export function mapNames(words: Words, texts: Pick<SeatTexts, 'places' | 'lines' | 'parties'>): MapNames {
  const waters = waterIds.map((id) => [id, words.t(`map.waters.${id}`)] as const);
  return {
    language: words.language,
    north: words.t('map.north'),
    waters: Object.fromEntries(waters) as Record<WaterId, string>,
    places: texts.places,
    lines: texts.lines,
    parties: Object.fromEntries(Object.entries(texts.parties).map(([id, { name }]) => [id, name])),
  };
}
