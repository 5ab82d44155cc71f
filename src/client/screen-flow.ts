import { setup } from 'xstate';
import type { Phase } from '#engine/index.ts';

/** Screens of the product. Those of a game follow its phase. */
export const screens = [
  'title',
  'library',
  'setup',
  'brief',
  'planning',
  'table',
  'impasse',
  'ratification',
  'signature',
  'years',
  'debrief',
] as const;
export type Screen = (typeof screens)[number];

export type ScreenEvent =
  | { readonly type: 'open-title' }
  | { readonly type: 'open-library' }
  | { readonly type: 'choose-scenario' }
  | { readonly type: 'enter-phase'; readonly phase: Phase };

/** The screen of a game, by the phase that it is in. */
export const phaseScreens = {
  briefing: 'brief',
  preparation: 'planning',
  negotiation: 'table',
  impasse: 'impasse',
  ratification: 'ratification',
  signature: 'signature',
  implementation: 'years',
  debrief: 'debrief',
} as const satisfies Record<Phase, Screen>;

const base = setup({
  types: { events: {} as ScreenEvent },
  guards: {
    isPhase: ({ event }, { phase }: { phase: Phase }) =>
      event.type === 'enter-phase' && event.phase === phase,
  },
});

const enterPhase = (Object.keys(phaseScreens) as Phase[]).map((phase) => ({
  guard: { type: 'isPhase' as const, params: { phase } },
  target: `.${phaseScreens[phase]}` as const,
}));

/** Which screen follows which. */
export const screenFlow = base.createMachine({
  id: 'screens',
  initial: 'title',
  on: {
    'open-title': '.title',
    'open-library': '.library',
    'enter-phase': enterPhase,
  },
  states: {
    title: {},
    library: { on: { 'choose-scenario': 'setup' } },
    setup: {},
    brief: {},
    planning: {},
    table: {},
    impasse: {},
    ratification: {},
    signature: {},
    years: {},
    debrief: { on: { 'choose-scenario': 'setup' } },
  },
});
