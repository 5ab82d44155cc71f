import type { Move } from '#engine/index.ts';
import type { Character } from './character.ts';
import { attend } from './conduct/attend.ts';
import { plan } from './conduct/plan.ts';
import { questionFor } from './conduct/question-for.ts';
import { settle } from './conduct/settle.ts';
import { takeTurn } from './conduct/take-turn.ts';
import type { Conduct, Negotiator, Situation } from './negotiator.ts';
import { outlookOf } from './outlook.ts';
import type { Manners, Parts } from './parts.ts';

/**
 * A negotiator made of parts, and of a character where it is to be somebody. Only a chief seat decides for its party: in any
 * other it never has a move.
 */
export function assemble(
  strategy: string,
  given: Parts,
  conduct?: Conduct,
  character?: Character,
): Negotiator {
  const parts = conduct?.quiet === true ? { ...given, manners: { ...given.manners, ...silence } } : given;
  return {
    strategy,
    decide(situation) {
      if (situation.brief.seat.role !== 'chief') return undefined;
      return character === undefined ? decide(situation, parts) : decideAs(character, situation, parts);
    },
  };
}

/** The same, seen and changed by a character; what it says comes before what it does. */
function decideAs(character: Character, given: Situation, calm: Parts): Move | undefined {
  const situation = character.sees(given);
  const { phase, legal } = situation.view;
  if (legal.length === 0) return undefined;
  if (phase !== 'negotiation' && phase !== 'ratification' && phase !== 'signature')
    return decide(situation, calm);
  const outlook = outlookOf(situation);
  const parts = character.now(outlook, calm);
  const move =
    phase === 'negotiation'
      ? (attend(outlook, parts) ?? character.besides(outlook, parts) ?? takeTurn(outlook, parts))
      : settle(outlook);
  return character.says(outlook, move) ?? move;
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
