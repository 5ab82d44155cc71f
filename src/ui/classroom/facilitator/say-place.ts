/** Where does somebody sit, for whoever knows the case? */
import type { Place, Words } from '#client/index.ts';
import { sayChair } from '../say-chair.ts';
import type { ClassCase } from '../use-class-case.ts';

/** What it is at the table: a chair, an observer's, or one for people at home. Ids until the case is there. */
export function sayRole({ t }: Words, given: ClassCase | undefined, place: Place): string {
  if (place.kind === 'observer') return t('classroom.observer');
  if (place.kind === 'seat') return given === undefined ? place.seat : sayChair(given, place.seat);
  const id = given?.caseFile.scenario.constituencies[place.constituency]?.id ?? '';
  return given?.words.constituency(id) ?? id;
}

/** The table, and what it is there. */
export function sayPlace(words: Words, given: ClassCase | undefined, place: Place | undefined): string {
  const { t } = words;
  if (place === undefined) return t('classroom.no-place');
  return `${t('classroom.table', { table: place.table })} · ${sayRole(words, given, place)}`;
}
