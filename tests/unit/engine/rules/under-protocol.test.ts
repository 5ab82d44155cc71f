import { expect, test } from 'vitest';
import { protocolsFor, underProtocol } from '#engine/index.ts';
import { smallScenario } from '../../../support/small-scenario.ts';

test('a case under its own protocol is the same, and under another another', () => {
  const scenario = smallScenario();
  expect(underProtocol(scenario, 'alternating-offers')).toBe(scenario);
  const other = underProtocol(scenario, 'open-table');
  expect(other.rules).toEqual({ ...scenario.rules, protocol: 'open-table' });
  expect(other.digest).not.toBe(scenario.digest);
  expect(underProtocol(scenario, 'open-table').digest).toBe(other.digest);
});

test('a text for some needs a decision that some can take', () => {
  const all = smallScenario({ parties: 3 });
  expect(protocolsFor(all)).toEqual(['alternating-offers', 'open-table', 'single-text']);
  const some = { ...all, rules: { ...all.rules, decision: { ...all.rules.decision, quorum: 2 } } };
  expect(protocolsFor(some)).toContain('plurilateral');
  expect(protocolsFor(underProtocol(some, 'plurilateral'))[0]).toBe('plurilateral');
});
