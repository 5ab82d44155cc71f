import type { Move, Package } from '#engine/index.ts';
import { chanceOfYes } from '../home/chance-at-home.ts';
import type { Outlook } from '../outlook.ts';
import type { Manners } from '../parts.ts';
import { questionFor } from './question-for.ts';

/** A turn spent at home must leave this many rounds to use what was learned. */
const ROUNDS_LEFT = 2;
/** Constituencies surer than this need not be asked. */
const SURE = 0.95;

/**
 * Asks, early, the constituency whose vote matters most and is least certain for the package in mind. It costs
 * a turn, so that it is not done twice running, and not before there is something on the table to ask about.
 */
export function consult(outlook: Outlook, manners: Manners, inMind: Package | undefined): Move | undefined {
  const { view, brief, party, chance, random } = outlook;
  const open = questionFor(view, 'consult')?.constituencies ?? [];
  const done = view.home.filter((home) => home.consulted).length;
  if (open.length === 0 || done >= manners.consultations || inMind === undefined || chance(inMind) >= SURE)
    return undefined;
  if (view.rounds - view.round < ROUNDS_LEFT || view.proposals.length === 0) return undefined;
  const isJustBack = view.events.some(
    (event) => event.type === 'consultation-held' && event.party === party && event.round >= view.round - 1,
  );
  // Not all at once: some go home in the first round, the others in the next.
  if (isJustBack || (view.round === 1 && random() < 0.5)) return undefined;
  const [most] = brief.home
    .filter((voter) => open.includes(voter.constituency))
    .map((voter) => {
      const doubt = 1 - chanceOfYes(brief, view, voter, inMind);
      return { constituency: voter.constituency, stake: doubt * voter.weight * (voter.veto ? 3 : 1) };
    })
    .sort((a, b) => b.stake - a.stake || a.constituency - b.constituency);
  if (most === undefined || most.stake === 0) return undefined;
  return { type: 'consult', by: brief.seat.id, constituency: most.constituency };
}
