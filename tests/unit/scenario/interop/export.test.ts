import { describe, expect, test } from 'vitest';
import { pointsOf } from '#engine/index.ts';
import {
  exportGenius,
  exportGeniusWeb,
  importGenius,
  importGeniusWeb,
  parseScenario,
  type CaseFile,
  type Imported,
} from '#scenario/index.ts';
import { caseFiles } from '../../../support/case-files.ts';
import { geniusFiles } from '../../../support/genius-files.ts';

const sound = soundCase();
const plain = made();

function soundCase(): CaseFile {
  const parsed = parseScenario(caseFiles('sound'));
  if (!parsed.ok) throw new Error('The sound case is unsound');
  return parsed.value;
}

/** A table with a range, weights that sum to 1 and walk-aways that are the worth of a package. */
function made(): CaseFile {
  const issues = [
    { name: 'A & B', values: ['one', 'two "2"', 'three'] },
    { name: 'Price', bounds: [5, 9] as const },
  ];
  const files = geniusFiles(issues, [
    {
      weights: [0.4, 0.6],
      evaluations: [
        [1, 2, 4],
        [0, 0.25],
      ],
      reservation: 0.5,
    },
    {
      weights: [0.7, 0.3],
      evaluations: [
        [9, 3, 0],
        [1, -0.25],
      ],
      reservation: 0.7,
    },
  ]);
  return whole(importGenius(files)).caseFile;
}

function whole(result: ReturnType<typeof importGenius>): Imported {
  if (!result.ok) throw new Error(result.error.map(({ path, code }) => `${path} ${code}`).join(', '));
  return result.value;
}

/** Every package of a case with its points, by party. */
function worths({ scenario }: CaseFile): readonly (readonly number[])[] {
  const packages = scenario.issues.reduce<readonly (readonly number[])[]>(
    (all, { options }) => all.flatMap((pkg) => options.map((_, option) => [...pkg, option])),
    [[]],
  );
  return packages.map((pkg) => scenario.mandates.map((sheet) => pointsOf(sheet, pkg)));
}

const close = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((value): unknown => expect.closeTo(value, 7)));

