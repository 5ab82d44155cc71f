import { describe, expect, test } from 'vitest';
import type { MatchEvent, Phase } from '#client/index.ts';
import { missedPhases } from '../../../src/ui/shell/shown-phases.ts';

const entering = (phase: Phase, id: number): MatchEvent => ({
  id,
  round: 1,
  audience: 'all',
  type: 'phase-entered',
  phase,
});

describe('missedPhases', () => {
  const toTheTable = (['briefing', 'preparation', 'negotiation'] as const).map(entering);

  test('names what never happened once an impasse has been debriefed', () => {
    const events = [...toTheTable, entering('impasse', 3), entering('debrief', 4)];
    expect(missedPhases(events, 'debrief')).toEqual(['ratification', 'signature', 'implementation']);
  });

  test('names the signature where home refused', () => {
    const events = [...toTheTable, ...(['ratification', 'impasse', 'debrief'] as const).map(entering)];
    expect(missedPhases(events, 'debrief')).toEqual(['signature', 'implementation']);
  });

  test('names nothing that may still come', () => {
    expect(missedPhases([...toTheTable, entering('impasse', 3)], 'negotiation')).toEqual([]);
  });
});
