import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parameters } from '#outcome/parameters.ts';

function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return [`${path} ${value}`];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

test('docs/years.md lists every parameter with its value, and no other', () => {
  const rows = readFileSync('docs/years.md', 'utf8').matchAll(
    /^\| `([a-zA-Z.-]+\.[a-zA-Z.-]+)`\s*\| (-?[\d.]+)\s*\|/gm,
  );
  expect([...rows].map(([, name, value]) => `${name} ${value}`)).toEqual(leavesOf(parameters));
});
