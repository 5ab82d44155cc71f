import { Button, Icon } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

/** Why a table does not play where programs alone sit in all chairs, and the press that lets it. */
export function KeptBack({ table }: { readonly table: number }) {
  const { t } = useWords();
  const tell = useTell();
  return (
    <div className="table-card__kept-back">
      <p>
        <Icon name="pause" size={1} /> <span>{t('classroom.kept-back.why')}</span>
      </p>
      <Button
        size="small"
        aria-label={t('classroom.kept-back.let-play-named', { table })}
        onPress={() => void tell('let-play', { tables: [table] })}
      >
        {t('classroom.kept-back.let-play')}
      </Button>
    </div>
  );
}