describe('a table as Genius files', () => {
  const { files, losses } = exportGenius(plain);

  test('loses nothing, and comes back the same to the last digits', () => {
    expect(losses).toEqual([]);
    const back = whole(importGenius(files)).caseFile;
    expect(worths(back)).toEqual(close(worths(plain)));
    expect(back.scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([50, 70]);
    expect(back.scenario.issues.map(({ kind }) => kind)).toEqual(['options', 'integer']);
  });

  test('is named after the table and its parties', () => {
    expect(files.map(({ path }) => path)).toEqual(['domain-domain.xml', 'profile-1.xml', 'profile-2.xml']);
    expect(files[0]?.text).toContain('value="two &quot;2&quot;"');
  });

  test('keeps discounts', () => {
    const [mandate, ...others] = plain.scenario.mandates;
    const discounted = {
      ...plain,
      scenario: { ...plain.scenario, mandates: [{ ...mandate, discount: 0.5 }, ...others] },
    } as CaseFile;
    expect(whole(importGenius(exportGenius(discounted).files)).caseFile.scenario.mandates[0]?.discount).toBe(
      0.5,
    );
  });

  test('writes a range as values where somebody values it along no straight line', () => {
    const [first, second] = plain.scenario.mandates;
    const bent = { ...first, points: [first?.points[0], [0, 15, 31, 45, 60]] };
    const files = exportGenius({
      ...plain,
      scenario: { ...plain.scenario, mandates: [bent, second] },
    } as CaseFile).files;
    expect(files[0]?.text).toContain('<item index="1" value="5"/>');
    expect(whole(importGenius(files)).caseFile.scenario.mandates[0]?.points[1]).toEqual([0, 15, 31, 45, 60]);
  });

  test('raises points below 0 with the walk-away, and says so', () => {
    const [first, second] = plain.scenario.mandates;
    const debtor = { ...first, points: [[-20, 0, 10], first?.points[1]] };
    const { files, losses } = exportGenius({
      ...plain,
      scenario: { ...plain.scenario, mandates: [debtor, second] },
    } as CaseFile);
    expect(losses).toEqual([{ kind: 'negative-points', party: 'profile-1', name: 'A & B' }]);
    const { mandates } = whole(importGenius(files)).caseFile.scenario;
    expect(mandates[0]?.points[0]).toEqual([0, 20, 30]);
    expect(mandates[0]?.walkAway).toBe(70);
  });
});

describe('a table as GeniusWeb profiles', () => {
  test('loses nothing where walk-aways are the worth of a package', () => {
    const { files, losses } = exportGeniusWeb(plain);
    expect(losses).toEqual([]);
    const back = whole(importGeniusWeb(files)).caseFile;
    expect(worths(back)).toEqual(close(worths(plain)));
    expect(back.scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([
      expect.closeTo(50, 7),
      expect.closeTo(70, 7),
    ]);
  });

  test('takes the least package above a walk-away that no package is worth, and says so', () => {
    const [first, second] = plain.scenario.mandates;
    const between = {
      ...plain,
      scenario: {
        ...plain.scenario,
        difficulties: [{ id: 'standard', walkAways: [51, 0] }],
        mandates: [first, second],
      },
    } as CaseFile;
    const { files, losses } = exportGeniusWeb(between);
    expect(losses).toEqual([{ kind: 'walk-away', party: 'profile-1', name: 'profile-1' }]);
    expect(whole(importGeniusWeb(files)).caseFile.scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([
      expect.closeTo(55, 7),
      0,
    ]);
  });

  test('keeps the worth of sheets whose best package is worth less than 100', () => {
    const [first, second] = plain.scenario.mandates;
    const poor = { ...first, points: first?.points.map((row) => row.map((value) => value / 2)) };
    const half = {
      ...plain,
      scenario: {
        ...plain.scenario,
        difficulties: [{ id: 'standard', walkAways: [0, 0] }],
        mandates: [poor, second],
      },
    } as CaseFile;
    const { files, losses } = exportGeniusWeb(half);
    expect(losses).toEqual([]);
    expect(worths(whole(importGeniusWeb(files)).caseFile)).toEqual(close(worths(half)));
  });
});

describe('what a format has no place for', () => {
  test('is told by kind, party and name', () => {
    const { losses } = exportGenius(sound);
    expect(losses.map(({ kind, party = '-', name }) => `${kind} ${party} ${name}`)).toEqual([
      'conditional-issue - payer',
      'interaction northland plant-with-money',
      'red-line northland no-bare-ore',
      'home-front northland parliament',
      'home-front northland villages',
      'event - rival-offer',
      'event - slump',
      'event - outcry',
      'event - deadlock',
      'event - headline',
      // A regime takes points from an option that was worth none.
      'negative-points union Local processing',
      // Where an issue is always open, more than 100 points can be had.
      'cap union union',
    ]);
  });

  test('leaves files that are sound all the same', () => {
    for (const [files, back] of [
      [exportGenius(sound).files, importGenius],
      [exportGeniusWeb(sound).files, importGeniusWeb],
    ] as const) {
      const { scenario } = whole(back(files)).caseFile;
      expect(scenario.issues).toHaveLength(6);
      expect(scenario.parties.map(({ id }) => id)).toEqual(['northland', 'union']);
    }
  });

  test('is less for a cap in Genius, which has one, than in GeniusWeb', () => {
    const [first, second] = plain.scenario.mandates;
    const rich = { ...first, cap: 100, points: first?.points.map((row) => row.map((value) => value * 1.2)) };
    const capped = { ...plain, scenario: { ...plain.scenario, mandates: [rich, second] } } as CaseFile;
    expect(exportGenius(capped).losses).toEqual([]);
    expect(worths(whole(importGenius(exportGenius(capped).files)).caseFile)).toEqual(close(worths(capped)));
    expect(exportGeniusWeb(capped).losses).toContainEqual({
      kind: 'cap',
      party: 'profile-1',
      name: 'profile-1',
    });
  });
});
