/** Is it day or night, and may things move? The settings say, and where they do not, the system does. */
import { useSyncExternalStore } from 'react';
import type { ClientState } from '#client/index.ts';
import { useClientState } from '../client-context.tsx';
import type { SceneManner } from './scene-loader.ts';

const watch = (query: string) => {
  const list = window.matchMedia(query);
  return {
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    get: () => list.matches,
  };
};

const dark = watch('(prefers-color-scheme:dark)');
const still = watch('(prefers-reduced-motion:reduce)');

const settingsOf = (state: ClientState) => state.settings;

export function useManner(): SceneManner {
  const { theme, motion } = useClientState(settingsOf);
  const isDark = useSyncExternalStore(dark.subscribe, dark.get);
  const isStill = useSyncExternalStore(still.subscribe, still.get);
  return {
    theme: theme === 'system' ? (isDark ? 'night' : 'day') : theme,
    motion: motion === 'system' ? (isStill ? 'reduced' : 'full') : motion,
  };
}
