/** Which part of what was said does a class let out in files? As people were told. */
import { debriefSteps, type ClassFacts } from '#client/index.ts';

/** `plenary-opened`: the debrief has shown every move, side rooms among them. Delegations among themselves stay out. */
export type MessagesMeant = 'everything' | 'plenary' | 'plenary-opened';

export function messagesMeant({ policy, debrief }: Pick<ClassFacts, 'policy' | 'debrief'>): MessagesMeant {
  if (policy.facilitatorsRead === 'everything') return 'everything';
  return debriefSteps.indexOf(debrief) >= debriefSteps.indexOf('possible') ? 'plenary-opened' : 'plenary';
}
