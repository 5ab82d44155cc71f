/** What a player may set, and how it is kept. */
import type { Keep } from './ports.ts';
import { tableLessons, type TableLesson } from './table-lessons.ts';

export const themes = ['system', 'day', 'night'] as const;
export type Theme = (typeof themes)[number];

export const motions = ['system', 'full', 'reduced'] as const;
export type Motion = (typeof motions)[number];

export const paces = ['calm', 'brisk', 'instant'] as const;
/** How long programs take to move: a breath, a moment, no time at all. */
export type Pace = (typeof paces)[number];

export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

export interface Settings {
  /** A language tag; undefined follows the browser. */
  readonly language: string | undefined;
  readonly theme: Theme;
  readonly motion: Motion;
  readonly pace: Pace;
  readonly textSize: TextSize;
  /** Remarks for beginners that have been read and put away. */
  readonly putAway: readonly TableLesson[];
}

export const defaultSettings: Settings = {
  language: undefined,
  theme: 'system',
  motion: 'system',
  pace: 'brisk',
  textSize: 'normal',
  putAway: [],
};

/** Milliseconds that a program seems to think before it moves. */
export const paceMilliseconds: Readonly<Record<Pace, number>> = { calm: 1400, brisk: 550, instant: 0 };

/** Under which name the settings are kept. */
export const settingsKey = 'offtake.settings';

/** Settings from storage: whatever is not understood is the default. */
export function parseSettings(text: string | undefined): Settings {
  const found = readObject(text);
  const oneOf = <Value extends string>(
    key: keyof Settings,
    values: readonly Value[],
    fallback: Value,
  ): Value => values.find((value) => value === found[key]) ?? fallback;
  const { language, putAway } = found;
  return {
    language: typeof language === 'string' && /^[a-zA-Z-]{2,20}$/.test(language) ? language : undefined,
    theme: oneOf('theme', themes, defaultSettings.theme),
    motion: oneOf('motion', motions, defaultSettings.motion),
    pace: oneOf('pace', paces, defaultSettings.pace),
    textSize: oneOf('textSize', textSizes, defaultSettings.textSize),
    putAway: Array.isArray(putAway) ? tableLessons.filter((lesson) => putAway.includes(lesson)) : [],
  };
}

/** The settings after a change, kept for the next visit. What another client on this page has kept meanwhile stays. */
export function keepSettings(
  keep: Pick<Keep, 'read' | 'write'>,
  settings: Settings,
  change: Partial<Settings>,
): Settings {
  const kept = keep.read(settingsKey);
  const changed = { ...(kept === undefined ? settings : parseSettings(kept)), ...change };
  keep.write(settingsKey, JSON.stringify(changed));
  return changed;
}

function readObject(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
