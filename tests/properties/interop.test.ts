import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis/index.ts';
import { pointsOf } from '#engine/index.ts';
import {
  exportGenius,
  exportGeniusWeb,
  importGenius,
  importGeniusWeb,
  parseScenario,
  printSource,
  type Imported,
  type SourceFile,
} from '#scenario/index.ts';
import { geniusFiles, geniusUtility, type MadeIssue, type MadeProfile } from '../support/genius-files.ts';

/** A domain with profiles for two to four parties; weights need not sum to 1. */
interface Made {
  readonly issues: readonly MadeIssue[];
  readonly profiles: readonly MadeProfile[];
}

const weight = fc.integer({ min: 0, max: 60 }).map((hundredths) => hundredths / 100);
const evaluation = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 3, noNaN: true }));

const issue = (name: string): fc.Arbitrary<MadeIssue> =>
  fc.oneof(
    fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), {
        minLength: 1,
        maxLength: 4,
        selector: (text) => text.trim(),
      })
      .map((values) => ({ name, values: values.map((value, at) => `${value.trim()} ${at}`) })),
    fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 4 }))
      .map(([lower, span]) => ({ name, bounds: [lower, lower + span] as const })),
  );

const profileOf = (issues: readonly MadeIssue[]): fc.Arbitrary<MadeProfile> =>
  fc.record({
    weights: fc.tuple(...issues.map(() => weight)),
    evaluations: fc.tuple(
      ...issues.map(({ values = [], bounds }) =>
        bounds === undefined
          ? fc.tuple(...values.map(() => evaluation))
          : fc.tuple(
              fc.double({ min: -0.5, max: 1.5, noNaN: true }),
              fc.double({ min: -0.5, max: 0.5, noNaN: true }),
            ),
      ),
    ),
    reservation: fc.constantFrom(0, 0.25, 0.4),
    discount: fc.constantFrom(1, 0.8),
  });

const made: fc.Arbitrary<Made> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => issue(`Issue ${index}`))))
  .chain((issues) =>
    fc.record({
      issues: fc.constant(issues),
      profiles: fc.array(profileOf(issues), { minLength: 2, maxLength: 4 }),
    }),
  );

const sizeOf = ({ values = [], bounds }: MadeIssue): number =>
  bounds === undefined ? values.length : bounds[1] - bounds[0] + 1;

function* packagesOf(issues: readonly MadeIssue[]): Generator<readonly number[]> {
  const [first, ...rest] = issues;
  if (first === undefined) yield [];
  else
    for (let option = 0; option < sizeOf(first); option++)
      for (const others of packagesOf(rest)) yield [option, ...others];
}

function imported({ issues, profiles }: Made): Imported {
  const result = importGenius(geniusFiles(issues, profiles));
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join(', '));
  return result.value;
}

const sorted = (vectors: readonly (readonly number[])[]) =>
  vectors.map((vector) => vector.map((value) => value.toFixed(7)).join(' ')).sort();

