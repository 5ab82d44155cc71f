import { useWords } from '../words/words.ts';
import { useMaybeClassView } from './class-context.tsx';

interface ProgramMarkProps {
  readonly seats: readonly { readonly id: string; readonly party: number }[];
  readonly party: number;
}

/** The word that marks a party's place while a program plays a seat of it; nothing where no class is. */
export function ProgramMark({ seats, party }: ProgramMarkProps) {
  const { t } = useWords();
  const table = useMaybeClassView((view) => view.table);
  const isProgram = seats.some(
    ({ id, party: of }) =>
      of === party && table?.seats.some(({ seat, program }) => seat === id && program !== undefined) === true,
  );
  if (!isProgram) return undefined;
  return (
    <span className="delegation__program">
      <span className="delegation__program-word">{t('classroom.program-mark')}</span>
      <span className="delegation__program-short" aria-hidden="true">
        {t('classroom.program-mark-short')}
      </span>
    </span>
  );
}
