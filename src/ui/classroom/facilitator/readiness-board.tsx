import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { seatsBefore, waitForTalks } from './readiness.ts';
import { WaitedFor } from './waited-for.tsx';

const none: readonly never[] = [];

/** For whom all tables wait before their talks, or who still follows once these are open; nothing afterwards. */
export function ReadinessBoard() {
  const { t } = useWords();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const isTogether = useClassView((view) => view.class?.policy.startTogether ?? false);
  const seats = seatsBefore(tables);
  if (seats.length === 0) return undefined;
  const say = () => {
    if (isTogether && !waitForTalks(tables)) return t('classroom.readiness.opened-title');
    return t(`classroom.readiness.${seats.every(({ step }) => step === 'ready') ? 'all' : 'title'}`);
  };
  return (
    <section className="readiness" aria-labelledby="readiness">
      <h2 id="readiness">{say()}</h2>
      <WaitedFor seats={seats} />
    </section>
  );
}
