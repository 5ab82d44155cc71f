import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesIn, codesOfPage } from './support/codes-in-code.ts';
import { root } from './support/sandbox.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const codes = codesIn(sources);
const pages = ['docs/errors.md', 'docs/refusals.md', 'docs/classroom-protocol.md'].map((path) =>
  readFileSync(join(root, path), 'utf8'),
);
const sections = pages.flatMap((page) => page.split(/^## /m)).map(codesOfPage);

describe('the pages of codes', () => {
  test('are compared with codes that were really found', () => {
    expect(codes).toContain('PORT_TAKEN');
    expect(codes).toContain('NOT_YOUR_TURN');
    expect(codes.size).toBeGreaterThan(60);
  });

  test('have a row for every code', () => {
    const known = new Set(sections.flat());
    expect([...codes].filter((code) => !known.has(code)).sort()).toEqual([]);
  });

  test('have no row for a code that is gone, and none twice in a section', () => {
    expect(sections.flat().filter((code) => !codes.has(code))).toEqual([]);
    expect(sections.flatMap((rows) => rows.filter((code, index) => rows.indexOf(code) !== index))).toEqual(
      [],
    );
  });
});
