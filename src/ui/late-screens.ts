/** Screens that come when they are first needed, or, better, while the player still reads the one before. */
import { lazy } from 'react';
import type { Phase } from '#client/index.ts';

const fetchers = {
  table: () => import('./table/table-screen.tsx'),
  ratification: () => import('./ratification/ratification-screen.tsx'),
  signature: () => import('./ratification/signature-screen.tsx'),
  impasse: () => import('./impasse/impasse-screen.tsx'),
  years: () => import('./years/years-screen.tsx'),
  debrief: () => import('./debrief/debrief-screen.tsx'),
} as const;

/** Where the line is down, what was asked for comes when it is up again: until then the screen says that it loads. */
async function patiently<Module>(fetch: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await fetch();
    } catch (problem) {
      if (navigator.onLine) throw problem;
      await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    }
  }
}

export const TableScreen = lazy(async () => ({ default: (await patiently(fetchers.table)).TableScreen }));
export const RatificationScreen = lazy(async () => ({
  default: (await patiently(fetchers.ratification)).RatificationScreen,
}));
export const SignatureScreen = lazy(async () => ({
  default: (await patiently(fetchers.signature)).SignatureScreen,
}));
export const ImpasseScreen = lazy(async () => ({
  default: (await patiently(fetchers.impasse)).ImpasseScreen,
}));
export const YearsScreen = lazy(async () => ({ default: (await patiently(fetchers.years)).YearsScreen }));
export const DebriefScreen = lazy(async () => ({
  default: (await patiently(fetchers.debrief)).DebriefScreen,
}));

/** Where each phase may lead. */
const following: Readonly<Record<Phase, readonly (keyof typeof fetchers)[]>> = {
  briefing: ['table'],
  preparation: ['table'],
  // Talks are long, and lines break: from here on the whole game can be played out without one.
  negotiation: ['ratification', 'signature', 'impasse', 'years', 'debrief'],
  ratification: ['signature', 'impasse'],
  signature: ['years', 'impasse'],
  impasse: ['years', 'debrief'],
  implementation: ['debrief'],
  debrief: [],
};

/** Fetches what the next step will need. One that cannot be fetched now is asked for again when it is needed. */
export function fetchAhead(phase: Phase): void {
  for (const screen of following[phase]) fetchers[screen]().catch(() => undefined);
}
