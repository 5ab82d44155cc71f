import { describe, expect, test } from 'vitest';
import { pointsOf } from '#engine/index.ts';
import { importGenius, parseScenario, printSource, type Imported, type SourceFile } from '#scenario/index.ts';
import { geniusFiles, type MadeIssue, type MadeProfile } from '../../../support/genius-files.ts';

const issues: readonly MadeIssue[] = [
  { name: 'Delivery & place', values: ['"Now"', 'Later', 'Never'] },
  { name: 'Price', bounds: [10, 14] },
];
const seller: MadeProfile = {
  weights: [0.25, 0.75],
  evaluations: [
    [4, 8, 0],
    [0, 0.25],
  ],
  reservation: 0.3,
  discount: 0.9,
};
const buyer: MadeProfile = {
  weights: [0.5, 0.6],
  evaluations: [
    [10, 5, 1],
    [1.5, -0.5],
  ],
};

function imported(files: readonly SourceFile[], options = {}): Imported {
  const result = importGenius(files, options);
  if (!result.ok) throw new Error(result.error.map(({ code, path }) => `${path} ${code}`).join(', '));
  return result.value;
}

/** The codes of what is wrong, by file. */
function faults(files: readonly SourceFile[], options = {}): readonly string[] {
  const result = importGenius(files, options);
  return result.ok ? [] : result.error.map(({ code, path }) => `${path.split('/').at(-1)} ${code}`);
}

const files = geniusFiles(issues, [seller, buyer]);
const changed = (file: number, from: string | RegExp, to: string): readonly SourceFile[] =>
  files.map(({ path, text }, index) => {
    if (index !== file) return { path, text };
    const changedText = text.replace(from, to);
    expect(changedText).not.toBe(text);
    return { path, text: changedText };
  });

