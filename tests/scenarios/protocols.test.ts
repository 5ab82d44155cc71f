import { describe, expect, test } from 'vitest';
import { digest, protocolsFor, record, replay, underProtocol } from '#engine/index.ts';
import { createSession, playOut } from '#session/index.ts';
import { shippedCases } from '../support/shipped-scenarios.ts';

describe.each(shippedCases().map(({ scenario }) => scenario))('$id', (scenario) => {
  test.each(protocolsFor(scenario))('is played to its end and replayed under %s', (protocol) => {
    const played = underProtocol(scenario, protocol);
    const seats = played.seats.filter(({ role }) => role === 'chief');
    const program = { kind: 'program', strategy: 'logroller' } as const;
    const session = createSession(
      played,
      { seed: 'protocols', difficulty: 1 },
      Object.fromEntries(seats.map(({ id }) => [id, program])),
    );
    playOut(session);
    const match = session.match();
    expect(match.ending).toBeDefined();
    const again = replay(played, record(match));
    expect(again.ok && digest(again.value)).toBe(digest(match));
    expect(protocol === scenario.rules.protocol || !replay(scenario, record(match)).ok).toBe(true);
  });
});
