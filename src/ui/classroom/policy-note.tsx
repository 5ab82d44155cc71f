import { MarginNote } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';

/** What facilitators may read, and how the class is run: everybody is told. */
export function PolicyNote() {
  const { t } = useWords();
  const facts = useClassView((view) => view.class);
  if (facts === undefined) return undefined;
  const { policy, protocol } = facts;
  const lines = [
    t(`classroom.policy.reads.${policy.facilitatorsRead}`),
    t('classroom.policy.protocol', { protocol: t(`classroom.protocol.${protocol}.name`) }),
    ...(policy.agreeInside ? [t('classroom.policy.agree-inside')] : []),
    ...(policy.coverAfterSeconds > 0
      ? [t('classroom.policy.cover', { count: Math.ceil(policy.coverAfterSeconds / 60) })]
      : []),
    t(`classroom.policy.cards.${policy.cards}`),
    t(policy.namesInDebrief ? 'classroom.policy.names' : 'classroom.policy.no-names'),
  ];
  return <MarginNote title={t('classroom.policy.title')}>{lines.join(' ')}</MarginNote>;
}
