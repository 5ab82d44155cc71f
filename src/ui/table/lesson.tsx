import { lessonFor, type LessonPlace, type TableLesson } from '#client/index.ts';
import { Button, MarginNote } from '../kit/index.ts';
import type { PartProps } from './table-parts.ts';
import './lesson.css';

/** Which remarks have been put away, and how to put one away. */
export interface Lessons {
  readonly putAway: ReadonlySet<TableLesson>;
  readonly onPutAway: (lesson: TableLesson) => void;
}

export interface LessonProps extends PartProps {
  readonly place: LessonPlace;
  readonly lessons: Lessons;
}

/** A remark in the margin for somebody who has never sat at a table. */
export function Lesson({ game, given: { words }, place, lessons }: LessonProps) {
  const { t } = words;
  const lesson = lessonFor(place, game.caseFile.meta, game.view, game.draft, lessons.putAway);
  if (lesson === undefined) return undefined;
  return (
    <div className="lesson">
      <MarginNote title={t(`table.lesson.${lesson}.title`)}>
        <p>{t(`table.lesson.${lesson}.text`)}</p>
        <Button size="small" variant="quiet" onPress={() => lessons.onPutAway(lesson)}>
          {t('table.lesson-noted')}
        </Button>
      </MarginNote>
    </div>
  );
}
