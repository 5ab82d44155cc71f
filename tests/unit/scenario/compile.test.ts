import { describe, expect, test } from 'vitest';
import {
  optionId,
  optionsOf,
  stepsOf,
  type IssueSource,
} from '../../../src/scenario/compile/expand-issue.ts';
import { sheetPoints } from '../../../src/scenario/compile/sheet-points.ts';
import { fillFigures } from '../../../src/scenario/fill-figures.ts';
import { ID_PATTERN } from '#scenario/index.ts';

const range = (
  from: number,
  to: number,
  step: number,
  kind: 'integer' | 'continuous' = 'continuous',
): IssueSource => ({
  id: 'floor',
  pillar: 'price',
  unit: 'percent',
  range: { kind, from, to, step, terms: { priceFloorShare: 0.01 } },
});

describe('ranges', () => {
  test('name their options by quantity, in the form of ids', () => {
    expect([0, 10, 2.5, -5, -0.25, 1e9, 0.000001].map(optionId)).toEqual([
      'q0',
      'q10',
      'q2-5',
      'qm5',
      'qm0-25',
      'q1000000000',
      'q0-000001',
    ]);
    for (const quantity of [0, 2.5, -5, 0.000001, 123456.789]) expect(optionId(quantity)).toMatch(ID_PATTERN);
  });

  test('keep decimals clean: ten steps of 0.1 make 1, 70 times 0.01 is 0.7', () => {
    const options = optionsOf(range(0, 1, 0.1));
    expect(options.map(({ quantity }) => quantity)).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
    expect(optionsOf(range(60, 70, 10)).map(({ terms }) => terms.priceFloorShare)).toEqual([0.6, 0.7]);
    expect(stepsOf({ kind: 'continuous', from: 0, to: 0.3, step: 0.1 })).toBe(3);
  });

  test('may cross zero, which has one sign', () => {
    expect(optionsOf(range(-10, 10, 10)).map(({ id, quantity }) => [id, quantity])).toEqual([
      ['qm10', -10],
      ['q0', 0],
      ['q10', 10],
    ]);
  });

  test('come to nothing when they make no sense', () => {
    for (const issue of [range(0, 10, 3), range(10, 0, 1), range(0, 1e6, 1), range(0, 1, 0.5, 'integer')]) {
      expect(optionsOf(issue)).toEqual([]);
    }
  });
});

describe('points of a range', () => {
  const points = (row: Readonly<Record<string, number>>) =>
    sheetPoints([range(0, 40, 10)], { floor: row })[0];

  test('lie on straight lines between those that are given', () => {
    expect(points({ q0: 0, q40: 10 })).toEqual([0, 2.5, 5, 7.5, 10]);
    expect(points({ q0: 10, q10: 0, q40: 3 })).toEqual([10, 0, 1, 2, 3]);
  });

  test('may rise and fall', () => {
    expect(points({ q0: 0, q20: 8, q40: 0 })).toEqual([0, 4, 8, 4, 0]);
  });
});

describe('fillFigures', () => {
  const figures = { a: { value: 5, unit: 'km' } };

  test('puts numbers in the place of references in issues and implementation, and nowhere else', () => {
    const { value, faults } = fillFigures({
      figures,
      implementation: { lines: [{ lengthKm: { figure: 'a' } }] },
      minutes: { figure: 'a' },
    });
    expect(value).toEqual({
      figures,
      implementation: { lines: [{ lengthKm: 5 }] },
      minutes: { figure: 'a' },
    });
    expect(faults).toEqual([]);
  });

  test('tells of references to nothing, with a guess', () => {
    const { faults } = fillFigures({
      figures: { 'line-km': { value: 1 } },
      issues: [{ x: { figure: 'lin-km' } }],
    });
    expect(faults).toMatchObject([
      { code: 'ID_UNKNOWN', at: ['issues', 0, 'x', 'figure'], data: { nearest: 'line-km' } },
    ]);
    expect(fillFigures({ figures, issues: { figure: 'toString' } }).faults).toHaveLength(1);
  });

  test('bears any value', () => {
    for (const value of [undefined, 1, 'x', [], { issues: 3 }, { figures: [], issues: [{ figure: 'a' }] }]) {
      expect(() => fillFigures(value)).not.toThrow();
    }
  });
});
