import type { ClassPolicy } from '#client/index.ts';
import { MarginNote } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

/** What facilitators may read, and how the class is run: everybody is told. */
export function PolicyNote({ policy }: { readonly policy: ClassPolicy }) {
  const { t } = useWords();
  return (
    <MarginNote title={t('classroom.policy.title')}>
      {t(`classroom.policy.reads.${policy.facilitatorsRead}`)}{' '}
      {policy.agreeInside ? t('classroom.policy.agree-inside') : undefined}{' '}
      {t(`classroom.policy.cards.${policy.cards}`)}{' '}
      {policy.namesInDebrief ? t('classroom.policy.names') : t('classroom.policy.no-names')}
    </MarginNote>
  );
}
