import { Paper, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { HelpReply } from './help-reply.tsx';
import { useIsDeserted } from './use-is-deserted.ts';

const nothing: readonly never[] = [];

/** What is asked and not yet answered by those who sit at no table that plays. */
export function useWaitingQuestions() {
  const asked = useClassView((view) => view.cockpit?.questions ?? nothing);
  return useIsDeserted() ? nothing : asked.filter(({ answered }) => !answered);
}

/** Their questions, to be replied to; nothing while there are none. */
export function WaitingQuestions() {
  const { t } = useWords();
  const open = useWaitingQuestions();
  if (open.length === 0) return undefined;
  return (
    <Paper as="section" labelledBy="waiting-questions">
      <SheetHead id="waiting-questions" title={t('classroom.waiting-questions')} />
      <ul className="waiting-questions">
        {open.map((request) => (
          <li key={request.id} className="table-card__help">
            <p>
              <strong>{request.name}</strong> {request.text}
            </p>
            <HelpReply table={undefined} request={request} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
