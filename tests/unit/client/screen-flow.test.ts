import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { Phase } from '#engine/index.ts';
import { screenFlow, screens, type ScreenEvent } from '../../../src/client/screen-flow.ts';

/** The screen of each phase, as the player is told them. */
const screenOf = {
  briefing: 'brief',
  preparation: 'planning',
  negotiation: 'table',
  impasse: 'impasse',
  ratification: 'ratification',
  signature: 'signature',
  implementation: 'years',
  debrief: 'debrief',
} as const satisfies Record<Phase, string>;
const phases = Object.keys(screenOf) as readonly (keyof typeof screenOf)[];

const events: readonly ScreenEvent[] = [
  { type: 'open-title' },
  { type: 'open-library' },
  { type: 'choose-scenario' },
  ...phases.map((phase) => ({ type: 'enter-phase' as const, phase })),
];
const paths = getShortestPaths(screenFlow, { events: [...events] });

describe('the flow of screens', () => {
  test('reaches every screen from the title', () => {
    expect(paths.map(({ state }) => state.value).sort()).toEqual([...screens].sort());
  });

  test.each(phases)('follows %s from every screen', (phase) => {
    for (const { state } of paths) {
      const [after] = getShortestPaths(screenFlow, {
        fromState: screenFlow.resolveState({ value: state.value }),
        events: [{ type: 'enter-phase', phase }],
        toState: (snapshot) => snapshot.value === screenOf[phase],
      });
      expect(after?.state.value).toBe(screenOf[phase]);
    }
  });

  test('leads home and to the library from everywhere', () => {
    for (const [type, screen] of [
      ['open-title', 'title'],
      ['open-library', 'library'],
    ] as const)
      for (const { state } of paths) {
        const [after] = getShortestPaths(screenFlow, {
          fromState: screenFlow.resolveState({ value: state.value }),
          events: [{ type }],
          toState: (snapshot) => snapshot.value === screen,
        });
        expect(after?.state.value).toBe(screen);
      }
  });
});
