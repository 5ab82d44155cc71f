import { useMaybeClassView } from '../../classroom/class-context.tsx';
import { useWords } from '../../words/words.ts';

/** How long the case takes, or the class has: its own time counts there, whatever the case says of itself. */
export function CaseLength({ rounds, minutes }: { readonly rounds: number; readonly minutes: number }) {
  const { t } = useWords();
  const shape = useMaybeClassView((view) => view.class?.shape);
  return shape === undefined
    ? t('brief.length-note', { rounds, minutes })
    : t(`classroom.length-note.${shape}`, { rounds });
}
