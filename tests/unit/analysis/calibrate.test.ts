import { describe, expect, test } from 'vitest';
import {
  analyse,
  calibrate,
  calibrateSelfPlay,
  calibrationBands,
  calibrationLevels,
  calibrationTargets,
  type CalibrationTarget,
  type DifficultyCalibration,
} from '#analysis/index.ts';
import { producerImporter } from './producer-importer.ts';

const difficulties = { intro: [48, 46], standard: [55, 52], hard: [65, 62], 'for-experts': [75, 70] };
const { difficulties: measured, passes } = calibrate(producerImporter({ difficulties }), 'hard');

const check = (calibration: DifficultyCalibration | undefined, target: CalibrationTarget, party?: number) =>
  calibration?.checks.find((one) => one.target === target && one.party === party);

describe('calibrate', () => {
  test('judges each difficulty by the band that its id names, others by the level given', () => {
    expect(measured.map(({ level }) => level)).toEqual(['intro', 'standard', 'hard', 'hard']);
  });

  test('passes the worked example as an introduction', () => {
    const [intro] = measured;
    expect(intro?.passes).toBe(true);
    expect(check(intro, 'acceptable-share')).toMatchObject({
      band: { least: 0.2, most: 0.35 },
      passes: true,
    });
    expect(check(intro, 'acceptable-share')?.measured).toBeCloseTo(0.317, 3);
    expect(check(intro, 'frontier-points')).toMatchObject({ measured: 16, band: { least: 8 }, passes: true });
    expect(check(intro, 'party-share', 1)?.measured).toBe(analyse(producerImporter()).acceptableTo[1]);
  });

  test('measures the trap by the better of the two middles', () => {
    // The upper middle gives 67 / 53: inside by 7 points, and 120 of the best sum of 142.
    const [intro, standard, hard] = measured;
    expect(check(intro, 'split-distance')).toMatchObject({ measured: -7, passes: true });
    expect(check(intro, 'split-shortfall')?.measured).toBeCloseTo(1 - 120 / 142, 12);
    expect(check(standard, 'split-distance')).toMatchObject({ measured: -1, passes: true });
    expect(check(hard, 'split-distance')).toMatchObject({ measured: 9, passes: true });
    expect(check(hard, 'split-shortfall')).toBeUndefined();
  });

  test('fails what misses its band, and what leaves nothing to measure', () => {
    const [, standard, , experts] = measured;
    // 15.1 % of packages is just too many for a standard case.
    expect(check(standard, 'acceptable-share')).toMatchObject({ passes: false });
    expect(check(experts, 'acceptable-share')).toMatchObject({ measured: 0, passes: false });
    expect(experts?.passes).toBe(false);
    expect(passes).toBe(false);
    const [impossible] = calibrate(producerImporter({ difficulties: { intro: [75, 70] } })).difficulties;
    expect(check(impossible, 'split-shortfall')).toMatchObject({ measured: undefined, passes: false });
  });
});

describe('calibrateSelfPlay', () => {
  const analysis = analyse(producerImporter());

  test('compares medians with the nearest Nash point, and surpluses with each other', () => {
    const results = [
      [73, 60],
      [71, 68],
      [48, 46],
    ];
    const checks = calibrateSelfPlay('intro', analysis, results);
    expect(
      checks.map(({ target, party, measured: value, passes: is }) => [target, party, value, is]),
    ).toEqual([
      ['role-fairness', 0, 2, true],
      ['role-fairness', 1, 8, false],
      ['largest-surplus-share', undefined, 48 / 84, true],
    ]);
  });

  test('fails when programs make no surplus at all', () => {
    const checks = calibrateSelfPlay('intro', analysis, [[48, 46]]);
    expect(checks.find(({ target }) => target === 'largest-surplus-share')).toMatchObject({
      measured: undefined,
      passes: false,
    });
  });
});

test('every level asks for every target, except that a hard case may be split badly', () => {
  const asked = calibrationLevels.map((level) =>
    calibrationTargets.filter((target) => calibrationBands[level][target]),
  );
  expect(asked).toEqual([
    calibrationTargets,
    calibrationTargets,
    calibrationTargets.filter((target) => target !== 'split-shortfall'),
  ]);
});
