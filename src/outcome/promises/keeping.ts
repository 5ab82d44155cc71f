import type { PartyIndex } from '#engine/index.ts';
import { effectsIn } from '../world/effects.ts';
import type { Frame, Setting } from '../world/setting.ts';
import { chanceOf } from './chance.ts';
import { promisesOf } from './promises.ts';
import type { AgreedPromise, PromiseName } from './promises.ts';

/** One promise through the years. */
export interface Keeping {
  readonly promise: AgreedPromise;
  /** Indexed by year from signature: how likely it was to be kept, whether it was due, and whether it was kept. */
  readonly chance: readonly number[];
  readonly due: readonly boolean[];
  readonly kept: readonly boolean[];
}

/** A promise, and how likely it is to be kept in each year: the same on every path of luck. */
export interface Promised {
  readonly promise: AgreedPromise;
  readonly chance: readonly number[];
}

export function promisedIn(frame: Frame): readonly Promised[] {
  return promisesOf(frame).map((promise) => {
    const producer = frame.producers.find((candidate) => candidate.party === promise.by);
    const home = producer?.producer.enforcement ?? 0;
    const chance = Array.from({ length: frame.years }, (_, year) =>
      chanceOf(promise, year, frame.terms, effectsIn(frame, year), home),
    );
    return { promise, chance };
  });
}

/** Every promise of the agreement, and a way to ask for one. */
export interface Keepings {
  readonly all: readonly Keeping[];
  /** Whether it was made, due and kept in that year. */
  readonly isKept: (name: PromiseName, by: PartyIndex, year: number) => boolean;
  readonly isMade: (name: PromiseName, by: PartyIndex) => boolean;
}

/**
 * Which promises are kept in which year? One uniform number for each promise, party and year decides, from a stream
 * named after promise and party: it is kept when the number lies below its chance.
 */
export function keepingsOf(setting: Setting, promises: readonly Promised[] = promisedIn(setting)): Keepings {
  const all = promises.map(({ promise, chance }): Keeping => {
    const rolls = setting.luck.uniforms(`promises/${promise.name}/${promise.by}`, setting.years);
    const due: boolean[] = [];
    const kept: boolean[] = [];
    let times = 0;
    rolls.forEach((roll, year) => {
      const isDue = year < promise.until && times < promise.times;
      const isKept = isDue && roll < (chance[year] ?? 0);
      if (isKept) times++;
      due.push(isDue);
      kept.push(isKept);
    });
    return { promise, chance, due, kept };
  });
  const byName = new Map<PromiseName, Keeping[]>();
  for (const keeping of all) {
    const { name, by } = keeping.promise;
    const list = byName.get(name) ?? [];
    list[by] = keeping;
    byName.set(name, list);
  }
  return {
    all,
    isKept: (name, by, year) => byName.get(name)?.[by]?.kept[year] ?? false,
    isMade: (name, by) => byName.get(name)?.[by] !== undefined,
  };
}
