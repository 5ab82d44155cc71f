import type { AnswerFact, Match, Question, Scenario } from '../model/index.ts';
import { prioritiesOf, sheetOf } from './sheet.ts';

/**
 * The true answer to a question, taken from the answerer's sheet at this moment. The engine writes it, so that
 * "truthfully" means what it says.
 */
export function truthfulAnswer(scenario: Scenario, match: Match, question: Question): AnswerFact {
  const sheet = sheetOf(scenario, match, question.to);
  const { issue } = question;
  switch (question.topic) {
    case 'priority':
      return { kind: 'priority', rank: prioritiesOf(sheet).indexOf(issue) + 1 };
    case 'red-line': {
      const options = sheet.redLines.flatMap(({ forbids: [clause, ...others] }) =>
        clause !== undefined && others.length === 0 && clause.issue === issue ? clause.options : [],
      );
      return { kind: 'red-line', options: [...new Set(options)].sort((a, b) => a - b) };
    }
    case 'capacity':
      return { kind: 'capacity', options: bearableOptions(scenario, question.to, issue) };
  }
}

/** Options that constituencies holding the quorum of weight rate at half or more of their best on the issue. */
function bearableOptions(scenario: Scenario, party: number, issue: number): readonly number[] {
  const home = scenario.constituencies.filter((constituency) => constituency.party === party);
  const quorum = scenario.rules.home.procedures[party]?.quorum ?? 0;
  const options = scenario.issues[issue]?.options.map((_, option) => option) ?? [];
  if (home.length === 0) return options;
  return options.filter((option) => {
    const yes = home.filter((constituency) => {
      const points = constituency.points[issue] ?? [];
      return (points[option] ?? 0) >= Math.max(...points) / 2;
    });
    return yes.reduce((sum, constituency) => sum + constituency.weight, 0) >= quorum;
  });
}
