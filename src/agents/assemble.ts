import type { Move } from '#engine/index.ts';
import { attend } from './conduct/attend.ts';
import { plan } from './conduct/plan.ts';
import { questionFor } from './conduct/question-for.ts';
import { settle } from './conduct/settle.ts';
import { takeTurn } from './conduct/take-turn.ts';
import type { Conduct, Negotiator, Situation } from './negotiator.ts';
import { outlookOf } from './outlook.ts';
import type { Manners, Parts } from './parts.ts';

/** A negotiator made of parts. Only a chief seat decides for its party: in any other it never has a move. */
export function assemble(strategy: string, given: Parts, conduct?: Conduct): Negotiator {
  const parts = conduct?.quiet === true ? { ...given, manners: { ...given.manners, ...silence } } : given;
  return {
    strategy,
    decide: (situation) => (situation.brief.seat.role === 'chief' ? decide(situation, parts) : undefined),
  };
}

/** Nothing is said or promised at the table. What is owed at home is still done. */
const silence: Partial<Manners> = {
  answers: { priority: 'declined', 'red-line': 'declined', capacity: 'declined' },
  questions: 0,
  signals: 0,
  objections: 0,
  commits: false,
};

function decide(situation: Situation, parts: Parts): Move | undefined {
  const { view, brief } = situation;
  if (view.legal.length === 0) return undefined;
  switch (view.phase) {
    case 'preparation':
      return plan(outlookOf(situation), parts);
    case 'negotiation': {
      const outlook = outlookOf(situation);
      return attend(outlook, parts) ?? takeTurn(outlook, parts);
    }
    case 'ratification':
    case 'signature':
      return settle(outlookOf(situation));
    case 'briefing':
    case 'impasse':
    case 'implementation':
      return questionFor(view, 'ready') === undefined ? undefined : { type: 'ready', by: brief.seat.id };
    case 'debrief':
      return undefined;
  }
}
