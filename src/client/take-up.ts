import type { MatchRecord, Scenario } from '#engine/index.ts';
import { resumeSession, type Seating, type Session } from '#session/index.ts';

/** The session of a kept game; undefined when its moves or its programs are not of this version. */
export function takeUp(scenario: Scenario, record: MatchRecord, seating: Seating): Session | undefined {
  try {
    const session = resumeSession(scenario, record, seating);
    return session.ok ? session.value : undefined;
  } catch {
    // Seats and strategies that do not exist are refused by exception.
    return undefined;
  }
}
