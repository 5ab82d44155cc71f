import type { Persona } from '../persona.ts';
import { bankEconomist } from './bank-economist.ts';
import { corridorBroker } from './corridor-broker.ts';
import { deadlineMinister } from './deadline-minister.ts';
import { ministryVeteran } from './ministry-veteran.ts';
import { newPopulist } from './new-populist.ts';
import { resourceNationalist } from './resource-nationalist.ts';
import { securityHawk } from './security-hawk.ts';
import { traderEnvoy } from './trader-envoy.ts';
import { treatyLawyer } from './treaty-lawyer.ts';

/** Everybody there is to negotiate with, in the order in which lists show them: from the mildest to the hardest. */
export const cast: readonly Persona[] = [
  bankEconomist,
  corridorBroker,
  treatyLawyer,
  ministryVeteran,
  traderEnvoy,
  newPopulist,
  deadlineMinister,
  resourceNationalist,
  securityHawk,
];
