import { hasVeto, holds } from '#engine/index.ts';
import type { Brief, Move, Package } from '#engine/index.ts';
import { chanceOfYes } from '../home/chance-at-home.ts';
import type { Outlook } from '../outlook.ts';
import type { Manners } from '../parts.ts';
import { questionFor } from './question-for.ts';

/** A turn spent at home must leave this many rounds to use what was learned. */
const ROUNDS_LEFT = 2;
/** Less doubt about a vote than this is not worth a turn. */
const DOUBT = 0.1;

/**
 * Asks, early, the constituency whose vote matters most and is least certain for what is on the table. It costs
 * a turn, so that it is not done twice running, nor before there is a text to ask about.
 *
 * @param inMind packages that may come to a vote: what it would table, and the best that others have
 */
export function consult(outlook: Outlook, manners: Manners, inMind: readonly Package[]): Move | undefined {
  const { view, brief, party, random } = outlook;
  const open = questionFor(view, 'consult')?.constituencies ?? [];
  const done = view.home.filter((home) => home.consulted).length;
  if (open.length === 0 || done >= manners.consultations || !isVotedOn(brief, inMind)) return undefined;
  if (view.rounds - view.round < ROUNDS_LEFT || view.proposals.length === 0) return undefined;
  const isJustBack = view.events.some(
    (event) => event.type === 'consultation-held' && event.party === party && event.round >= view.round - 1,
  );
  // Not all at once: some go home in the first round, the others in the next.
  if (isJustBack || (view.round === 1 && random() < 0.5)) return undefined;
  const [most] = brief.home
    .filter((voter) => open.includes(voter.constituency))
    .map((voter) => {
      const doubt = Math.max(...inMind.map((pkg) => 1 - chanceOfYes(brief, view, voter, pkg)));
      const mayRefuse = inMind.some((pkg) => hasVeto(voter, pkg));
      return { voter, doubt, stake: doubt * voter.weight * (mayRefuse ? 3 : 1) };
    })
    .filter(({ doubt }) => doubt >= DOUBT)
    .sort((a, b) => b.stake - a.stake || a.voter.constituency - b.voter.constituency);
  return most === undefined
    ? undefined
    : { type: 'consult', by: brief.seat.id, constituency: most.voter.constituency };
}

/** Would any of these packages come to a vote at home at all? */
function isVotedOn({ party, rules }: Brief, inMind: readonly Package[]): boolean {
  const procedure = rules.procedures[party];
  if (procedure === undefined || procedure.name === 'executive') return false;
  const { skippedBy } = procedure;
  return inMind.some((pkg) => skippedBy === undefined || !holds([skippedBy], pkg));
}
