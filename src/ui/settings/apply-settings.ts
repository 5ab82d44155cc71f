import type { Settings } from '#client/index.ts';

/** Writes the settings that style sheets act on to the root of the page. `system` leaves it to the browser. */
export function applySettings({
  theme,
  motion,
  textSize,
}: Pick<Settings, 'theme' | 'motion' | 'textSize'>): void {
  const root = document.documentElement;
  const write = (name: string, value: string) => {
    if (value === 'system') root.removeAttribute(name);
    else root.setAttribute(name, value);
  };
  write('data-theme', theme);
  write('data-motion', motion);
  write('data-text-size', textSize);
}
