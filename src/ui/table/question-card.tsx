import { answerManners, type Question } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, Paper, PartyMark } from '../kit/index.ts';

export interface QuestionCardProps {
  readonly question: Question;
  readonly given: Case;
}

/** Somebody asked; one may answer truthfully, vaguely, or not at all. */
export function QuestionCard({ question, given: { words } }: QuestionCardProps) {
  const { t } = words;
  const client = useClient();
  return (
    <Paper kind="card" as="section" label={t('table.question-for-you')} className="question-card">
      <p>
        <PartyMark party={question.from} size={1.1} />{' '}
        {t(`table.asks.${question.topic}`, { party: words.party(question.from), issue: words.issue(question.issue) })}
      </p>
      <p className="soft">{t(`table.reveals.${question.topic}`)}</p>
      <div className="question-card__answers">
        {answerManners.map((manner) => (
          <Button
            key={manner}
            size="small"
            onPress={() => void client.play({ type: 'answer', question: question.id, manner })}
          >
            {t(`table.manner.${manner}`)}
          </Button>
        ))}
      </div>
    </Paper>
  );
}
