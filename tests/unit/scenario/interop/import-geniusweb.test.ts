import { describe, expect, test } from 'vitest';
import { pointsOf } from '#engine/index.ts';
import {
  importGeniusWeb,
  parseScenario,
  printSource,
  type Imported,
  type SourceFile,
} from '#scenario/index.ts';

const domain = {
  name: 'jobs',
  issuesValues: {
    'lease car': { values: ['yes', 'no'] },
    hours: { values: ['0.6', '0.8', '1.0'] },
    salary: { range: [2000, 4000, 500] },
  },
};
const employer = {
  LinearAdditiveUtilitySpace: {
    name: 'employer',
    domain,
    issueUtilities: {
      'lease car': { DiscreteValueSetUtilities: { valueUtilities: { no: 1, yes: 0.2 } } },
      hours: { DiscreteValueSetUtilities: { valueUtilities: { '1.0': 1, '0.8': 0.5, '0.6': 0 } } },
      salary: {
        NumberValueSetUtilities: { lowValue: 2000, lowUtility: 1, highValue: 4000, highUtility: 0 },
      },
    },
    issueWeights: { 'lease car': 0.2, hours: 0.3, salary: 0.5 },
    reservationBid: null,
  },
};
const worker = {
  LinearAdditiveUtilitySpace: {
    issueUtilities: {
      salary: { numberutils: { lowValue: '2000', lowUtility: '0', highValue: '4000', highUtility: '1' } },
      hours: { discreteutils: { valueUtilities: { '0.6': 1, '0.8': 1, '1.0': 0 } } },
      'lease car': { discreteutils: { valueUtilities: { yes: 1, no: 0 } } },
    },
    issueWeights: { salary: 0.6, hours: 0.3, 'lease car': 0.1 },
    domain: {
      name: 'jobs',
      issuesValues: {
        salary: { range: { low: '2000', high: '4000', step: '500' } },
        hours: { values: ['1.0', '0.8', '0.6'] },
        'lease car': { values: ['no', 'yes'] },
      },
    },
    reservationBid: { issuevalues: { 'lease car': 'no', hours: '0.8', salary: 2500 } },
  },
};

const file = (path: string, value: unknown): SourceFile => ({
  path,
  text: typeof value === 'string' ? value : JSON.stringify(value, undefined, '\t'),
});
const files = [file('jobs/employer.json', employer), file('jobs/worker.json', worker)];

function imported(given: readonly SourceFile[]): Imported {
  const result = importGeniusWeb(given);
  if (!result.ok) throw new Error(result.error.map(({ code, path }) => `${path} ${code}`).join(', '));
  return result.value;
}

