import { answerManners, prioritiesOf, type GameState, type Question } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, PartyMark } from '../kit/index.ts';

export interface QuestionCardProps {
  readonly question: Question;
  readonly game: GameState;
  readonly given: Case;
  /** How many more wait behind it. */
  readonly further: number;
}

/** Somebody asked; one may answer truthfully, vaguely, or not at all. What the truth would give away is said first. */
export function QuestionCard({ question, game, given, further }: QuestionCardProps) {
  const { words } = given;
  const { t } = words;
  const client = useClient();
  return (
    <section className="question-card" aria-label={t('table.question-for-you')}>
      <p className="question-card__asks">
        <PartyMark party={question.from} size={1.1} />{' '}
        {t(`table.asks.${question.topic}`, {
          party: words.party(question.from),
          issue: words.issue(question.issue),
        })}
      </p>
      <p>{truth(game, given, question)}</p>
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
        {further === 0 ? undefined : (
          <span className="question-card__further">{t('table.further-questions', { count: further })}</span>
        )}
      </div>
    </section>
  );
}

/** What a truthful answer would say, as far as one's own sheet tells. */
function truth({ view }: GameState, { words }: Case, { topic, issue }: Question): string {
  const { t } = words;
  switch (topic) {
    case 'priority':
      return t('table.reveals.priority', { rank: prioritiesOf(view.sheet).indexOf(issue) + 1 });
    case 'red-line': {
      const ruledOut = view.sheet.redLines.flatMap(({ forbids: [clause, ...others] }) =>
        clause !== undefined && others.length === 0 && clause.issue === issue ? clause.options : [],
      );
      const names = [...new Set(ruledOut)].map((option) => words.option(issue, option));
      return names.length === 0
        ? t('table.reveals.red-line-none')
        : t('table.reveals.red-line', { options: words.list(names) });
    }
    case 'capacity':
      return t('table.reveals.capacity');
  }
}
