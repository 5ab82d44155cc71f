import { parameters } from '../parameters.ts';
import type { Keepings } from '../promises/keeping.ts';
import type { Practice } from '../promises/practice.ts';
import { effectsIn } from '../world/effects.ts';
import type { ProducerSetting, Setting } from '../world/setting.ts';
import type { Happening } from './happenings.ts';

const given = parameters.people;

/** How the people around the mines of one producer take it, indexed by year. */
export interface Consent {
  /** In [0, 1]. */
  readonly level: readonly number[];
  readonly protest: readonly boolean[];
  /** Share of the year in which nothing was mined. */
  readonly lost: readonly number[];
  /** What the state did about a protest in the year. */
  readonly answer: readonly Answer[];
}

/** It tightened its rules, wanted to and did not dare for fear of claims, or let things be. */
export type Answer = 'tightened' | 'chilled' | 'none';

/**
 * Do the communities consent, and what if they do not? Consent moves towards what the safeguards in practice deserve
 * and drops at once with every promise broken to communities and every leak. The yearly chance of a protest is the
 * scenario's with no safeguards at all, and falls to nothing as consent becomes full:
 *
 *     chance = unrest · (1 − consent) / (1 − consent with no safeguards)
 *
 * After a protest the state may tighten its rules, which people see from the next year on. Where the agreement gave up the
 * right to regulate, and where investors may claim, it dares so less often: regulatory chill.
 *
 * Consent looks at mining and its rules, not at what is processed: the model must not reward idle plants with peace.
 */
export function consentOf(
  setting: Setting,
  keepings: Keepings,
  producer: ProducerSetting,
  practice: Practice,
  happenings: readonly Happening[],
): Consent {
  const { party, producer: land } = producer;
  const rolls = setting.luck.uniforms(`protests/${party}`, 2 * setting.years);
  const ground = given.consentBase - given.waterGrievance * land.waterStress;
  const promises = keepings.all.filter(({ promise }) => promise.by === party && promise.to === 'communities');
  const consent = {
    level: [] as number[],
    protest: [] as boolean[],
    lost: [] as number[],
    answer: [] as Answer[],
  };
  const answers = setting.luck.uniforms(`answers/${party}`, setting.years);
  const felt = happenings.filter(({ on }) => on.includes(party));
  let level = ground;
  let tightened = 0;
  for (let year = 0; year < setting.years; year++) {
    const broken = promises.filter(({ kept }) => kept[year] === false).length;
    const leaks = felt.filter((event) => event.year === year && event.hazard === 'leak').length;
    const target = Math.min(1, targetOf(land.waterStress, practice, year) + given.tightened * tightened);
    level += given.consentSpeed * (target - level) - given.brokenPromise * broken - given.leak * leaks;
    level = Math.min(1, Math.max(0, level));
    const chance = (land.unrest * (1 - level)) / (1 - ground);
    const regimes = felt.filter((event) => event.year === year && event.hazard === 'protest').length;
    const protest = (rolls[2 * year] ?? 1) < chance || regimes > 0;
    const length = given.stoppageBase + given.stoppageSpread * (rolls[2 * year + 1] ?? 0);
    consent.level.push(level);
    consent.protest.push(protest);
    consent.lost.push(protest ? length : 0);
    const wants = protest && (answers[year] ?? 1) < given.response;
    const answer = !wants
      ? 'none'
      : (answers[year] ?? 1) < given.response * daringOf(setting, producer, year)
        ? 'tightened'
        : 'chilled';
    if (answer === 'tightened') tightened++;
    consent.answer.push(answer);
  }
  return consent;
}

/** How much of the wish to tighten rules is left where investors could claim. In [0, 1]. */
function daringOf(setting: Setting, { bound }: ProducerSetting, year: number): number {
  const { terms, agreed } = setting;
  const canBeSued = effectsIn(setting, year).hazards.some(({ hazard }) => hazard === 'investor-claim');
  return agreed && bound && canBeSued && !terms.rightToRegulate ? parameters.promises.chilled : 1;
}

function targetOf(waterStress: number, practice: Practice, year: number): number {
  const gain = given.consentGain;
  const water = practice.water[year] ?? 0;
  return (
    given.consentBase +
    gain.consent * (practice.consent[year] ?? 0) +
    gain.assessment * (practice.assessment[year] ?? 0) +
    gain.benefit * (practice.benefit[year] ?? 0) +
    gain.water * water +
    gain.labour * (practice.labour[year] ?? 0) -
    given.waterGrievance * waterStress * (1 - water)
  );
}

/**
 * How hard do mines and plants press on land, air and water in a year? In [0, 1]. `mined` and `processed` are shares of
 * what the mines could give at most.
 */
export function pressureOf(
  waterStress: number,
  practice: Practice,
  year: number,
  mined: number,
  processed: number,
): number {
  const load =
    given.miningPressure * mined + given.processingPressure * processed + given.waterPressure * waterStress;
  const relief =
    given.waterRelief * (practice.water[year] ?? 0) +
    given.assessmentRelief * (practice.assessment[year] ?? 0);
  return Math.min(1, Math.max(0, load * (1 - relief)));
}