describe('GeniusWeb profiles', () => {
  const { caseFile, source, texts } = imported(files);
  const { scenario } = caseFile;
  const worth = (party: number, pkg: readonly number[]) =>
    pointsOf(scenario.mandates[party] ?? { points: [], interactions: [] }, pkg) / 100;

  test('become a table, in the order of the first profile', () => {
    expect(scenario.id).toBe('jobs');
    expect(scenario.parties.map(({ id }) => id)).toEqual(['employer', 'worker']);
    expect(scenario.issues.map(({ id, options }) => [id, options.length])).toEqual([
      ['lease-car', 2],
      ['hours', 3],
      ['salary', 5],
    ]);
    expect(scenario.issues[2]?.options.map(({ quantity }) => quantity)).toEqual([
      2000, 2500, 3000, 3500, 4000,
    ]);
  });

  test('are worth weights times utilities, with straight lines over ranges', () => {
    expect(worth(0, [1, 2, 0])).toBeCloseTo(1, 12);
    expect(worth(0, [0, 1, 1])).toBeCloseTo(0.2 * 0.2 + 0.3 * 0.5 + 0.5 * 0.75, 12);
    expect(worth(1, [0, 0, 3])).toBeCloseTo(0.1 + 0.3 + 0.6 * 0.75, 12);
  });

  test('have the worth of the reservation bid as their walk-away', () => {
    expect(scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([0, expect.closeTo(45, 9)]);
  });

  test('may have a reservation bid that leaves issues open, which are worth nothing', () => {
    const open = JSON.stringify(worker).replace('"hours":"0.8",', '');
    expect(open).not.toBe(JSON.stringify(worker));
    const { mandates } = imported([file('employer.json', employer), file('worker.json', open)]).caseFile
      .scenario;
    expect(mandates[1]?.walkAway).toBeCloseTo(15, 9);
  });

  test('come back from the files of the scenario as the same game', () => {
    expect(
      parseScenario([
        { path: 'scenario.yaml', text: printSource(source) },
        { path: 'texts/en.yaml', text: printSource(texts) },
      ]),
    ).toEqual({ ok: true, value: caseFile });
  });

  test('may follow a file with the domain alone', () => {
    expect(imported([file('jobs/domain.json', domain), ...files]).caseFile.scenario).toEqual(scenario);
  });
});

describe('what is wrong with a GeniusWeb file', () => {
  const changed = (from: string | RegExp, to: string): SourceFile => {
    const text = JSON.stringify(employer).replace(from, to);
    expect(text).not.toBe(JSON.stringify(employer));
    return file('employer.json', text);
  };
  const nested = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
  test.each([
    ['IMPORT_EMPTY', file('employer.json', ' ')],
    ['IMPORT_TOO_LARGE', file('employer.json', `"${'x'.repeat(5_000_000)}"`)],
    ['IMPORT_TOO_LARGE', changed('2000,4000,500', '0,4000,0.001')],
    ['JSON_SYNTAX', changed('"salary":0.5', '"salary":0.5,')],
    ['JSON_SYNTAX', changed('"salary":0.5', 'salary: 0.5')],
    ['JSON_KEY_TWICE', changed('"salary":0.5', '"salary":0.5,"salary":0.5')],
    ['JSON_TOO_DEEP', file('employer.json', nested)],
    ['GENIUSWEB_KIND', file('employer.json', { jobs: {} })],
    ['GENIUSWEB_KIND', file('employer.json', '[]')],
    ['GENIUSWEB_PARTIAL_ORDER', file('employer.json', { DefaultPartialOrdering: { domain } })],
    ['GENIUSWEB_FIELD_MISSING', changed('"issueWeights"', '"weights"')],
    ['GENIUSWEB_FIELD_MISSING', changed('"DiscreteValueSetUtilities"', '"Discrete"')],
    ['GENIUSWEB_FIELD_TYPE', changed('"salary":0.5', '"salary":"half"')],
    ['GENIUSWEB_FIELD_TYPE', changed('["yes","no"]', '"yes"')],
    ['GENIUSWEB_WEIGHTS', changed('"salary":0.5', '"salary":0.4')],
    ['GENIUSWEB_DOMAIN', changed(/"yes"/g, '"maybe"')],
    ['GENIUS_RANGE', changed('2000,4000,500', '4000,2000,500')],
    [
      'GENIUS_ISSUE_UNKNOWN',
      changed('"reservationBid":null', '"reservationBid":{"issuevalues":{"lease car":"no","hour":"1.0"}}'),
    ],
    [
      'GENIUS_VALUE_UNKNOWN',
      changed('"reservationBid":null', '"reservationBid":{"issuevalues":{"salary":2100}}'),
    ],
    ['GENIUSWEB_FIELD_MISSING', changed('"reservationBid":null', '"reservationBid":{"lease car":"no"}')],
    ['GENIUS_VALUE_UNKNOWN', changed('"no":1,', '"no":1,"never":0,')],
    ['GENIUS_VALUE_MISSING', changed('"no":1,', '')],
    ['GENIUS_WEIGHT_MISSING', changed(',"salary":0.5', '')],
  ] as const)('is told: %s', (code, broken) => {
    const worse = { path: 'worker.json', text: files[1]?.text ?? '' };
    // Whatever differs from the first profile is told of the second.
    const result = importGeniusWeb([broken, worse]);
    expect(result.ok ? [] : [...new Set(result.error.map((problem) => problem.code))]).toEqual([code]);
  });

  test('has its place', () => {
    const text = JSON.stringify(employer, undefined, '\t').replace('"hours": 0.3', '"hours": true');
    expect(importGeniusWeb([file('employer.json', text), file('worker.json', worker)])).toMatchObject({
      error: [
        {
          code: 'GENIUSWEB_FIELD_TYPE',
          path: 'employer.json',
          line: 58,
          column: 13,
          excerpt: { text: expect.stringContaining('"hours": true') },
        },
      ],
    });
  });

  test('is one profile too few', () => {
    expect(importGeniusWeb(files.slice(0, 1))).toMatchObject({ error: [{ code: 'IMPORT_PARTIES' }] });
  });
});
