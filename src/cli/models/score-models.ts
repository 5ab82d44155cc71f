/** How well do the opponent models guess, and how soon, when programs play a case? */
import { opponentModels, strategies, type NamedModel } from '#agents/index.ts';
import { samplePackages, scoreEstimate, type EstimateScore } from '#analysis/index.ts';
import {
  briefFor,
  closedOptions,
  isOver,
  phaseOf,
  sheetOf,
  viewFor,
  type Match,
  type Scenario,
} from '#engine/index.ts';
import { streamFrom } from '#kernel/random.ts';
import { createSession, soloSeating } from '#session/index.ts';

/** When guesses are scored: at the first word, after each quarter of the rounds, and when the talks are over. */
export const moments = ['start', 'quarter', 'half', 'three-quarters', 'end'] as const;
export type Moment = (typeof moments)[number];

/** Packages over which guesses are compared with the truth, where there are more. */
const mostPackages = 600;
/** Moves after which a game of programs is given up as endless. */
const mostMoves = 20_000;

export interface ModelStudy {
  readonly scenario: Scenario;
  readonly games: number;
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
}

/** Means over every game, every guessing seat and everybody it guesses at. */
export interface MomentScore {
  /** Guesses scored. */
  readonly guesses: number;
  readonly spearman: number | undefined;
  readonly kendall: number | undefined;
  readonly weightError: number | undefined;
  readonly frontierOverlap: number | undefined;
}

export interface ModelScore {
  readonly model: NamedModel['id'];
  readonly at: Readonly<Record<Moment, MomentScore>>;
}

/**
 * Plays the games, every seat of each by a strategy drawn for it, and scores what every model would believe in each
 * seat. The models only look on: the games are the same whichever models there are.
 */
export function scoreModels(study: ModelStudy, see: (ended: number) => void): readonly ModelScore[] {
  const scores = new Map<string, EstimateScore[]>();
  for (let game = 0; game < study.games; game++) {
    playScored(study, game, (model, moment, score) => {
      const key = `${model} ${moment}`;
      const kept = scores.get(key) ?? [];
      scores.set(key, [...kept, score]);
    });
    see(game + 1);
  }
  return opponentModels.map(({ id }) => ({
    model: id,
    at: {
      start: meanScore(scores.get(`${id} start`)),
      quarter: meanScore(scores.get(`${id} quarter`)),
      half: meanScore(scores.get(`${id} half`)),
      'three-quarters': meanScore(scores.get(`${id} three-quarters`)),
      end: meanScore(scores.get(`${id} end`)),
    },
  }));
}

type See = (model: NamedModel['id'], moment: Moment, score: EstimateScore) => void;

function playScored({ scenario, seed, difficulty }: ModelStudy, game: number, see: See): void {
  const luck = streamFrom(`models:${seed}:${game}`);
  const drawn = scenario.parties.map(() => strategies[Math.floor(luck() * strategies.length)]?.id ?? '');
  const seating = soloSeating(scenario, undefined, (party) => drawn[party] ?? '');
  const session = createSession(scenario, { seed: `${seed}:${game}`, difficulty }, seating);
  let scored = 0;
  for (let moves = 0; !session.isOver() && scored < moments.length; moves++) {
    if (moves > mostMoves) throw new Error(`No end after ${mostMoves} moves, in ${session.match().state}`);
    if (!session.advance()) session.timeUp();
    const due = momentsPast(session.match());
    // A table may come to its end before the quarters do: what was not reached is not scored.
    const moment = due === moments.length ? 'end' : due > scored ? moments[due - 1] : undefined;
    if (moment !== undefined) scoreAt(scenario, session.match(), `${seed}:${game}`, moment, see);
    scored = Math.max(scored, due);
  }
}

/** How many moments the talks have reached. */
function momentsPast(match: Match): number {
  const phase = phaseOf(match);
  if (phase === 'briefing' || phase === 'preparation') return 0;
  if (phase !== 'negotiation' || isOver(match)) return moments.length;
  return 1 + Math.min(3, Math.floor((4 * (match.round - 1)) / match.rounds));
}

function scoreAt(scenario: Scenario, match: Match, seed: string, moment: Moment, see: See): void {
  const random = streamFrom(`packages:${seed}`);
  const packages = samplePackages(scenario.issues, closedOptions(scenario, match), mostPackages, random);
  for (const seat of scenario.seats.filter(({ role }) => role === 'chief')) {
    const own = sheetOf(scenario, match, seat.party);
    const situation = {
      brief: briefFor(scenario, match, seat),
      view: viewFor(scenario, match, seat),
      random,
    };
    for (const { id, estimates } of opponentModels)
      for (const { party, values } of estimates(situation))
        see(id, moment, scoreEstimate(packages, own, sheetOf(scenario, match, party), values));
  }
}

function meanScore(scores: readonly EstimateScore[] = []): MomentScore {
  const mean = (number: (score: EstimateScore) => number | undefined) => {
    const known = scores.map(number).filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return {
    guesses: scores.length,
    spearman: mean(({ spearman }) => spearman),
    kendall: mean(({ kendall }) => kendall),
    weightError: mean(({ weightError }) => weightError),
    frontierOverlap: mean(({ frontierOverlap }) => frontierOverlap),
  };
}