describe('a Genius domain with its profiles', () => {
  const { scenario, texts } = imported(files).caseFile;
  const worth = (party: number, pkg: readonly number[]) => {
    const sheet = scenario.mandates[party];
    return sheet === undefined ? Number.NaN : pointsOf(sheet, pkg) / 100;
  };

  test('become a table of which only the sheets are known', () => {
    expect(scenario.parties).toEqual([
      { id: 'profile-1', kind: 'negotiator' },
      { id: 'profile-2', kind: 'negotiator' },
    ]);
    expect(scenario.issues.map(({ id, options }) => [id, options.map((option) => option.id)])).toEqual([
      ['delivery-place', ['now', 'later', 'never']],
      ['price', ['q10', 'q11', 'q12', 'q13', 'q14']],
    ]);
    expect(scenario.rules).toMatchObject({ protocol: 'alternating-offers', rounds: 100, order: [0, 1] });
    expect([scenario.injects, scenario.constituencies, scenario.regimes]).toEqual([[], [], []]);
  });

  test('keep their names', () => {
    expect(texts['en']).toMatchObject({
      title: 'domain',
      parties: { 'profile-1': { name: 'profile-1' } },
      issues: { 'delivery-place': { name: 'Delivery & place', options: { now: { label: '"Now"' } } } },
    });
  });

  test('are worth what Genius says: weights times evaluations over the greatest of the issue', () => {
    expect(worth(0, [1, 0])).toBeCloseTo(0.25, 12);
    expect(worth(0, [0, 3])).toBeCloseTo(0.25 * 0.5 + 0.75 * 0.75, 12);
    expect(worth(1, [1, 2])).toBeCloseTo(0.5 * 0.5 + 0.6 * 0.5, 12);
  });

  test('clip the line of a range, from its lower end, to 0 and 1', () => {
    expect(worth(1, [2, 0])).toBeCloseTo(0.05 + 0.6, 12);
    expect(worth(1, [2, 4])).toBeCloseTo(0.05, 12);
  });

  test('are never worth more than 1, though weights are not normalised', () => {
    expect(worth(1, [0, 0])).toBe(1);
    expect(scenario.mandates.map(({ cap }) => cap)).toEqual([undefined, 100]);
  });

  test('have the reservation as their walk-away, 0 where there is none, and keep the discount', () => {
    expect(scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([30, 0]);
    expect(scenario.mandates.map(({ discount }) => discount)).toEqual([0.9, undefined]);
  });

  test('come back from the files of the scenario as the same game', () => {
    const { source, texts: words, caseFile } = imported(files, { say: (key: string) => `What ${key} is.` });
    const parsed = parseScenario(
      [
        { path: 'scenario.yaml', text: printSource(source) },
        { path: 'texts/en.yaml', text: printSource(words) },
      ],
      'domain',
    );
    expect(parsed).toEqual({ ok: true, value: caseFile });
  });
});

describe('what files in the world do', () => {
  const { scenario } = imported(files).caseFile;

  test.each([
    ['a byte order mark', changed(0, /^/, '\ufeff')],
    ['a document type without declarations', changed(0, '?>', '?>\n<!DOCTYPE negotiation_template>')],
    [
      'bounds in a range',
      changed(0, /lowerbound="10" upperbound="14"\/>/, '><range lowerbound="10" upperbound="14"/></issue>'),
    ],
    ['vtype instead of type', changed(0, 'type="integer" etype="integer" vtype', 'vtype')],
    ['no types at all', changed(0, 'type="discrete" etype="discrete" vtype="discrete"', '')],
    ['issues without an index, known by name', changed(1, 'issue index="1"', 'issue')],
    ['white space around numbers, and a suffix of Java', changed(1, 'value="0.25"', 'value=" 2.5E-1d "')],
    ['other names in the profile under the same index', changed(1, 'name="Price"', 'name="Cost"')],
    [
      'similarity functions, which have items of their own',
      changed(
        1,
        /<\/issue>/,
        '<similarity_function weight="0.6"><item value="unspecified" evaluation="99"/></similarity_function></issue>',
      ),
    ],
    ['white space around a value', changed(1, 'value="Later"', 'value=" Later "')],
    ['comments and instructions', changed(1, '<objective', '<!-- <issue/> --><?go on?><objective')],
    [
      'a discount that means none',
      changed(2, '</utility_space>', '<discount_factor value="0.0"/></utility_space>'),
    ],
    ['a template without the utility space', changed(0, /<utility_space[^>]*>|<\/utility_space>/g, '')],
  ])('is read all the same: %s', (_, other) => {
    expect(imported(other).caseFile.scenario).toEqual(scenario);
  });

  test('the domain is found wherever it stands', () => {
    const [domain, ...profiles] = files;
    const shuffled = [...profiles, domain].filter((file) => file !== undefined);
    expect(imported(shuffled).caseFile.scenario).toEqual(scenario);
  });

  test('objectives may be nested; only the weights of issues count', () => {
    const nested = changed(
      1,
      /<weight index="2" value="0.75"\/>([\s\S]*)(<issue index="2"[\s\S]*<\/issue>)/,
      '<weight index="7" value="0.2"/>$1<objective index="7" name="Money"><weight index="2" value="0.75"/>$2</objective>',
    );
    expect(imported(nested).caseFile.scenario).toEqual(scenario);
  });

  test('an issue of which nothing is worth anything counts 0', () => {
    const flat = changed(1, /evaluation="[48]"/g, 'evaluation="0.000001"');
    expect(imported(flat).caseFile.scenario.mandates[0]?.points[0]).toEqual([0, 0, 0]);
  });

  test('a value that only the profile knows counts for the maximum, as in Genius, and is no option', () => {
    const more = changed(
      1,
      /(<item[^>]*evaluation="8"[^>]*>)/,
      '$1<item index="9" value="Long ago" evaluation="16"/>',
    );
    const { issues, mandates } = imported(more).caseFile.scenario;
    expect(issues.map(({ options }) => options.length)).toEqual(
      scenario.issues.map(({ options }) => options.length),
    );
    expect(mandates[0]?.points[0]).toEqual(scenario.mandates[0]?.points[0]?.map((points) => points / 2));
    expect(mandates[0]?.points[1]).toEqual(scenario.mandates[0]?.points[1]);
  });

  test('a value that stands twice is two options of one worth', () => {
    const twice = geniusFiles(
      [{ name: 'A', values: ['x', 'x'] }],
      [
        { weights: [1], evaluations: [[2, 2]] },
        { weights: [1], evaluations: [[3, 3]] },
      ],
    );
    expect(imported(twice).caseFile.scenario.issues[0]?.options.map(({ id }) => id)).toEqual(['x', 'x-2']);
  });

  test('real numbers are divided into steps on request, and refused otherwise', () => {
    const real = files.map(({ path, text }) => ({
      path,
      text: text
        .replaceAll('type="integer"', 'type="real"')
        .replace('offset="0" slope="0.25"', 'parameter0="-2.5" parameter1="0.25"')
        .replace('offset="1.5" slope="-0.5"', 'parameter0="10" parameter1="15" parameter2="12"')
        .replace(/ftype="linear"(?= parameter0="10")/, 'ftype="triangular"'),
    }));
    expect(faults(real)).toEqual(['domain.xml GENIUS_REAL_ISSUE']);
    const divided = imported(real, { steps: 3 }).caseFile.scenario;
    expect(divided.issues[1]?.options.map(({ quantity }) => quantity)).toEqual([10, 12, 14]);
    expect(divided.mandates.map(({ points }) => points[1])).toEqual([
      [0, 37.5, 75],
      [0, 60, expect.closeTo(20, 9)],
    ]);
  });

  test('names that could hurt are made harmless, and ids stay apart', () => {
    const odd = geniusFiles(
      [{ name: '{{rounds}} <b>\u202e', values: ['日本', '中国', '1', '!!!'] }],
      [
        { weights: [1], evaluations: [[1, 2, 3, 4]] },
        { weights: [1], evaluations: [[4, 3, 2, 1]] },
      ],
    );
    const { source, texts } = imported(odd);
    expect(source.issues[0]?.options.map(({ id }) => id)).toEqual([
      'option-1',
      'option-2',
      'option-1-2',
      'option-4',
    ]);
    expect(texts.issues['rounds-b']?.name).toBe('{ {rounds} } ‹b›?');
    expect(
      parseScenario([
        { path: 'scenario.yaml', text: printSource(source) },
        { path: 'texts/en.yaml', text: printSource(texts) },
      ]),
    ).toMatchObject({ ok: true });
  });
});

describe('what is wrong with a file', () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]>`;
  const items = (count: number) => '<item value="x" evaluation="1"/>'.repeat(count);
  test.each([
    ['IMPORT_EMPTY', changed(0, /[\s\S]*/, ' \n')],
    ['IMPORT_TOO_LARGE', changed(0, 'upperbound="14"', 'upperbound="1000000"')],
    ['IMPORT_TOO_LARGE', changed(0, /<item[^>]*>/, items(100_001))],
    ['IMPORT_TOO_LARGE', changed(0, '</objective>', `</objective>${' '.repeat(5_000_000)}`)],
    ['IMPORT_PARTIES', files.slice(0, 2)],
    ['XML_SYNTAX', changed(0, '</objective>', '')],
    ['XML_SYNTAX', changed(0, '"1" value', '"1" value=&x; ')],
    ['XML_SYNTAX', changed(0, 'name="root"', 'name="&lol;"')],
    ['XML_DOCTYPE', changed(0, '?>', `?>${entities}`)],
    ['XML_TOO_DEEP', changed(0, '</objective>', `${'<a>'.repeat(80)}${'</a>'.repeat(80)}</objective>`)],
    ['GENIUS_ROOT', changed(0, /[\s\S]*/, '<html><body/></html>')],
    ['GENIUS_NONLINEAR', changed(0, '</objective>', '<utility maxutility="1"/></objective>')],
    ['GENIUS_NO_ISSUES', changed(0, /<issue[\s\S]*<issue[^>]*>/, '')],
    ['GENIUS_ATTRIBUTE_MISSING', changed(0, 'upperbound="14"', '')],
    ['GENIUS_NUMBER', changed(0, 'upperbound="14"', 'upperbound="14.5"')],
    ['GENIUS_NUMBER', changed(0, 'upperbound="14"', 'upperbound="many"')],
    ['GENIUS_ISSUE_TYPE', changed(0, 'type="integer"', 'type="ordinal"')],
    ['GENIUS_RANGE', changed(0, 'upperbound="14"', 'upperbound="9"')],
    ['GENIUS_ISSUE_TWICE', changed(0, 'index="2" name="Price"', 'index="1" name="Price"')],
    ['GENIUS_VALUES_NONE', changed(0, /<item[\s\S]*\/>\n(?=<\/issue>)/, '')],
  ] as const)('in the domain: %s', (code, broken) => {
    expect(faults(broken)).toEqual([`domain.xml ${code}`]);
  });

  test.each([
    [['GENIUS_NUMBER'], changed(1, 'evaluation="8"', 'evaluation="0,8"')],
    [['GENIUS_NUMBER'], changed(1, 'value="0.25"', 'value="NaN"')],
    [['GENIUS_NUMBER'], changed(1, 'slope="0.25"', 'slope="1e300"')],
    [['GENIUS_NUMBER'], changed(1, '<reservation value="0.3"', '<reservation value="low"')],
    [['GENIUS_ATTRIBUTE_MISSING'], changed(1, 'slope="0.25"', '')],
    [
      ['GENIUS_ISSUE_UNKNOWN', 'GENIUS_ISSUE_MISSING'],
      changed(1, 'index="2" name="Price"', 'index="9" name="Cost"'),
    ],
    [
      ['GENIUS_ISSUE_TWICE', 'GENIUS_ISSUE_MISSING'],
      changed(1, 'index="2" name="Price"', 'index="1" name="Price"'),
    ],
    [['GENIUS_ISSUE_MISSING'], changed(1, /<issue index="2"[\s\S]*<\/issue>/, '')],
    [['GENIUS_VALUE_UNKNOWN', 'GENIUS_VALUE_MISSING'], changed(1, 'value="Later"', 'value="Latter"')],
    [['GENIUS_VALUE_MISSING'], changed(1, ' evaluation="8"', '')],
    [['GENIUS_VALUE_MISSING'], changed(1, 'evaluation="8"', 'evaluation="null"')],
    [['GENIUS_WEIGHT_MISSING'], changed(1, '<weight index="2" value="0.75"/>', '')],
    [['GENIUS_EVALUATOR'], changed(1, 'ftype="linear"', 'ftype="faratin"')],
    [['XML_SYNTAX'], changed(1, '</objective>', '</objectve>')],
  ] as const)('in a profile: %s', (codes, broken) => {
    expect([...faults(broken)].sort()).toEqual(codes.map((code) => `profile-1.xml ${code}`).sort());
  });

  test('is told of every profile at once, with its place', () => {
    const broken = [
      files[0],
      ...[1, 2].map((index) => changed(index, 'ftype="linear"', 'ftype="none"')[index]),
    ];
    const result = importGenius(broken.filter((file) => file !== undefined));
    expect(result).toMatchObject({
      ok: false,
      error: [
        { path: 'made/profile-1.xml', code: 'GENIUS_EVALUATOR', line: 9, column: 78, data: { type: 'none' } },
        { path: 'made/profile-2.xml', code: 'GENIUS_EVALUATOR' },
      ],
    });
  });

  test('is told soon, and only as much as a person can use, where nothing fits', () => {
    const values = (letter: string) => Array.from({ length: 9000 }, (_, index) => `${letter}${index}`);
    const other = (letter: string) =>
      geniusFiles(
        [{ name: 'A', values: values(letter) }],
        [
          { weights: [1], evaluations: [values('').map(() => 1)] },
          { weights: [1], evaluations: [values('').map(() => 1)] },
        ],
      );
    const [domain] = other('a');
    const result = importGenius([...(domain === undefined ? [] : [domain]), ...other('b').slice(1)]);
    expect(result.ok ? 0 : result.error.length).toBe(100);
  });
});