describe('imported domains', () => {
  test('give every package the utility of Genius', () => {
    fc.assert(
      fc.property(made, (domain) => {
        const { mandates } = imported(domain).caseFile.scenario;
        for (const pkg of packagesOf(domain.issues)) {
          domain.profiles.forEach((profile, party) => {
            const sheet = mandates[party] ?? { points: [], interactions: [] };
            const wanted = geniusUtility(domain.issues, profile, pkg);
            expect(Math.abs(pointsOf(sheet, pkg) / 100 - wanted)).toBeLessThan(1e-9);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('come back from the scenario files as the same game', () => {
    fc.assert(
      fc.property(made, (domain) => {
        const { source, texts, caseFile } = imported(domain);
        expect(
          parseScenario([
            { path: 'scenario.yaml', text: printSource(source) },
            { path: 'texts/en.yaml', text: printSource(texts) },
          ]),
        ).toEqual({ ok: true, value: caseFile });
      }),
      { numRuns: 25 },
    );
  });

  test('have the frontier and the solutions that listing all of it finds', () => {
    fc.assert(
      fc.property(made, (domain) => {
        const { scenario } = imported(domain).caseFile;
        const found = analyse(scenario);
        const rounded = (value: number) => Math.round(value * 1e9) / 1e9;
        const all = [...packagesOf(domain.issues)].map((pkg) =>
          domain.profiles.map((profile) => rounded(100 * geniusUtility(domain.issues, profile, pkg))),
        );
        const beats = (a: readonly number[], b: readonly number[]) =>
          a.every((value, party) => value >= (b[party] ?? 0)) &&
          a.some((value, party) => value > (b[party] ?? 0));
        const efficient = all.filter((vector) => !all.some((other) => beats(other, vector)));
        const points = new Set(sorted(efficient));
        expect(new Set(sorted(found.frontier.map((point) => point.points)))).toEqual(points);
        expect(found.packages).toBe(all.length);

        const floors = domain.profiles.map(({ reservation = 0 }) => 100 * reservation);
        const zone = all.filter((vector) => vector.every((value, party) => value >= (floors[party] ?? 0)));
        expect(found.acceptable.packages).toBe(zone.length);
        const product = (vector: readonly number[]) =>
          vector.reduce((total, value, party) => total * (value - (floors[party] ?? 0)), 1);
        const best = zone.reduce((most, vector) => Math.max(most, product(vector)), 0);
        expect(found.solutions === undefined).toBe(zone.length === 0);
        for (const { points: nash } of found.solutions?.nash.points ?? [])
          expect(product(nash)).toBeCloseTo(best, 3);
      }),
      { numRuns: 60 },
    );
  });
});

/** A piece of a file cut out, doubled, or replaced by something that means something to a parser. */
const damage = fc.record({
  file: fc.nat(2),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '&amp;',
      '<!DOCTYPE',
      '<![CDATA[',
      ']]>',
      '</issue>',
      '<issue/>',
      '1e999',
      'null',
    ),
    fc.constantFrom('{', '}', '[', ',', ':', '\\u0000', '-', '__proto__', '0x1', '\ufeff', '\u202e'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
});

function damaged(
  files: readonly SourceFile[],
  wounds: readonly { file: number; at: number; length: number; put: string }[],
) {
  return files.map(({ path, text }, index) => ({
    path,
    text: wounds
      .filter(({ file }) => file === index)
      .reduce((whole, { at, length, put }) => {
        const start = Math.floor(at * whole.length);
        return whole.slice(0, start) + put + whole.slice(start + length);
      }, text),
  }));
}

describe('damaged files', () => {
  const issues = [
    { name: 'A & B', values: ['x', 'y'] },
    { name: 'Price', bounds: [1, 4] as const },
  ];
  const xml = geniusFiles(issues, [
    {
      weights: [0.5, 0.5],
      evaluations: [
        [1, 2],
        [0, 0.3],
      ],
      reservation: 0.1,
    },
    {
      weights: [0.4, 0.6],
      evaluations: [
        [3, 2],
        [1, -0.3],
      ],
      discount: 0.9,
    },
  ]);
  const whole = importGenius(xml);
  const json = whole.ok ? exportGeniusWeb(whole.value.caseFile).files : [];

  test.each([
    ['Genius', importGenius, xml],
    ['GeniusWeb', importGeniusWeb, json],
  ] as const)('of %s are told with their places, or read as something sound', (_, read, files) => {
    expect(files).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (wounds) => {
        const result = read(damaged(files, wounds));
        if (!result.ok) {
          expect(result.error.length).toBeGreaterThan(0);
          for (const { line, column, excerpt } of result.error) {
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
            expect(excerpt.caret).toBeGreaterThanOrEqual(0);
          }
          return;
        }
        const { source, texts, caseFile } = result.value;
        expect(
          parseScenario([
            { path: 'scenario.yaml', text: printSource(source) },
            { path: 'texts/en.yaml', text: printSource(texts) },
          ]),
        ).toEqual({ ok: true, value: caseFile });
      }),
      { numRuns: 150 },
    );
  });
});

describe('exported domains', () => {
  test('come back with the same worth of every package, where nothing is lost', () => {
    fc.assert(
      fc.property(made, (domain) => {
        const { caseFile } = imported(domain);
        const { files } = exportGenius(caseFile);
        const back = importGenius(files);
        if (!back.ok) throw new Error(back.error.map(({ code }) => code).join(', '));
        const [before, after] = [caseFile.scenario.mandates, back.value.caseFile.scenario.mandates];
        for (const pkg of packagesOf(domain.issues)) {
          before.forEach((sheet, party) => {
            const other = after[party] ?? { points: [], interactions: [] };
            expect(Math.abs(pointsOf(sheet, pkg) - pointsOf(other, pkg))).toBeLessThan(1e-7);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
