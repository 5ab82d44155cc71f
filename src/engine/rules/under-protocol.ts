/** Which case is this under another protocol than its own, and which protocols suit it? */
import { digestOf } from '#kernel/canonical.ts';
import { protocolNames, type ProtocolName, type Scenario } from '../model/index.ts';

/** The case under this protocol. Another than its own makes it another case, with a digest of its own. */
export function underProtocol(scenario: Scenario, protocol: ProtocolName): Scenario {
  if (scenario.rules.protocol === protocol) return scenario;
  const { digest: _digest, ...content } = { ...scenario, rules: { ...scenario.rules, protocol } };
  return { ...content, digest: digestOf(content) };
}

/**
 * The protocols that suit a case, its own first. A text for those who want it needs a decision that can bind fewer than all:
 * under unanimity it is the open table.
 */
export function protocolsFor({
  rules,
  parties,
}: Pick<Scenario, 'rules' | 'parties'>): readonly ProtocolName[] {
  const { quorum, mass } = rules.decision;
  const canBindSome = quorum < parties.length || mass !== undefined;
  const others = protocolNames.filter((name) => name !== 'plurilateral' || canBindSome);
  return [rules.protocol, ...others.filter((name) => name !== rules.protocol)];
}
