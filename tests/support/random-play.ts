import {
  CLOSED,
  closedOptions,
  createMatch,
  illegality,
  isOpen,
  isOver,
  legalMoves,
  step,
  type LegalMove,
  type Match,
  type Move,
  type Package,
  type Scenario,
  type Seat,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';

type Roll = () => number;

const pick = <Item>(roll: Roll, items: readonly Item[]): Item => {
  const item = items[Math.floor(roll() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

/** A word of twelve letters: no digit in it, so that it is never taken for a number. */
const word = (roll: Roll) =>
  Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(roll() * 26))).join('');

/** What must be known of a match, so that nothing is drawn that is closed. */
type Forbidding = Pick<Match, 'forbidden' | 'happened'>;

/** A well-formed package, drawn at random. */
export function randomPackage(scenario: Scenario, match: Forbidding, roll: Roll): Package {
  const closed = closedOptions(scenario, match);
  const pkg: number[] = [];
  scenario.issues.forEach((issue, index) => {
    if (!isOpen(issue, pkg)) {
      pkg.push(CLOSED);
      return;
    }
    const options = issue.options
      .map((_, option) => option)
      .filter((option) => !closed.some((entry) => entry.issue === index && entry.option === option));
    pkg.push(pick(roll, options));
  });
  return pkg;
}

/** Answers a typed question at random; usually legally (a random package may cross a red line). */
export function randomAnswer(
  scenario: Scenario,
  match: Forbidding,
  seat: Seat,
  question: LegalMove,
  roll: Roll,
): Move {
  const by = seat.id;
  const issue = () => Math.floor(roll() * scenario.issues.length);
  const clause = () => {
    const index = issue();
    const options = scenario.issues[index]?.options.length ?? 2;
    return { issue: index, options: [Math.floor(roll() * options)] };
  };
  switch (question.type) {
    case 'propose':
      return { type: 'propose', by, packages: [randomPackage(scenario, match, roll)] };
    case 'accept':
      return { type: 'accept', by, ...pick(roll, question.choices) };
    case 'object':
      return { type: 'object', by, ...pick(roll, question.choices), issues: [issue()] };
    case 'withdraw':
    case 'reject':
      return { type: question.type, by, proposal: pick(roll, question.proposals) };
    case 'say':
      return { type: 'say', by, room: pick(roll, question.rooms), text: word(roll) };
    case 'ask':
      return {
        type: 'ask',
        by,
        room: 0,
        to: pick(roll, question.parties),
        topic: pick(roll, ['priority', 'red-line', 'capacity'] as const),
        issue: issue(),
      };
    case 'answer':
      return {
        type: 'answer',
        by,
        question: pick(roll, question.questions),
        manner: pick(roll, ['truthful', 'vague', 'declined'] as const),
      };
    case 'signal':
      return {
        type: 'signal',
        by,
        room: pick(roll, question.rooms),
        more: 0,
        less: 1 + Math.floor(roll() * 4),
      };
    case 'commit':
      return { type: 'commit', by, clause: clause() };
    case 'consult':
      return { type: 'consult', by, constituency: pick(roll, question.constituencies) };
    case 'lobby':
      return { type: 'lobby', by, constituency: pick(roll, question.constituencies) };
    case 'disclose':
      return { type: 'disclose', by, what: pick(roll, question.kinds) };
    case 'join-bloc':
    case 'leave-bloc':
      return { type: question.type, by, bloc: pick(roll, question.blocs) };
    case 'open-room':
      return { type: 'open-room', by, with: [pick(roll, question.parties)] };
    case 'leave-room':
      return { type: 'leave-room', by, room: pick(roll, question.rooms) };
    case 'draft-side-deal':
      return { type: 'draft-side-deal', by, room: pick(roll, question.rooms), clauses: [clause()] };
    case 'initial-side-deal':
      return { type: 'initial-side-deal', by, sideDeal: pick(roll, question.sideDeals) };
    case 'prepare':
      return {
        type: 'prepare',
        by,
        sheet: {
          priorities: scenario.issues.map((_, index) => index),
          target: Math.floor(roll() * 100),
          guesses: [],
          firstOffer: undefined,
        },
      };
    case 'ratify':
      return { type: 'ratify', by, decision: roll() < 0.9 ? 'submit' : 'refuse' };
    case 'ready':
    case 'pass':
    case 'walk-away':
    case 'sign':
      return { type: question.type, by };
  }
}

/** Why a package or a clause drawn at random may be refused. */
const unfit = ['RED_LINE', 'ENDORSEMENT_MISSING', 'ENDORSEMENT_REFUSED', 'MALFORMED_CLAUSE', 'NOT_NOW'];

/** How many moves a match played at random may have. */
const mostMoves = 3000;

/**
 * Plays a whole match by random moves, calling `see` after each, or throws where it does not end.
 * @param isMeddled Does whoever runs the table let events of the case happen, too?
 */
export function playAtRandom(
  scenario: Scenario,
  seed: string,
  see: (match: Match, move: Move) => void = () => undefined,
  isMeddled = false,
): Match {
  const roll = streamFrom(`random-play:${seed}`);
  let match = createMatch(scenario, { seed, difficulty: 0 });
  for (let count = 0; !isOver(match); count++) {
    if (count > mostMoves) throw new Error(`No end after ${mostMoves} moves, in ${match.state}`);
    const released = isMeddled && roll() < 0.05 ? randomRelease(scenario, match, roll) : undefined;
    const move = released ?? randomMove(scenario, match, roll);
    const next = step(scenario, match, move);
    if (next.ok) {
      match = next.value;
      see(match, move);
    } else if (!unfit.includes(next.error.code)) {
      throw new Error(`${JSON.stringify(move)} refused in ${match.state}: ${JSON.stringify(next.error)}`);
    }
  }
  return match;
}

/** Whoever runs the table lets an event of the case happen, for all or for one party alone, where the rules allow it. */
function randomRelease(scenario: Scenario, match: Match, roll: Roll): Move | undefined {
  const open = scenario.injects.filter(({ id }) => !match.happened.includes(id));
  if (open.length === 0) return undefined;
  const { id: inject } = pick(roll, open);
  const alone = Math.floor(roll() * scenario.parties.length);
  const move: Move = { type: 'release-event', inject, ...(roll() < 0.3 && { to: [alone] }) };
  return illegality(scenario, match, move) === undefined ? move : undefined;
}

function randomMove(scenario: Scenario, match: Match, roll: Roll): Move {
  if (roll() < 0.01) return { type: 'deadline-reached' };
  const seats = scenario.seats
    .map((seat) => ({ seat, questions: legalMoves(scenario, match, seat) }))
    .filter(({ questions }) => questions.length > 0);
  if (seats.length === 0) return { type: 'deadline-reached' };
  const { seat, questions } = pick(roll, seats);
  // Leaving ends a match at once, so that random play would rarely get further: make it rare.
  const calm = questions.filter((question) => question.type !== 'walk-away' || roll() < 0.05);
  return randomAnswer(scenario, match, seat, pick(roll, calm.length > 0 ? calm : questions), roll);
}
