import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FORMAT, parseScenario } from '#scenario/index.ts';
import { migrate, migrations, type FileKind } from '../../../src/scenario/migrate/migrate.ts';
import { caseFiles, edited } from '../../support/case-files.ts';

const old = caseFiles('format-0');
const now = caseFiles('sound');

const kindOf = (path: string): FileKind =>
  path === 'scenario.yaml' ? 'scenario' : path.startsWith('texts/') ? 'texts' : 'regime';

describe('an old file', () => {
  test('plays the same game as one written today', () => {
    const before = parseScenario(old);
    const after = parseScenario(now);
    expect(before).toMatchObject({ ok: true });
    expect(before.ok && after.ok && before.value.scenario).toEqual(after.ok && after.value.scenario);
    expect(before.ok && after.ok && before.value.texts).toEqual(after.ok && after.value.texts);
    expect(before.ok && before.value.meta.format).toBe(FORMAT);
  });

  test('has its faults placed in its own lines', () => {
    const parsed = parseScenario(edited(old, 'scenario.yaml', 'reservation: 45', 'reservation: 145'));
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems.map(({ code, path }) => [code, path])).toContainEqual(['NUMBER_RANGE', 'scenario.yaml']);
  });

  test('from the future is refused', () => {
    const parsed = parseScenario(edited(now, 'scenario.yaml', 'format: 1', `format: ${FORMAT + 1}`));
    expect(!parsed.ok && parsed.error).toMatchObject([
      { code: 'FORMAT_UNKNOWN', line: 3, data: { newest: FORMAT } },
    ]);
  });

  test('with a format that is no number is a fault of shape', () => {
    for (const format of ['one', '-1', '0.5']) {
      const parsed = parseScenario(edited(now, 'scenario.yaml', 'format: 1', `format: ${format}`));
      expect(!parsed.ok && parsed.error[0]?.code, format).toBe('WORD_UNKNOWN');
    }
  });
});

describe('migrations', () => {
  test('are each exercised by the old case', () => {
    const exercised = migrations.filter((migration) =>
      old.some(({ path, text }) => {
        const value: unknown = parse(text);
        const change = migration[kindOf(path)];
        if (change === undefined || !isTree(value)) return false;
        return JSON.stringify(change(value)) !== JSON.stringify(value);
      }),
    );
    expect(exercised.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  test('have names of their own and lead from every format to this one', () => {
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
    expect(new Set(migrations.map(({ from }) => from))).toEqual(
      new Set(Array.from({ length: FORMAT }, (_, n) => n)),
    );
    const order = migrations.map(({ from }) => from);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('leave a file of this format alone', () => {
    for (const { path, text } of now) {
      const value: unknown = parse(text);
      expect(migrate(kindOf(path), value, FORMAT)).toBe(value);
    }
  });

  test('bear any shape', () => {
    for (const value of [
      0,
      'x',
      [],
      {},
      { mandates: 3 },
      { mandates: { a: [] }, injects: [{ effects: 'x' }] },
    ]) {
      expect(() => migrate('scenario', value, 0)).not.toThrow();
      expect(() => migrate('texts', value, 0)).not.toThrow();
      expect(() => migrate('regime', value, 0)).not.toThrow();
    }
  });
});

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
