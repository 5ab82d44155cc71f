/** Screens that come when they are first needed, or, better, while the player still reads the one before. */
import { lazy, useState, type ComponentType } from 'react';
import type { Phase } from '#client/index.ts';

/** A line that has just come back may break once more: how often what was asked for is asked for again, and after how long. */
const mostTries = 4;
const pauseMs = 400;

/** Where the line is down, what was asked for comes when it is up again: until then the screen says that it loads. */
async function patiently<Module>(fetch: () => Promise<Module>): Promise<Module> {
  for (let tries = 1; ; tries++) {
    try {
      return await fetch();
    } catch (problem) {
      if (navigator.onLine && tries >= mostTries) throw problem;
      await new Promise((resolve) =>
        navigator.onLine ? setTimeout(resolve, pauseMs) : addEventListener('online', resolve, { once: true }),
      );
    }
  }
}

/** Style sheets that did not come. The bundler asks for each of them once, and would show the screen without it. */
const lostStyles = new Set<HTMLLinkElement>();
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target);
  },
  true,
);

async function fetchLostStyles(): Promise<void> {
  const fetchAgain = (lost: HTMLLinkElement) =>
    new Promise<void>((resolve, reject) => {
      lostStyles.delete(lost);
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = lost.href;
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => reject(new Error(`${link.href} did not come`)));
      lost.replaceWith(link);
    });
  await Promise.all([...lostStyles].map(fetchAgain));
}

/**
 * A screen that has been fetched already stands at once. Left to Suspense alone, React would show that it loads, and keep
 * that up for a third of a second.
 */
function late<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  let fetched: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const fetchNow = async (): Promise<ComponentType<Props>> => {
    await fetchLostStyles();
    fetched = await fetch();
    return fetched;
  };
  // Whoever asks while it is on its way waits for the same: the bundler says at once that a style sheet has come which it
  // has only asked for.
  const fetchOnce = (): Promise<ComponentType<Props>> =>
    (coming ??= fetchNow().catch((problem: unknown) => {
      coming = undefined;
      throw problem;
    }));
  const Waiting = lazy(async () => ({ default: await patiently(fetchOnce) }));
  function Screen(props: Props) {
    // Which of the two it is stays as it was when the screen opened.
    const [Shown] = useState<ComponentType<Props> | typeof Waiting>(() => fetched ?? Waiting);
    return <Shown {...props} />;
  }
  return { Screen, fetch: fetchOnce };
}

const screens = {
  table: late(async () => (await import('./table/table-screen.tsx')).TableScreen),
  ratification: late(async () => (await import('./ratification/ratification-screen.tsx')).RatificationScreen),
  signature: late(async () => (await import('./ratification/signature-screen.tsx')).SignatureScreen),
  impasse: late(async () => (await import('./impasse/impasse-screen.tsx')).ImpasseScreen),
  years: late(async () => (await import('./years/years-screen.tsx')).YearsScreen),
  debrief: late(async () => (await import('./debrief/debrief-screen.tsx')).DebriefScreen),
} as const;

export const TableScreen = screens.table.Screen;
export const RatificationScreen = screens.ratification.Screen;
export const SignatureScreen = screens.signature.Screen;
export const ImpasseScreen = screens.impasse.Screen;
export const YearsScreen = screens.years.Screen;
export const DebriefScreen = screens.debrief.Screen;

/** Where each phase may lead. */
const following: Readonly<Record<Phase, readonly (keyof typeof screens)[]>> = {
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
  if (!navigator.onLine) return;
  for (const screen of following[phase]) screens[screen].fetch().catch(() => undefined);
}
