/** Which remark would help a beginner just now? Only cases that teach beginners have any. */
import { CLOSED, type View } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { activePackage, type Draft } from '../draft.ts';
import { tableLessons, type TableLesson } from '../table-lessons.ts';

/** Where on the screen a remark belongs. */
export type LessonPlace = 'draft' | 'table' | 'talk';

export interface DueLesson {
  readonly lesson: TableLesson;
  readonly place: LessonPlace;
}

/**
 * One remark at a time: the first that is due now, belongs to a place that can be seen and has not been put away;
 * undefined where there is none.
 */
export function lessonFor(
  places: readonly LessonPlace[],
  meta: Pick<CaseFile['meta'], 'level' | 'teaches'>,
  view: View,
  draft: Draft,
  putAway: readonly TableLesson[],
): DueLesson | undefined {
  if (meta.level !== 'intro') return undefined;
  const hasTabled = view.proposals.some(({ by }) => by === view.party);
  const othersStand = view.proposals.some(({ by, status }) => by !== view.party && status === 'standing');
  const hasAsked = view.questions.some(({ from }) => from === view.party);
  const all: Readonly<Record<TableLesson, { readonly place: LessonPlace; readonly isDue: boolean }>> = {
    sheet: { place: 'draft', isDue: !hasTabled },
    'walk-away': { place: 'table', isDue: othersStand },
    questions: { place: 'talk', isDue: !hasAsked },
    'conditional-issues': { place: 'draft', isDue: activePackage(draft).includes(CLOSED) },
    packages: { place: 'draft', isDue: hasTabled && othersStand },
  };
  const lesson = tableLessons.find(
    (name) =>
      all[name].isDue &&
      places.includes(all[name].place) &&
      meta.teaches.includes(name) &&
      !putAway.includes(name),
  );
  return lesson && { lesson, place: all[lesson].place };
}
