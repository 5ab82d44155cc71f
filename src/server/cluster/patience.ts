/**
 * May other servers be judged by whether they answer? Time is passed in. Nobody is judged while Redis is away, which carries the answers; nor at
 * once when it is back, or after a sleep of one's own: others may find back later than this one.
 */

/** Milliseconds between two looks at the others. */
export const lookEvery = 250;
/** Milliseconds between two looks after which this server must have slept. */
const sleptAfter = 1000;
/** Milliseconds that others have to be heard again. */
const patientFor = 1250;

export interface Patience {
  /** Once for each look. Is this the first one after a sleep, or after Redis was away, so that others may have taken this server for dead? */
  look(at: number, isRedisThere: boolean): { readonly wasAway: boolean };
  mayJudge(at: number): boolean;
}

export function createPatience(startedAt: number): Patience {
  let lookedAt = startedAt;
  let isCutOff = false;
  let patientUntil = startedAt;
  return {
    look(at, isRedisThere) {
      const hasSlept = at - lookedAt > sleptAfter;
      const isBack = isCutOff && isRedisThere;
      lookedAt = at;
      isCutOff = !isRedisThere;
      if (hasSlept || isBack) patientUntil = at + patientFor;
      return { wasAway: hasSlept || isBack };
    },
    // Whoever is asked between two looks may have slept since the last.
    mayJudge: (at) => !isCutOff && at >= patientUntil && at - lookedAt <= sleptAfter,
  };
}
