import { redLinesCrossed } from '#engine/index.ts';
import type { AnswerManner, Move, Question } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Manners, Parts } from '../parts.ts';
import { within } from '../search/space.ts';
import { bestOwn } from '../search/trade-offs.ts';
import { pool } from './pool.ts';
import { questionFor } from './question-for.ts';

/** A side deal may cost this many points of what is asked for: nothing that would be noticed. */
const HARMLESS = 1;

/** What does not wait for one's turn: offers that have gone bad, questions, papers to initial. */
export function attend(outlook: Outlook, parts: Parts): Move | undefined {
  return (
    withdrawSpoiled(outlook) ??
    answerNext(outlook, parts.manners) ??
    initialHarmless(outlook, parts) ??
    (parts.manners.keepsApart === true ? undefined : pool(outlook))
  );
}

/** Takes back an own proposal that an event has moved below the walk-away: anybody might accept it. */
function withdrawSpoiled({ view, brief, net, walkAway }: Outlook): Move | undefined {
  const spoiled = questionFor(view, 'withdraw')?.proposals.find((id) => {
    const packages = view.proposals.find((proposal) => proposal.id === id)?.packages ?? [];
    return packages.some((pkg) => net(pkg) < walkAway || redLinesCrossed(view.sheet, pkg).length > 0);
  });
  return spoiled === undefined ? undefined : { type: 'withdraw', by: brief.seat.id, proposal: spoiled };
}

function answerNext(outlook: Outlook, manners: Manners): Move | undefined {
  const { view, brief } = outlook;
  const [next] = questionFor(view, 'answer')?.questions ?? [];
  const question = view.questions.find((entry) => entry.id === next);
  if (question === undefined) return undefined;
  return {
    type: 'answer',
    by: brief.seat.id,
    question: question.id,
    manner: mannerOf(outlook, manners, question),
  };
}

/** Like for like: a party is answered as it last answered, and truthfully before it has. */
function mannerOf({ view, party }: Outlook, { answers }: Manners, question: Question): AnswerManner {
  if (answers !== 'mirror') return answers[question.topic];
  const theirs = view.questions.filter((entry) => entry.from === party && entry.to === question.from);
  return theirs.findLast((entry) => entry.answer !== undefined)?.answer?.manner ?? 'truthful';
}

/** Initials a side deal of others under which everything that it asks for now can still be had. */
function initialHarmless(outlook: Outlook, { aspiration }: Parts): Move | undefined {
  const { view, brief, space } = outlook;
  const open = questionFor(view, 'initial-side-deal')?.sideDeals ?? [];
  if (open.length === 0) return undefined;
  const wanted = aspiration(outlook) - HARMLESS;
  const harmless = open.find((id) => {
    const clauses = view.sideDeals.find((deal) => deal.id === id)?.clauses;
    return clauses !== undefined && (bestOwn(within(space, clauses))?.own ?? -Infinity) >= wanted;
  });
  return harmless === undefined
    ? undefined
    : { type: 'initial-side-deal', by: brief.seat.id, sideDeal: harmless };
}
