import { CLOSED } from './model/package.ts';
import type { Clause, Move, Package, Scenario, SeatMove } from './model/index.ts';

/**
 * A move in the scenario's own ids, on one line, for logs and golden playthroughs. Not a sentence: sentences are
 * made at the edge, in the player's language.
 */
export function describe(scenario: Scenario, move: Move): string {
  if (move.type === 'deadline-reached' || move.type === 'adjourn') return move.type;
  if (move.type === 'release-event') {
    const to = move.to?.map((party) => ` ${scenario.parties[party]?.id ?? '?'}`).join('') ?? '';
    return `${move.type} ${move.inject}${to}`;
  }
  return `${move.by} ${move.type}${details(scenario, move)}`;
}

/** A package in ids: `processing=p40 floor=q60 …`; closed issues are left out. */
export function describePackage(scenario: Pick<Scenario, 'issues'>, pkg: Package): string {
  return scenario.issues
    .flatMap((issue, index) => {
      const option = pkg[index] ?? CLOSED;
      return option === CLOSED ? [] : [`${issue.id}=${issue.options[option]?.id ?? '?'}`];
    })
    .join(' ');
}

function details(scenario: Scenario, move: SeatMove): string {
  const issueId = (issue: number) => scenario.issues[issue]?.id ?? '?';
  const clauseOf = ({ issue, options }: Clause) =>
    `${issueId(issue)}=${options.map((option) => scenario.issues[issue]?.options[option]?.id ?? '?').join('|')}`;
  switch (move.type) {
    case 'propose':
      return move.packages.map((pkg) => ` [${describePackage(scenario, pkg)}]`).join('');
    case 'withdraw':
    case 'reject':
      return ` #${move.proposal}`;
    case 'accept':
      return ` #${move.proposal}.${move.package}`;
    case 'object':
      return ` #${move.proposal}.${move.package} ${move.issues.map(issueId).join(' ')}`;
    case 'say':
      return ` room ${move.room}: ${move.phrase?.key ?? JSON.stringify(move.text)}`;
    case 'ask':
      return ` room ${move.room} ${scenario.parties[move.to]?.id ?? '?'} ${move.topic} ${issueId(move.issue)}`;
    case 'answer':
      return ` question ${move.question} ${move.manner}`;
    case 'signal':
      return ` room ${move.room} ${issueId(move.more)} > ${issueId(move.less)}`;
    case 'commit':
      return ` ${clauseOf(move.clause)}`;
    case 'consult':
    case 'lobby':
      return ` ${scenario.constituencies[move.constituency]?.id ?? '?'}`;
    case 'disclose':
      return ` ${move.what}`;
    case 'join-bloc':
    case 'leave-bloc':
      return ` ${scenario.rules.blocs?.[move.bloc]?.id ?? '?'}`;
    case 'open-room':
      return ` ${move.with.map((party) => scenario.parties[party]?.id ?? '?').join(' ')}`;
    case 'leave-room':
      return ` room ${move.room}`;
    case 'draft-side-deal':
      return ` room ${move.room} ${move.clauses.map(clauseOf).join(' ')}`;
    case 'initial-side-deal':
      return ` side deal ${move.sideDeal}`;
    case 'ratify':
      return ` ${move.decision}`;
    case 'prepare':
      return ` target ${move.sheet.target}`;
    case 'ready':
    case 'pass':
    case 'walk-away':
    case 'sign':
      return '';
  }
}
