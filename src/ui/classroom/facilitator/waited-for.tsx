import { useWords } from '../../words/words.ts';
import { readinessSteps, type SeatBefore } from './readiness.ts';
import { sayFew } from './say-few.ts';

interface WaitedForProps {
  readonly seats: readonly SeatBefore[];
}

/** How many are how far, and who they are as long as they are not ready. */
export function WaitedFor({ seats }: WaitedForProps) {
  const words = useWords();
  const { t, number } = words;
  const say = ({ names, table, away }: SeatBefore) =>
    t(away ? 'classroom.readiness.who-away' : 'classroom.readiness.who', { names: words.list(names), table });
  return (
    <ul className="waited-for">
      {readinessSteps.map((step) => {
        const some = seats.filter((seat) => seat.step === step);
        return some.length === 0 ? undefined : (
          <li key={step} data-step={step}>
            <strong>
              <span className="figure">{number(some.length)}</span> {t(`classroom.readiness.${step}`)}
            </strong>
            {step === 'ready' ? undefined : <span> {sayFew(words, some.map(say))}</span>}
          </li>
        );
      })}
    </ul>
  );
}
