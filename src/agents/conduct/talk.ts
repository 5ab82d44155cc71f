import { prioritiesOf } from '#engine/index.ts';
import type { IssueIndex, MatchEvent, Move, Package, PartyIndex } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import { costsOf } from '../objections.ts';
import type { Inquiry, Manners } from '../parts.ts';
import { inform } from './inform.ts';
import { questionFor } from './question-for.ts';

/** Everybody is in the plenary, and every view lists it first. */
const PLENARY_FIRST = 0;
/** Points lost on one clause that are worth an objection. */
const WORTH_OBJECTING = 4;
/** Share of an issue's best points that a published position insists on. */
const INSISTED = 0.6;

/** What is said before a turn is taken: at most one of each kind in a round, so that talk always ends. */
export function talk(outlook: Outlook, manners: Manners, target: number): Move | undefined {
  return (
    inform(outlook, manners.informsFrom) ??
    signal(outlook, manners) ??
    ask(outlook, manners) ??
    object(outlook, manners, target) ??
    commit(outlook, manners)
  );
}

/** Says what matters more and what less: first and last of its issues, then second and second last. */
function signal(
  outlook: Outlook,
  { signals, signalsOnlyInReturn, misleads = false }: Manners,
): Move | undefined {
  const { view, brief, party, others } = outlook;
  const room = questionFor(view, 'signal')?.rooms[PLENARY_FIRST];
  if (room === undefined || hasSpoken(outlook, 'priority-signalled')) return undefined;
  const given = (by: PartyIndex) => view.signals.filter((entry) => entry.by === by).length;
  const most = signalsOnlyInReturn ? Math.min(signals, Math.max(0, ...others.map(given))) : signals;
  const done = given(party);
  const order = misleads ? prioritiesOf(view.sheet).toReversed() : prioritiesOf(view.sheet);
  const more = order[done];
  const less = order[order.length - 1 - done];
  if (done >= most || done >= Math.floor(order.length / 2) || more === undefined || less === undefined)
    return undefined;
  return { type: 'signal', by: brief.seat.id, room, more, less };
}

/** About its own first issue and its last: between those two there are trades to find. */
const usualCuriosity: readonly Inquiry[] = [
  { topic: 'priority', rank: 0 },
  { topic: 'priority', rank: -1 },
  { topic: 'red-line', rank: 0 },
  { topic: 'priority', rank: 1 },
  { topic: 'capacity', rank: 0 },
  { topic: 'priority', rank: -2 },
];

/** Asks the others in turn what it is curious about. Nobody without a home is curious about the homes of others. */
function ask(outlook: Outlook, { questions, curiosity }: Manners): Move | undefined {
  const { view, brief, party } = outlook;
  const question = questionFor(view, 'ask');
  const room = question?.rooms[PLENARY_FIRST];
  const asked = view.questions.filter((entry) => entry.from === party);
  if (question === undefined || room === undefined || asked.length >= questions) return undefined;
  if (hasSpoken(outlook, 'question-asked')) return undefined;
  const times = (to: PartyIndex) => asked.filter((entry) => entry.to === to).length;
  const [to] = question.parties.toSorted((a, b) => times(a) - times(b) || a - b);
  if (to === undefined) return undefined;
  const inTurn =
    curiosity?.filter(({ topic }) => topic !== 'capacity' || brief.home.length > 0) ?? usualCuriosity;
  const next = inTurn[times(to)];
  const issue = next === undefined ? undefined : prioritiesOf(view.sheet).at(next.rank);
  if (next === undefined || issue === undefined) return undefined;
  const isRepeated = asked.some(
    (entry) => entry.to === to && entry.topic === next.topic && entry.issue === issue,
  );
  return isRepeated ? undefined : { type: 'ask', by: brief.seat.id, room, to, topic: next.topic, issue };
}

/** Names, in the newest proposal that falls short, the clauses that hurt most. */
function object(outlook: Outlook, { objections }: Manners, target: number): Move | undefined {
  const { view, brief, party, net } = outlook;
  // Over a single text objecting is the reader's part of the bargain, whatever its manners.
  if (brief.rules.protocol === 'single-text') return undefined;
  const choices = questionFor(view, 'object')?.choices ?? [];
  const newest = choices.at(-1)?.proposal;
  if (newest === undefined || objections === 0 || hasSpoken(outlook, 'objection-raised')) return undefined;
  const proposal = view.proposals.find((entry) => entry.id === newest);
  if (proposal === undefined || proposal.supporters.some((parties) => parties.includes(party)))
    return undefined;
  const options = choices
    .filter((choice) => choice.proposal === newest)
    .flatMap((choice) => {
      const pkg = proposal.packages[choice.package];
      return pkg === undefined ? [] : [{ index: choice.package, pkg }];
    })
    .sort((a, b) => net(b.pkg) - net(a.pkg));
  const [best] = options;
  if (best === undefined || net(best.pkg) >= target) return undefined;
  const issues = hurts(outlook, best.pkg).slice(0, objections);
  if (issues.length === 0 || isRepeated(outlook, proposal.by, issues)) return undefined;
  return { type: 'object', by: brief.seat.id, proposal: newest, package: best.index, issues };
}

/** Is this what the party was told when this seat last objected to a proposal of its own? */
function isRepeated({ view, party }: Outlook, author: PartyIndex, issues: readonly IssueIndex[]): boolean {
  const told = view.proposals
    .filter((proposal) => proposal.by === author)
    .flatMap((proposal) => proposal.objections.filter((objection) => objection.by === party));
  return told.at(-1)?.issues.join() === issues.join();
}

/** Issues on which a package costs most against their own best option, worst first. */
function hurts(outlook: Outlook, pkg: Package): readonly IssueIndex[] {
  return costsOf(outlook, pkg)
    .filter(({ loss }) => loss >= WORTH_OBJECTING)
    .map(({ issue }) => issue);
}

/** Publishes, once, what it will not go below on the issue that matters most. */
function commit({ view, brief, party, time }: Outlook, { commits }: Manners): Move | undefined {
  if (!commits || questionFor(view, 'commit') === undefined || time <= 0 || time > 0.6) return undefined;
  const hasTabled = view.proposals.some((proposal) => proposal.by === party);
  if (!hasTabled || view.commitments.some((entry) => entry.by === party)) return undefined;
  const [issue] = prioritiesOf(view.sheet);
  if (issue === undefined) return undefined;
  const points = view.sheet.points[issue] ?? [];
  const low = Math.min(...points);
  const bar = low + INSISTED * (Math.max(...points) - low);
  const options = points.map((_, option) => option).filter((option) => (points[option] ?? 0) >= bar);
  if (options.length === 0 || options.length === points.length) return undefined;
  return { type: 'commit', by: brief.seat.id, clause: { issue, options } };
}

/** Has this seat already done this in the present round? */
function hasSpoken({ view, party }: Outlook, type: MatchEvent['type']): boolean {
  return view.events.some(
    (event) => event.type === type && event.round === view.round && 'party' in event && event.party === party,
  );
}
