import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minerals } from '#engine/index.ts';
import { dayPalette, nightPalette } from '../../../src/game/palette.ts';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', day = '', night = '']) => [name, [day, night] as const] as const,
  ),
);

/** Colours that canvas and panels share. */
const shared = {
  paper: 'paper',
  raised: 'paper-raised',
  sunk: 'paper-sunk',
  ink: 'ink',
  inkSoft: 'ink-soft',
  rule: 'rule',
  ruleStrong: 'rule-strong',
  contour: 'contour',
  contourIndex: 'contour-index',
  water: 'water',
  waterWash: 'water-wash',
  relief: 'relief',
  stamp: 'stamp',
  good: 'good',
  caution: 'caution',
  accent: 'accent',
} as const;

describe('the canvas has the colours of the panels', () => {
  test.each(Object.entries(shared) as [keyof typeof shared, string][])('%s', (key, token) => {
    expect([dayPalette[key], nightPalette[key]]).toEqual(tokens.get(token));
  });

  test.each(minerals)('%s', (mineral) => {
    expect([dayPalette.minerals[mineral], nightPalette.minerals[mineral]]).toEqual(
      tokens.get(`mineral-${mineral}`),
    );
  });

  test.each([1, 2, 3, 4, 5, 6])('party %i', (number) => {
    expect([dayPalette.parties[number - 1], nightPalette.parties[number - 1]]).toEqual(
      tokens.get(`party-${number}`),
    );
  });
});
