import type { HelpRequest } from '#client/index.ts';
import { useWords } from '../../words/words.ts';
import { sayAgo } from '../say-span.ts';
import { questionAnchor } from './deeds.ts';
import { HelpReply } from './help-reply.tsx';

const queueTitle = 'help-queue';

/** To the questions, where they lie below everything else. */
export function toQueue(): void {
  const title = document.getElementById(queueTitle);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

interface HelpQueueProps {
  readonly questions: readonly HelpRequest[];
  readonly now: number;
}

/** Everybody who waits for the facilitators, in one place, each with a reply. */
export function HelpQueue({ questions, now }: HelpQueueProps) {
  const words = useWords();
  const { t } = words;
  if (questions.length === 0) return undefined;
  return (
    <section className="help-queue" aria-labelledby={queueTitle}>
      <h2 id={queueTitle} tabIndex={-1}>
        {t('classroom.queue', { count: questions.length })}
      </h2>
      <ol>
        {questions.map((request) => (
          <li key={questionAnchor(request)} id={questionAnchor(request)}>
            <p className="help-queue__who">
              <strong>{request.name}</strong>{' '}
              {request.table === undefined
                ? t('classroom.no-place')
                : t('classroom.table', { table: request.table })}{' '}
              <span className="soft">{sayAgo(words, Math.max(0, now - request.at))}</span>
            </p>
            <p>{request.text}</p>
            <HelpReply table={request.table} request={request} />
          </li>
        ))}
      </ol>
    </section>
  );
}
