/** Which scenes are there? Each plays one thing at the table of a case that ships, with it and without it. */
import { bloc, blocCapacity, defection } from './bloc.ts';
import { criticalMass } from './critical-mass.ts';
import { consentVeto, earlyConsultation } from './home.ts';
import { repeal, succession } from './law.ts';
import { rivalOffer } from './rival-offer.ts';
import type { Scene, SceneFact } from './scene.ts';

const scenes = {
  'critical-mass': criticalMass,
  bloc,
  defection,
  'bloc-capacity': blocCapacity,
  'rival-offer': rivalOffer,
  repeal,
  succession,
  'consent-veto': consentVeto,
  'early-consultation': earlyConsultation,
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

/** Facts that are so or not so. */
export const isYesOrNo = (of: string): boolean => of === 'refused' || of === 'carried';

/** Where a scene is played. */
export const caseOf = (name: SceneName): Scene['at'] => scenes[name].at;

/** What it comes to. */
export const sceneFacts = (name: SceneName): readonly SceneFact[] => scenes[name].play();
