import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

/** Day and night value of every colour that is written as one hexadecimal pair. */
const palette = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', day = '', night = '']) => [name, { day, night }] as const,
  ),
);

const papers = ['paper', 'paper-raised', 'paper-sunk'];
const inks = ['ink', 'ink-soft', 'accent', 'accent-strong', 'stamp', 'good', 'caution', 'contour-text'];
const parties = [1, 2, 3, 4, 5, 6].map((number) => `party-${number}`);
const minerals = [...palette.keys()].filter((name) => name.startsWith('mineral-'));

describe.each(['day', 'night'] as const)('by %s', (light) => {
  const contrastOf = (a: string, b: string) => contrast(colour(a)[light], colour(b)[light]);

  test.each(papers.flatMap((paper) => inks.map((ink) => [ink, paper] as const)))(
    'text in %s can be read on %s',
    (ink, paper) => expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(4.5),
  );

  const pairs: readonly (readonly [ink: string, paper: string])[] = [
    ['ink', 'desk'],
    ['ink-soft', 'desk'],
    ['contour-text', 'desk'],
    ['accent', 'desk'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-stamp', 'stamp'],
    ['ink', 'accent-wash'],
    ['ink-soft', 'accent-wash'],
    ['accent', 'accent-wash'],
    ['stamp', 'stamp-wash'],
    ['good', 'good-wash'],
    ['caution', 'caution-wash'],
    ['ink', 'relief'],
    ['contour-text', 'relief'],
    ...minerals.map((mineral) => ['on-accent', mineral] as const),
  ];
  test.each(pairs)('text in %s can be read on %s', (ink, paper) =>
    expect(contrastOf(ink, paper)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(
    [...parties, ...minerals, 'rule-strong', 'focus'].flatMap((part) => papers.map((paper) => [part, paper])),
  )('%s can be seen on %s', (part = '', paper = '') =>
    expect(contrastOf(part, paper)).toBeGreaterThanOrEqual(3),
  );
});

test('every mineral of the engine has a colour', async () => {
  const { minerals: known } = await import('#engine/index.ts');
  expect(minerals.sort()).toEqual(known.map((mineral) => `mineral-${mineral}`).sort());
});

function colour(name: string): { readonly day: string; readonly night: string } {
  const found = palette.get(name);
  if (found === undefined) throw new Error(`tokens.css has no --${name}`);
  return found;
}

/** WCAG 2.2 contrast ratio of two hexadecimal colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
