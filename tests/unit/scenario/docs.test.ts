import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importCodes, lessons, levels, parseScenario, problemCodes, units } from '#scenario/index.ts';
import { numericTerms, termSchemas } from '../../../src/scenario/source/terms.ts';
import { caseFiles } from '../../support/case-files.ts';

const doc = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');

describe('docs/errors.md', () => {
  const rows = [...doc('errors.md').matchAll(/^\| `([A-Z0-9_]+)`\s*\|(.*)\|$/gm)];

  test('has a row for each code, in the order of the list, and no other', () => {
    expect(rows.map((row) => row[1])).toEqual([...problemCodes, ...importCodes]);
  });

  test('says of each what it means, an example, and what to do', () => {
    for (const [, code, rest = ''] of rows) {
      const cells = rest.split('|').map((cell) => cell.trim());
      expect(cells, code).toHaveLength(3);
      expect(
        cells.filter((cell) => cell.length < 4),
        code,
      ).toEqual([]);
    }
  });
});

describe('docs/scenario-format.md', () => {
  const text = doc('scenario-format.md');

  test('shows the sound case of the tests, file by file', () => {
    const files = caseFiles('sound');
    expect(parseScenario(files)).toMatchObject({ ok: true });
    const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((block) =>
      (block[1] ?? '').trimEnd(),
    );
    const whole = files.map((file) => file.text).join('\n');
    const shown = blocks.filter((block) => !block.startsWith('# for example'));
    expect(shown.length).toBeGreaterThan(10);
    for (const block of shown) expect(whole, block).toContain(block);
  });

  test('names every term, unit, lesson, level and kind of effect', () => {
    const words = [...Object.keys(termSchemas), ...units, ...lessons, ...levels];
    expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
    expect(numericTerms.length).toBeGreaterThan(0);
  });
});
