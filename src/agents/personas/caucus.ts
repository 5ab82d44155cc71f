import { prioritiesOf, PLENARY } from '#engine/index.ts';
import type { Clause, IssueIndex, Move, OptionIndex, PartyIndex, Room } from '#engine/index.ts';
import { questionFor } from '../conduct/question-for.ts';
import { frequency } from '../opponents/frequency.ts';
import type { Outlook } from '../outlook.ts';
import type { Parts } from '../parts.ts';
import { within } from '../search/space.ts';
import { bestOwn } from '../search/trade-offs.ts';

/** Rounds, from the first, in which a side room is still worth opening. */
const EARLY = 3;
/** Share of an issue's span that an option must be worth to both to stand in a draft. */
const GOOD_TO_BOTH = 0.5;
/** Points of what it asks for that it gives up for the sake of its own kind. */
const FOR_KIN = 4;

/**
 * What somebody loyal does with its own kind: opens a side room, says there what matters, drafts one promise that both
 * want, and puts its initials to what they draft.
 */
export function caucus(outlook: Outlook, parts: Parts): Move | undefined {
  const kin = kinOf(outlook);
  if (kin.length === 0) return undefined;
  const room = roomWith(outlook, kin);
  if (room === undefined) return open(outlook, kin);
  return initial(outlook, parts, kin) ?? confide(outlook, room) ?? draft(outlook, parts, room, kin);
}

/** Others of the own kind who are still at the table. */
function kinOf({ brief, party, others }: Outlook): readonly PartyIndex[] {
  const kind = brief.parties[party]?.kind;
  return others.filter((other) => brief.parties[other]?.kind === kind);
}

/** The side room that holds exactly oneself and one's own kind. */
export function roomWith({ view, party }: Outlook, kin: readonly PartyIndex[]): Room | undefined {
  const members = [party, ...kin].toSorted((a, b) => a - b).join();
  return view.rooms.find((room) => room.id !== PLENARY && room.members.join() === members);
}

function open({ view, brief }: Outlook, kin: readonly PartyIndex[]): Move | undefined {
  const question = questionFor(view, 'open-room');
  const isPossible = question !== undefined && kin.every((party) => question.parties.includes(party));
  // A room that holds everybody is the plenary.
  if (!isPossible || kin.length === question.parties.length || view.round > EARLY) return undefined;
  return { type: 'open-room', by: brief.seat.id, with: kin };
}

/** Tells its own kind, truthfully and once, what matters most and least. */
function confide({ view, brief, party }: Outlook, room: Room): Move | undefined {
  const question = questionFor(view, 'signal');
  if (question === undefined || !question.rooms.includes(room.id)) return undefined;
  if (view.signals.some((entry) => entry.by === party && entry.room === room.id)) return undefined;
  const order = prioritiesOf(view.sheet);
  const [more] = order;
  const less = order.at(-1);
  if (more === undefined || less === undefined || more === less) return undefined;
  return { type: 'signal', by: brief.seat.id, room: room.id, more, less };
}

/** Drafts one clause that costs neither anything it asks for now: on the first of its issues where both want alike. */
function draft(outlook: Outlook, parts: Parts, room: Room, kin: readonly PartyIndex[]): Move | undefined {
  const { view, brief, party, space } = outlook;
  const question = questionFor(view, 'draft-side-deal');
  if (question === undefined || !question.rooms.includes(room.id)) return undefined;
  if (view.round < 2 || view.sideDeals.some((deal) => deal.room === room.id && deal.by === party))
    return undefined;
  const wanted = parts.aspiration(outlook);
  const clause = prioritiesOf(view.sheet)
    .flatMap((issue) => sharedClause(outlook, issue, kin))
    .find((each) => {
      const isKnown = view.sideDeals.some((deal) => deal.clauses.some(({ issue }) => issue === each.issue));
      return !isKnown && (bestOwn(within(space, [each]))?.own ?? -Infinity) >= wanted;
    });
  return clause === undefined
    ? undefined
    : { type: 'draft-side-deal', by: brief.seat.id, room: room.id, clauses: [clause] };
}

/** Options of an issue that are good for oneself and, as far as one can tell, for all of one's own kind. */
function sharedClause(outlook: Outlook, issue: IssueIndex, kin: readonly PartyIndex[]): readonly Clause[] {
  const estimates = frequency(outlook).filter(({ party }) => kin.includes(party));
  const sheets = [outlook.view.sheet.points, ...estimates.map(({ values }) => values)];
  const isGood = (option: OptionIndex) =>
    sheets.every((points) => {
      const values = points[issue] ?? [];
      const low = Math.min(...values);
      return (values[option] ?? 0) >= low + GOOD_TO_BOTH * (Math.max(...values) - low);
    });
  const all = outlook.space.permitted[issue] ?? [];
  const options = all.filter(isGood);
  const described = outlook.brief.issues[issue];
  const isOpen = described?.openIf.length === 0;
  return isOpen && options.length > 0 && options.length < all.length ? [{ issue, options }] : [];
}

/** Puts its initials to what its own kind has drafted, even where that costs it a little. */
function initial(outlook: Outlook, parts: Parts, kin: readonly PartyIndex[]): Move | undefined {
  const { view, brief, space } = outlook;
  const waiting = questionFor(view, 'initial-side-deal')?.sideDeals ?? [];
  const wanted = parts.aspiration(outlook) - FOR_KIN;
  const bearable = waiting.find((id) => {
    const deal = view.sideDeals.find((entry) => entry.id === id);
    if (deal === undefined || !kin.includes(deal.by)) return false;
    return (bestOwn(within(space, deal.clauses))?.own ?? -Infinity) >= wanted;
  });
  return bearable === undefined
    ? undefined
    : { type: 'initial-side-deal', by: brief.seat.id, sideDeal: bearable };
}
