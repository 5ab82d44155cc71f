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

export const TableScreen = lazy(async () => ({ default: (await fetchers.table()).TableScreen }));
export const RatificationScreen = lazy(async () => ({
  default: (await fetchers.ratification()).RatificationScreen,
}));
export const SignatureScreen = lazy(async () => ({ default: (await fetchers.signature()).SignatureScreen }));
export const ImpasseScreen = lazy(async () => ({ default: (await fetchers.impasse()).ImpasseScreen }));
export const YearsScreen = lazy(async () => ({ default: (await fetchers.years()).YearsScreen }));
export const DebriefScreen = lazy(async () => ({ default: (await fetchers.debrief()).DebriefScreen }));

/** Where each phase may lead. */
const following: Readonly<Record<Phase, readonly (keyof typeof fetchers)[]>> = {
  briefing: ['table'],
  preparation: ['table'],
  negotiation: ['ratification', 'signature', 'impasse'],
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
