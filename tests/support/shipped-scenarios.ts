import { readScenario, shippedScenarios } from '../../src/cli/scenarios.ts';
import type { CaseFile } from '#scenario/index.ts';

/** Every case that comes with the product, sound or the test fails. */
export function shippedCases(): readonly CaseFile[] {
  return shippedScenarios().map(shippedCase);
}

export function shippedCase(id: string): CaseFile {
  const parsed = readScenario(id);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.error.map(({ code }) => code).join(', ')}`);
  return parsed.value;
}
