/** Which remark would help a beginner just now? Only cases that teach beginners have any. */
import { CLOSED, type View } from '#engine/index.ts';
import type { CaseFile } from '#scenario/index.ts';
import { activePackage, type Draft } from '../draft.ts';

/** Remarks, each for the moment at which it matters. */
const lessons = ['sheet', 'walk-away', 'packages', 'conditional-issues', 'questions'] as const;
export type TableLesson = (typeof lessons)[number];

/** Where on the screen a remark belongs. */
export type LessonPlace = 'draft' | 'table' | 'talk';

/** The remark for this place and moment, the first that has not been put away; undefined where none is due. */
export function lessonFor(
  place: LessonPlace,
  meta: Pick<CaseFile['meta'], 'level' | 'teaches'>,
  view: View,
  draft: Draft,
  putAway: ReadonlySet<TableLesson>,
): TableLesson | undefined {
  if (meta.level !== 'intro') return undefined;
  const hasTabled = view.proposals.some(({ by }) => by === view.party);
  const othersStand = view.proposals.some(({ by, status }) => by !== view.party && status === 'standing');
  const hasAsked = view.questions.some(({ from }) => from === view.party);
  const due: Readonly<Record<TableLesson, { readonly place: LessonPlace; readonly isDue: boolean }>> = {
    sheet: { place: 'draft', isDue: !hasTabled },
    'walk-away': { place: 'table', isDue: othersStand },
    packages: { place: 'draft', isDue: hasTabled && othersStand },
    'conditional-issues': { place: 'draft', isDue: activePackage(draft).includes(CLOSED) },
    questions: { place: 'talk', isDue: !hasAsked },
  };
  return lessons.find(
    (lesson) =>
      due[lesson].place === place &&
      due[lesson].isDue &&
      meta.teaches.includes(lesson) &&
      !putAway.has(lesson),
  );
}
