/** How does each persona behave when it plays? */
import { personas } from '#agents/index.ts';
import { behaviourOf, type Behaviour } from '#analysis/index.ts';
import type { Scenario } from '#engine/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';

/** Who sits in the other chairs: the same for everybody, so that differences are the persona's own. */
export const counterpart = 'logroller';

export interface Observation {
  readonly scenario: Scenario;
  /** Games of each persona: it takes every party's chair in turn. */
  readonly games: number;
  readonly seed: string;
  /** Index into the scenario's difficulties. */
  readonly difficulty: number;
}

/**
 * What one persona did in each game. Game number i has the seed `<seed>:<i>` and the chair i modulo the number of parties,
 * whoever plays, so that games of two personas can be compared pair by pair.
 */
export function observe(
  { scenario, games, seed, difficulty }: Observation,
  persona: string,
): readonly Behaviour[] {
  return Array.from({ length: games }, (_, game) => {
    const chair = game % scenario.parties.length;
    const seating = soloSeating(scenario, undefined, (party) => (party === chair ? persona : counterpart));
    const session = createSession(scenario, { seed: `${seed}:${game}`, difficulty }, seating);
    playOut(session);
    return behaviourOf(scenario, session.match(), chair);
  });
}

/** Means over the games of one persona. Undefined where nothing was there to be measured. */
export interface Portrait {
  readonly persona: string;
  readonly openingDemand: number | undefined;
  readonly demandByQuarter: readonly (number | undefined)[];
  readonly endedAt: number | undefined;
  readonly impasses: number;
  readonly messages: number | undefined;
  /** Of its answers, the share that gave the fact. */
  readonly truthful: number | undefined;
  readonly misleadingSignals: number | undefined;
  readonly objections: number | undefined;
  readonly sideDeals: number | undefined;
  readonly gain: number | undefined;
  readonly othersGain: number | undefined;
}

/** The portraits of the whole cast, in its order. */
export function portraits(observation: Observation, see: (persona: string) => void): readonly Portrait[] {
  return personas.map(({ id }) => {
    const seen = observe(observation, id);
    see(id);
    return portraitOf(id, seen);
  });
}

export function portraitOf(persona: string, seen: readonly Behaviour[]): Portrait {
  const mean = (number: (behaviour: Behaviour) => number | undefined) => {
    const known = seen.map(number).filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const answered = seen.reduce((sum, each) => sum + each.answered, 0);
  const truthful = seen.reduce((sum, each) => sum + each.answeredTruthfully, 0);
  return {
    persona,
    openingDemand: mean(({ openingDemand }) => openingDemand),
    demandByQuarter: [0, 1, 2, 3].map((quarter) => mean(({ demandByQuarter }) => demandByQuarter[quarter])),
    endedAt: mean(({ endedAt }) => endedAt),
    impasses: mean(({ isAgreement }) => (isAgreement ? 0 : 1)) ?? 0,
    messages: mean(({ messages }) => messages),
    truthful: answered === 0 ? undefined : truthful / answered,
    misleadingSignals: mean(({ misleadingSignals }) => misleadingSignals),
    objections: mean(({ objections }) => objections),
    sideDeals: mean(({ sideDeals }) => sideDeals),
    gain: mean(({ gain }) => gain),
    othersGain: mean(({ othersGain }) => othersGain),
  };
}
