import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mineralProfiles } from '#outcome/index.ts';
import { parameters } from '#outcome/parameters.ts';

const page = readFileSync('docs/years.md', 'utf8');

function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return [`${path} ${value}`];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

test('docs/years.md lists every parameter with its value, and no other', () => {
  const rows = page.matchAll(/^\| `([a-zA-Z.-]+\.[a-zA-Z.-]+)`\s*\| (-?[\d.]+)\s*\|/gm);
  expect([...rows].map(([, name, value]) => `${name} ${value}`)).toEqual(leavesOf(parameters));
});

test('docs/years.md lists every mineral with its numbers', () => {
  for (const [mineral, { price, stages, demandGrowth, dominantShare }] of Object.entries(mineralProfiles)) {
    const row = new RegExp(`^\\| ${mineral}\\s+\\|(.*)\\|$`, 'm').exec(page)?.[1] ?? '';
    const { reference, reversion, volatility, trend } = price;
    const { unitCost, processingMargin, processingCost, plantCostPerKt, powerPerKt } = stages;
    expect(row.split('|').map((cell) => Number(cell))).toEqual([
      ...[reference, reversion, volatility, trend, unitCost, processingMargin, processingCost],
      ...[plantCostPerKt, powerPerKt, demandGrowth, dominantShare],
    ]);
  }
});
