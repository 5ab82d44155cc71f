/**
 * Who of the servers is alive, by what was heard of them? Time is passed in. Nobody is judged by what could not be heard: whoever does not
 * hear even their own beat is cut off, and whoever has slept has heard nothing.
 */

/** Milliseconds between the beats of a server, and without one after which it is taken for dead. */
export const beatEvery = 250;
export const lapseAfter = 1250;
const quietAfter = beatEvery * 3;

export interface RollCall {
  /** A beat was heard, of another or one's own. */
  heard(server: string, address: string, at: number): void;
  /** Nobody answers at its address: it is dead until its next beat. */
  suspect(server: string): void;
  /** It has said that it goes. */
  gone(server: string): void;
  /** Once for each beat of one's own: who has died since, and whether others may have taken this server for dead. */
  look(at: number): { readonly died: readonly string[]; readonly wasAway: boolean };
  /** Has nothing been heard of it for some beats, so that it will soon be known whether it lives? */
  isQuiet(server: string, at: number): boolean;
  /** Where others are, by name. */
  living(): ReadonlyMap<string, string>;
}

interface Heard {
  readonly address: string;
  readonly at: number;
  readonly isSuspect: boolean;
}

export function createRollCall(own: string, startedAt: number): RollCall {
  const others = new Map<string, Heard>();
  let echoedAt = startedAt;
  let lookedAt = startedAt;
  let wasCutOff = false;
  /** Until then everybody is given time to be heard again. */
  let patientUntil = startedAt;

  const isCutOff = (at: number) => at - echoedAt > quietAfter;

  return {
    heard(server, address, at) {
      if (server !== own) {
        others.set(server, { address, at, isSuspect: false });
        return;
      }
      // The way between the servers was cut, and is whole again: others may find back later than this one.
      if (at - echoedAt > lapseAfter) {
        patientUntil = at + lapseAfter;
        wasCutOff = true;
      }
      echoedAt = at;
    },
    suspect(server) {
      const heard = others.get(server);
      if (heard !== undefined) others.set(server, { ...heard, isSuspect: true });
    },
    gone: (server) => void others.delete(server),
    look(at) {
      const hasSlept = at - lookedAt > lapseAfter;
      const wasAway = hasSlept || wasCutOff;
      lookedAt = at;
      wasCutOff = false;
      if (hasSlept) patientUntil = at + lapseAfter;
      if (isCutOff(at) || at < patientUntil) return { died: [], wasAway };
      const died = [...others].flatMap(([server, heard]) =>
        at - Math.max(heard.at, patientUntil) > lapseAfter ? [server] : [],
      );
      for (const server of died) others.delete(server);
      return { died, wasAway };
    },
    isQuiet(server, at) {
      const heard = others.get(server);
      return heard !== undefined && !isCutOff(at) && at - Math.max(heard.at, patientUntil) > quietAfter;
    },
    living: () =>
      new Map(
        [...others].flatMap(([server, { address, isSuspect }]) => (isSuspect ? [] : [[server, address]])),
      ),
  };
}
