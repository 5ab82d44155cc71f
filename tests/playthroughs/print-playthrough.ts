import {
  briefFor,
  createMatch,
  describe,
  describePackage,
  digest,
  pointsOf,
  step,
  viewFor,
  type LegalMove,
  type Match,
  type MatchRecord,
  type Scenario,
  type Seat,
  type View,
} from '#engine/index.ts';

/**
 * A match as text that a person can check: the state before every move, the move, and, whenever the phase or the
 * round changes, what each seat sees and may do. Private things stand under the seat that may see them, so that a
 * leak shows as a line where it should not be.
 */
export function printPlaythrough(scenario: Scenario, { setup, moves }: MatchRecord): string {
  let match = createMatch(scenario, setup);
  const lines = [
    `scenario ${scenario.id}`,
    `protocol ${scenario.rules.protocol}`,
    `seed ${setup.seed}, difficulty ${scenario.difficulties[setup.difficulty]?.id ?? '?'}`,
    ...viewsAt(scenario, match),
  ];
  for (const move of moves) {
    const next = step(scenario, match, move);
    if (!next.ok) throw new Error(`${describe(scenario, move)}: ${next.error.code}`);
    const before = match;
    match = next.value;
    lines.push(`${String(match.revision).padStart(3)} ${before.state} · ${describe(scenario, move)}`);
    for (const event of match.events.slice(before.events.length)) {
      const heard =
        event.audience === 'all'
          ? ''
          : ` (${event.audience.map((party) => scenario.parties[party]?.id).join(' ')} only)`;
      if (!routine.has(event.type)) lines.push(`      ${factsOf(event)}${heard}`);
    }
    if (match.state.split('.')[0] !== before.state.split('.')[0] || match.round !== before.round)
      lines.push(...viewsAt(scenario, match));
  }
  lines.push(`ending ${JSON.stringify(match.ending)}`, `digest ${digest(match)}`, '');
  return lines.join('\n');
}

/** Events that only repeat the move above them. */
const routine = new Set([
  'got-ready',
  'proposal-tabled',
  'turn-passed',
  'message-sent',
  'signed',
  'objection-raised',
]);

function factsOf({
  id: _id,
  round: _round,
  audience: _audience,
  type,
  ...facts
}: Match['events'][number]): string {
  const told = JSON.stringify(facts);
  return told === '{}' ? type : `${type} ${told}`;
}

function viewsAt(scenario: Scenario, match: Match): readonly string[] {
  return [
    '',
    `— ${match.state}, round ${match.round} of ${match.rounds} —`,
    ...scenario.seats.flatMap((seat) => viewOf(scenario, match, seat)),
    '',
  ];
}

function viewOf(scenario: Scenario, match: Match, seat: Seat): readonly string[] {
  const view = viewFor(scenario, match, seat);
  const brief = briefFor(scenario, match, seat);
  const standing = view.proposals.filter(({ status }) => status === 'standing' || status === 'agreed');
  const heard = view.events.length;
  return [
    `  ${seat.id}: walk-away ${view.sheet.walkAway}, events heard ${heard} of ${match.events.length}, may ${view.legal.map(printQuestion).join(', ') || 'nothing'}`,
    ...standing.flatMap((proposal) =>
      proposal.packages.map(
        (pkg, index) =>
          `    #${proposal.id}.${index} by ${scenario.parties[proposal.by]?.id ?? '?'} worth ${points(view, pkg)} [${describePackage(scenario, pkg)}]`,
      ),
    ),
    ...view.home.flatMap((home) => {
      const known = brief.home.find(({ constituency }) => constituency === home.constituency);
      return known === undefined
        ? []
        : [
            `    home ${known.id}: needs ${home.threshold ?? known.thresholdBetween.join('–')}, goodwill ${home.goodwill}${home.consulted ? ', consulted' : ''}`,
          ];
    }),
  ];
}

const points = (view: View, pkg: readonly number[]) => Math.round(pointsOf(view.sheet, pkg) * 10) / 10;

function printQuestion(question: LegalMove): string {
  switch (question.type) {
    case 'propose':
      return `propose ≤${question.maxPackages}`;
    case 'accept':
    case 'object':
      return `${question.type} ${question.choices.map((choice) => `#${choice.proposal}.${choice.package}`).join(' ')}`;
    default:
      return question.type;
  }
}
