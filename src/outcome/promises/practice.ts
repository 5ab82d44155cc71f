import type { Terms } from '#engine/index.ts';
import { exp, ln } from '#kernel/exact.ts';
import { parameters } from '../parameters.ts';
import { effectsIn } from '../world/effects.ts';
import type { Effects } from '../world/effects.ts';
import type { ImporterSetting, ProducerSetting, Setting } from '../world/setting.ts';
import { transparencyOf } from './chance.ts';
import type { Keepings } from './keeping.ts';
import type { PromiseName } from './promises.ts';

const given = parameters.people;

/** How far each thing promised has become practice in one producer, indexed by year; 0 not at all, 1 fully. */
export interface Practice {
  readonly consent: readonly number[];
  readonly assessment: readonly number[];
  readonly benefit: readonly number[];
  readonly water: readonly number[];
  readonly labour: readonly number[];
  /** Share of purchases made at home, beyond what is usual, that is practice. */
  readonly localContent: readonly number[];
  /** What those purchases cost over purchases abroad, as a share of them; local suppliers learn. */
  readonly localPremium: readonly number[];
  /** Share of full technology transfer received from all importers together. */
  readonly technology: readonly number[];
}

/**
 * What has become practice? A year in which a promise is kept closes part of the gap to what was promised; a year in
 * which it is broken opens it again by as much. Only tokens are worse than nothing: a consultation behind closed doors.
 */
export function practiceOf(setting: Setting, keepings: Keepings, producer: ProducerSetting): Practice {
  const { terms, party, bound } = producer;
  const years = setting.years;
  const growTo = (name: PromiseName, level: (year: number) => number) =>
    habit(years, (year) => (keepings.isKept(name, party, year) ? level(year) : 0));
  const grow = (name: PromiseName, level: number) => growTo(name, () => level);
  const promised = Math.max(0, terms.localContentShare - parameters.works.localBase);
  const localContent = grow('local-content', promised);
  return {
    consent: growTo('consent', (year) => consentLevel(terms, effectsIn(setting, year))),
    assessment: grow('assessment', assessmentLevel(terms)),
    benefit: grow('benefit', benefitLevel(terms)),
    water: grow('water', standardLevel(terms.waterStandard)),
    labour: grow('labour', standardLevel(terms.labourStandard)),
    localContent,
    localPremium: premiumOf(localContent, promised),
    technology: habit(years, (year) => (bound ? technologyIn(setting, keepings, year) : 0)),
  };
}

/** Halves with every so many years of full practice: what is practised by half teaches half as much. */
function premiumOf(practised: readonly number[], promised: number): readonly number[] {
  const { localPremium, localLearningYears } = parameters.works;
  let experience = 0;
  return practised.map((level) => {
    const premium = localPremium * exp((-ln(2) * experience) / localLearningYears);
    experience += promised > 0 ? level / promised : 0;
    return premium;
  });
}

function habit(years: number, promised: (year: number) => number): readonly number[] {
  const levels: number[] = [];
  let level = 0;
  for (let year = 0; year < years; year++) {
    level += parameters.practice.speed * (promised(year) - level);
    levels.push(level);
  }
  return levels;
}

function technologyIn({ importers, terms }: Setting, keepings: Keepings, year: number): number {
  const share = (importer: ImporterSetting) =>
    keepings.isKept('technology', importer.party, year) ? importer.burdens.skills : 0;
  return terms.technologyTransfer * importers.reduce((total, importer) => total + share(importer), 0);
}

function consentLevel(terms: Terms, effects: Effects): number {
  if (terms.consent === 'fpic') return 1;
  if (terms.consent === 'none') return 0;
  const open = transparencyOf(terms, effects);
  return given.tokenConsultation + (given.consultation - given.tokenConsultation) * Math.min(1, 2 * open);
}

function assessmentLevel({ impactAssessment }: Terms): number {
  if (impactAssessment === 'independent') return 1;
  return impactAssessment === 'self-declared' ? given.selfDeclared : 0;
}

/** Half of the effect at a small share already, the rest ever more slowly. */
function benefitLevel({ benefitShare }: Terms): number {
  return benefitShare / (benefitShare + given.benefitHalf);
}

function standardLevel(standard: Terms['waterStandard'] | Terms['labourStandard']): number {
  if (standard === 'binding') return 1;
  return standard === 'national' ? given.nationalStandard : 0;
}
