import type { DraftAgreement, LensName, PartyIndicators, Scenario } from '#engine/index.ts';
import type { Years } from '../years.ts';
import { accountableNegotiation, accountableNegotiationCriteria } from './accountable-negotiation.ts';
import { evidenceOf } from './evidence.ts';
import { readLens } from './lens.ts';
import type { Lens, LensReading } from './lens.ts';
import { peoplesRights, peoplesRightsCriteria } from './peoples-rights.ts';
import { rulesBasedTrade, rulesBasedTradeCriteria } from './rules-based-trade.ts';
import { supplySecurity, supplySecurityCriteria } from './supply-security.ts';
import { valueAddition, valueAdditionCriteria } from './value-addition.ts';

const lenses: Readonly<Record<LensName, Lens>> = {
  'value-addition': valueAddition,
  'peoples-rights': peoplesRights,
  'supply-security': supplySecurity,
  'accountable-negotiation': accountableNegotiation,
  'rules-based-trade': rulesBasedTrade,
};

/** What each lens asks about, for whoever makes sentences of it. */
export const lensCriteria = {
  'value-addition': valueAdditionCriteria,
  'peoples-rights': peoplesRightsCriteria,
  'supply-security': supplySecurityCriteria,
  'accountable-negotiation': accountableNegotiationCriteria,
  'rules-based-trade': rulesBasedTradeCriteria,
} as const satisfies Readonly<Record<LensName, readonly string[]>>;

/**
 * How does the same outcome look through each of the scenario's value systems? One reading per lens, in the order of the
 * file. They differ on purpose and are never added up.
 */
export function readLenses(
  scenario: Scenario,
  agreement: DraftAgreement | undefined,
  years: Years,
  indicators: readonly PartyIndicators[],
): readonly LensReading[] {
  const evidence = evidenceOf(scenario, agreement, years, indicators);
  return scenario.scoring.lenses.map((name) => readLens(lenses[name], evidence));
}
