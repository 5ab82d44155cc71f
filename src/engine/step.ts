import { createActor, type AnyActor, type AnyActorScope } from 'xstate';
import { digestOf } from '#kernel/canonical.ts';
import { draw, randomFrom, type RandomState } from '#kernel/random.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Match, Move, ProtocolName, Scenario, Setup } from './model/index.ts';
import { PLENARY } from './model/move.ts';
import { decisive, type Table } from './protocols/chart.ts';
import { sessionCharts, talk } from './protocols/session-chart.ts';
import { happen } from './rules/happen.ts';
import { applyMove, illegality } from './rules/apply-move.ts';
import type { IllegalMove } from './rules/moves/move-rule.ts';

/**
 * A match about to begin. The seed settles, once, what chance decides beforehand: the thresholds of the
 * constituencies. Throws a RangeError when the setup names a difficulty that the scenario lacks.
 */
export function createMatch(scenario: Scenario, setup: Setup): Match {
  const difficulty = scenario.difficulties[setup.difficulty];
  if (difficulty === undefined) throw new RangeError(`No difficulty ${setup.difficulty}`);
  const forParties = <Value>(value: Value): readonly Value[] => scenario.parties.map(() => value);
  const { thresholds, random } = drawThresholds(scenario, randomFrom(setup.seed));
  const match: Match = {
    scenario: { id: scenario.id, digest: scenario.digest },
    setup,
    revision: 0,
    state: 'briefing',
    random,
    moves: [],
    events: [],
    round: 0,
    rounds: scenario.rules.rounds,
    speaker: undefined,
    ready: forParties(false),
    passed: forParties(false),
    left: forParties(false),
    signed: forParties(false),
    spent: forParties(0),
    sheets: forParties(undefined),
    walkAways: difficulty.walkAways,
    proposals: [],
    questions: [],
    signals: [],
    commitments: [],
    rooms: [
      {
        id: PLENARY,
        openedBy: scenario.rules.order[0] ?? 0,
        members: scenario.parties.map((_, party) => party),
      },
    ],
    sideDeals: [],
    disclosures: [],
    blocs: (scenario.rules.blocs ?? []).map(() => ({ members: [], defectors: [] })),
    thresholds,
    consulted: scenario.constituencies.map(() => false),
    lobbied: scenario.constituencies.map(() => false),
    moods: scenario.constituencies.map(() => 0),
    shifts: [],
    forbidden: [],
    happened: [],
    draft: undefined,
    ratifications: [],
    renegotiated: false,
    ending: undefined,
  };
  return happen(match, 'all', { type: 'phase-entered', phase: 'briefing' });
}

/** One draw per constituency, in file order, rounded to whole points. */
function drawThresholds(scenario: Scenario, random: RandomState) {
  const thresholds: number[] = [];
  let state = random;
  for (const { threshold, spread } of scenario.constituencies) {
    const { value, next } = draw(state);
    state = next;
    thresholds.push(Math.round(threshold + spread * (2 * value - 1)));
  }
  return { thresholds, random: state };
}

/** The only way that a match changes: the match after a move, or why the move is illegal. Pure. */
export function step(scenario: Scenario, match: Match, move: Move): Result<Match, IllegalMove> {
  const refusal = illegality(scenario, match, move);
  if (refusal !== undefined) return err(refusal);
  return ok(afterTalk(scenario, match, move) ?? afterTransition(scenario, match, move));
}

/**
 * The match after talk, by far the commonest of moves, without asking the chart: undefined where talk has set off an event of the case that a
 * chart would look at.
 */
function afterTalk(scenario: Scenario, match: Match, move: Move): Match | undefined {
  if (!Object.hasOwn(talk, move.type)) return undefined;
  const after = applyMove(scenario, match, move);
  return decisive.every((field) => after[field] === match[field])
    ? afterMove(match, move, after, match.state)
    : undefined;
}

function afterTransition(scenario: Scenario, match: Match, move: Move): Match {
  const { protocol } = scenario.rules;
  const chart: Chart = sessionCharts[protocol];
  const here = chart.resolveState({
    value: stateValue(match.state),
    context: { scenario, match },
  });
  const there = chart.transition(here, move, scopeOf(protocol, here.context));
  return afterMove(match, move, there.context.match, stateName(there.value));
}

const afterMove = (before: Match, move: Move, after: Match, state: string): Match => ({
  ...after,
  state,
  revision: before.revision + 1,
  moves: before.moves.concat(move),
});

/** What of a chart is needed here, whichever it is. */
interface Chart {
  resolveState(at: { readonly value: ReturnType<typeof stateValue>; readonly context: Table }): Point;
  transition(from: Point, move: Move, scope: AnyActorScope): Point;
}
interface Point {
  readonly value: unknown;
  readonly context: Table;
}

const scopes = new Map<ProtocolName, AnyActorScope>();

/**
 * What XState's own `transition()` makes anew for every event, an actor that does nothing, is made once for each chart. Charts invoke, spawn
 * and send nothing, so that nothing of one transition stays in it for another.
 */
function scopeOf(protocol: ProtocolName, input: Table): AnyActorScope {
  const known = scopes.get(protocol);
  if (known !== undefined) return known;
  const self: AnyActor = createActor(sessionCharts[protocol], { input });
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    system: self.system,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  scopes.set(protocol, scope);
  return scope;
}

/** Is there nothing left to do but to look back? */
export function isOver(match: Match): boolean {
  return match.state === 'debrief';
}

/** SHA-256 of everything in the match: equal digests, equal matches. */
export function digest(match: Match): string {
  return digestOf(match);
}

/** `negotiation.offering` ⇄ `{ negotiation: 'offering' }`. Charts are two levels deep. */
function stateValue(name: string): string | Record<string, string> {
  const [phase = '', inner] = name.split('.');
  return inner === undefined ? phase : { [phase]: inner };
}

function stateName(value: unknown): string {
  if (typeof value === 'string') return value;
  const [entry] = Object.entries(value as Record<string, string>);
  return entry === undefined ? '' : entry.join('.');
}
