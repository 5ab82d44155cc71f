import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesIn, codesOfPage } from './support/codes-in-code.ts';
import { root } from './support/sandbox.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const codes = codesIn(sources);
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const rows = codesOfPage(page);

describe('docs/errors.md', () => {
  test('is compared with codes that were really found', () => {
    expect(codes).toContain('PORT_TAKEN');
    expect(codes).toContain('NOT_YOUR_TURN');
    expect(codes.size).toBeGreaterThan(60);
  });

  test('has a row for every code', () => {
    const known = new Set(rows);
    expect([...codes].filter((code) => !known.has(code)).sort()).toEqual([]);
  });

  test('has no row for a code that is gone, and none twice', () => {
    expect(rows.filter((code, index) => !codes.has(code) || rows.indexOf(code) !== index)).toEqual([]);
  });
});
