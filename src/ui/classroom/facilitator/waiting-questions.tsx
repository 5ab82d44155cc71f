import { Paper, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { HelpReply } from './help-reply.tsx';
import { useOpenQuestions } from './open-questions.ts';

/** Questions of those who sit at no table that plays, to be replied to; nothing while there are none. */
export function WaitingQuestions() {
  const { t } = useWords();
  const open = useOpenQuestions().elsewhere;
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
