import type { DueLesson, TableLesson } from '#client/index.ts';
import { Button, MarginNote } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './lesson.css';

export interface LessonProps {
  readonly due: DueLesson;
  readonly onPutAway: (lesson: TableLesson) => void;
}

/** A remark in the margin for somebody who has never sat at a table. */
export function Lesson({ due, onPutAway }: LessonProps) {
  const { t } = useWords();
  const { lesson } = due;
  return (
    <div className="lesson">
      <MarginNote title={t(`table.lesson.${lesson}.title`)}>
        <p>{t(`table.lesson.${lesson}.text`)}</p>
      </MarginNote>
      <Button size="small" variant="quiet" icon="check" onPress={() => onPutAway(lesson)}>
        {t('table.lesson-noted')}
      </Button>
    </div>
  );
}
