import type { TableLesson } from '#client/index.ts';
import { Button, MarginNote } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './lesson.css';

export interface LessonProps {
  readonly lesson: TableLesson;
  readonly onPutAway: () => void;
}

/** A remark in the margin for somebody who has never sat at a table. */
export function Lesson({ lesson, onPutAway }: LessonProps) {
  const { t } = useWords();
  return (
    <div className="lesson">
      <MarginNote title={t(`table.lesson.${lesson}.title`)}>
        <p>{t(`table.lesson.${lesson}.text`)}</p>
      </MarginNote>
      <Button size="small" variant="quiet" icon="check" onPress={onPutAway}>
        {t('table.lesson-noted')}
      </Button>
    </div>
  );
}
