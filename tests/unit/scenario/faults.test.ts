/** One fault in each place where it can be made: is it seen, and does the caret stand under it? */
import { describe, expect, test } from 'vitest';
import { parseScenario, type ProblemCode, type SourceFile } from '#scenario/index.ts';
import { caseFiles, edited } from '../../support/case-files.ts';

const sound = caseFiles('sound');
const SCENARIO = 'scenario.yaml';
const TEXTS = 'texts/en.yaml';
const RULE = 'regimes/home-rule.yaml';
const WATCH = 'regimes/watchers.yaml';

/** What is told: `CODE ‹the line from the caret on›`. */
function told(files: readonly SourceFile[]): readonly string[] {
  const parsed = parseScenario(files);
  const problems = parsed.ok ? [] : parsed.error;
  return problems.map(({ code, excerpt }) => `${code} ${excerpt.text.slice(excerpt.caret)}`);
}

type Row = readonly [code: ProblemCode, from: string, to: string, under: string];

const expectRow = (path: string, [code, from, to, under]: Row) => {
  const found = told(edited(sound, path, from, to));
  expect(
    found.filter((line) => line.startsWith(`${code} ${under}`)),
    found.join('\n'),
  ).toHaveLength(1);
};

describe('shape', () => {
  const rows: readonly Row[] = [
    // Unions told apart by a word, and unions of kinds.
    ['WORD_UNKNOWN', 'kind: scheduled', 'kind: sheduled', 'sheduled'],
    ['FIELD_MISSING', 'kind: scheduled, round: 3', 'kind: scheduled', 'trigger:'],
    ['FIELD_UNKNOWN', 'kind: scheduled, round: 3', 'kind: scheduled, round: 3, form: 3', 'form: 3'],
    ['WORD_UNKNOWN', 'kind: mood, constituency: villages', 'kind: moods, constituency: villages', 'moods'],
    ['WORD_UNKNOWN', 'decision: { quorum: 2, vetoes: [northland] }', 'decision: unanimous', 'unanimous'],
    ['FIELD_MISSING', 'decision: { quorum: 2, vetoes: [northland] }', 'decision: { quorum: 2 }', 'decision:'],
    ['NUMBER_RANGE', 'decision: { quorum: 2,', 'decision: { quorum: 1,', '1'],
    ['FIELD_TYPE', 'decision: { quorum: 2, vetoes: [northland] }', 'decision: 2', '2'],
    ['NUMBER_RANGE', 'path: [pit, [20, -11], harbour]', 'path: [pit, [200, -11], harbour]', '200'],
    ['LIST_LENGTH', 'path: [pit, [20, -11], harbour]', 'path: [pit, [20], harbour]', '[20]'],
    ['ID_FORM', 'path: [pit, [20, -11], harbour]', 'path: [The Pit, [20, -11], harbour]', 'The Pit'],
    ['FIELD_TYPE', 'path: [pit, [20, -11], harbour]', 'path: [pit, true, harbour]', 'true'],
    ['LIST_LENGTH', 'bounds: [10, -16, 34, -4]', 'bounds: [10, -16, 34]', '[10, -16, 34]'],
    // Keys.
    ['ID_FORM', '  northland:\n    points:', '  North Land:\n    points:', 'North Land:'],
    ['FIELD_UNKNOWN', 'spread: 6', 'spred: 6', 'spred'],
    ['FIELD_UNKNOWN', 'terms: { processingShare: 0.1 }', 'terms: { procesingShare: 0.1 }', 'procesingShare'],
    ['FIELD_UNKNOWN', 'terms: { priceFloorShare: 0.01 }', 'terms: { instrument: 0.01 }', 'instrument'],
    // Kinds.
    ['FIELD_TYPE', 'authors: [Offtake contributors]', 'authors: Offtake contributors', 'Offtake'],
    ['FIELD_TYPE', 'veto: true', 'veto: yes', 'yes'],
    [
      'FIELD_TYPE',
      'parties:\n  - { id: northland, kind: producer }\n',
      'parties:\n  - northland\n',
      'northland',
    ],
    ['FIELD_TYPE', 'processing: { p10: 0, p40: 30 }', 'processing: { p10: 0, p40: lots }', 'lots'],
    ['FIELD_TYPE', 'processing: { p10: 0, p40: 30 }', 'processing: [0, 30]', '[0, 30]'],
    // Numbers, and figures in their place.
    ['NUMBER_RANGE', 'concessionalLoans: { figure: loan }', 'concessionalLoans: -1', '-1'],
    ['NUMBER_RANGE', 'value: 550', 'value: 0.5', '{ figure: line-km }'],
    [
      'ID_UNKNOWN',
      'lengthKm: { figure: line-km }',
      'lengthKm: { figure: line-kilometres }',
      'line-kilometres',
    ],
    ['FIELD_TYPE', 'value: 550', 'value: far', 'far'],
    // Texts and lists.
    ['TEXT_FORM', 'licence: CC-BY-4.0', 'licence: free as in speech', 'free'],
    ['LIST_LENGTH', 'order: [union, northland]', 'order: [union]', '[union]'],
    ['LIST_LENGTH', 'openIf: { floor: [q30, q60, q90] }', 'openIf: { floor: [] }', '[]'],
    ['ID_FORM', '- { id: union, kind', '- { id: constructor, kind', 'constructor'],
    ['TEXT_LENGTH', '- { id: union, kind', `- { id: ${'u'.repeat(41)}, kind`, 'uuu'],
  ];

  test.each(rows)('%s for %s → %s', (...row) => {
    expectRow(SCENARIO, row);
  });

  test.each<Row>([
    ['FIELD_MISSING', 'summary: Parliament watches.', '', 'en:'],
    ['TEXT_FORM', '\n  en:\n', '\n  English:\n', 'English:'],
    ['TEXT_FORM', 'effects:', 'since: 2020-13\neffects:', '2020-13'],
    ['WORD_UNKNOWN', 'instrument: [memorandum]', 'instrument: [memo]', 'memo'],
    ['FIELD_TYPE', 'instrument: [memorandum]', 'instrument: memorandum', 'memorandum'],
    ['FIELD_UNKNOWN', 'processingShare: { atLeast: 0.3 }', 'processingShare: { least: 0.3 }', 'least'],
    ['TEXT_LENGTH', 'passage: Section 3', "passage: ''", "''"],
    ['WORD_UNKNOWN', '- kind: finance', '- kind: money', 'money'],
  ])('%s for %s → %s in a regime', (...row) => {
    expectRow(RULE, row);
  });
});

describe('meaning', () => {
  test.each<Row>([
    // Each list in which a name may come twice.
    ['ID_TWICE', '- { id: union, kind', '- { id: northland, kind', 'northland'],
    ['ID_TWICE', '  - id: payer\n', '  - id: floor\n', 'floor'],
    ['ID_TWICE', '- { id: p40, quantity', '- { id: p10, quantity', 'p10'],
    ['ID_TWICE', '- id: villages', '- id: parliament', 'parliament'],
    ['ID_TWICE', '- id: slump', '- id: rival-offer', 'rival-offer'],
    ['ID_TWICE', '{ id: standard }', '{ id: intro }', 'intro'],
    ['ID_TWICE', 'regimes: [home-rule]', 'regimes: [home-rule, home-rule]', 'home-rule]'],
    ['ID_TWICE', 'order: [union, northland]', 'order: [union, northland, union]', 'union]'],
    ['ID_TWICE', 'vetoes: [northland]', 'vetoes: [northland, northland]', 'northland]'],
    ['ID_TWICE', 'audience: [northland]', 'audience: [northland, northland]', 'northland]'],
    ['ID_TWICE', 'minerals: [copper]\n', 'minerals: [copper, copper]\n', 'copper]'],
    [
      'ID_TWICE',
      'party: northland, minerals: [copper]',
      'party: northland, minerals: [copper, copper]',
      'copper]',
    ],
    ['ID_TWICE', 'openIf: { floor: [q30, q60, q90] }', 'openIf: { floor: [q30, q60, q60] }', 'q60]'],
    ['ID_TWICE', '- { id: harbour', '- { id: pit', 'pit'],
    [
      'ID_TWICE',
      'lenses: [value-addition, supply-security]',
      'lenses: [value-addition, value-addition]',
      'value-addition]',
    ],
    ['ID_TWICE', 'indicator: debt-service', 'indicator: value-captured', 'value-captured'],
    ['ID_TWICE', 'producers: [northland]', 'producers: [northland, northland]', 'northland]'],
    [
      'ID_TWICE',
      '- { id: report, document',
      "- { id: report, document: 'Another (2025)', passage: Section 1 }\n  - { id: report, document",
      'report',
    ],
    [
      'ID_TWICE',
      '- { id: no-bare-ore',
      '- { id: no-bare-ore, forbids: { processing: [p10], floor: [q30] } }\n      - { id: no-bare-ore',
      'no-bare-ore',
    ],
    [
      'ID_TWICE',
      '- { id: plant-with-money',
      '- { id: plant-with-money, when: { floor: [q0], consent: [asked] }, points: -1 }\n      - { id: plant-with-money',
      'plant-with-money',
    ],
    // Each place in which a name may name nothing.
    ['ID_UNKNOWN', '  northland:\n    points:', '  norland:\n    points:', 'norland'],
    ['ID_UNKNOWN', 'party: northland, minerals', 'party: norland, minerals', 'norland'],
    ['ID_UNKNOWN', 'path: [pit, [20, -11], harbour]', 'path: [pitt, [20, -11], harbour]', 'pitt'],
    ['ID_UNKNOWN', 'line: railway }', 'line: road }', 'road'],
    ['ID_UNKNOWN', 'openIf: { floor: [q30, q60, q90] }', 'openIf: { flor: [q30] }', 'flor'],
    ['ID_UNKNOWN', 'openIf: { floor: [q30, q60, q90] }', 'openIf: { floor: [q30, q60, q99] }', 'q99'],
    ['ID_UNKNOWN', 'when: { processing: [p40], finance', 'when: { processing: [p50], finance', 'p50'],
    [
      'ID_UNKNOWN',
      'forbids: { processing: [p10], floor: [q0] }',
      'forbids: { prossing: [p10], floor: [q0] }',
      'prossing',
    ],
    ['ID_UNKNOWN', 'floor: { q0: 0, q90: 27 }', 'floor: { q0: 0, q45: 10, q90: 27 }', 'q45'],
    [
      'ID_UNKNOWN',
      'form: { memorandum: 6, treaty: 0 }',
      'form: { memorandum: 6, treaty: 0 }\n      forms: { treaty: 0 }',
      'forms',
    ],
    [
      'ID_UNKNOWN',
      '- id: villages\n    party: northland',
      '- id: villages\n    party: southland',
      'southland',
    ],
    ['ID_UNKNOWN', 'skippedBy: { form: [memorandum] }', 'skippedBy: { form: [memo] }', 'memo'],
    ['ID_UNKNOWN', '      union: { name', '      onion: { name', 'onion'],
    ['ID_UNKNOWN', 'kind: walk-away, party: northland', 'kind: walk-away, party: southland', 'southland'],
    ['ID_UNKNOWN', 'party: union, issue: floor', 'party: onion, issue: floor', 'onion'],
    ['ID_UNKNOWN', 'issue: floor, option: q60', 'issue: flor, option: q60', 'flor'],
    ['ID_UNKNOWN', 'issue: floor, option: q60', 'issue: floor, option: q66', 'q66'],
    ['ID_UNKNOWN', 'constituency: villages', 'constituency: village', 'village'],
    ['ID_UNKNOWN', 'issue: finance, option: none', 'issue: finance, option: nothing', 'nothing'],
    ['ID_UNKNOWN', 'when: { consent: [asked] }', 'when: { consent: [asks] }', 'asks'],
    ['ID_UNKNOWN', 'regimes: [home-rule]', 'regimes: [home-rules]', 'home-rules'],
    ['ID_UNKNOWN', 'walkAways: { northland: 40', 'walkAways: { southland: 1, northland: 40', 'southland'],
    ['ID_UNKNOWN', 'unit: km, source: report', 'unit: km, source: rapport', 'rapport'],
    ['ID_UNKNOWN', '- party: union\n      needKt', '- party: onion\n      needKt', 'onion'],
    ['ID_UNKNOWN', 'producers: [northland]', 'producers: [southland]', 'southland'],
    ['ID_UNKNOWN', '    union:\n      - { indicator', '    onion:\n      - { indicator', 'onion'],
    // The rest of what may be wrong in more than one place.
    [
      'PARTY_LEFT_OUT',
      '    union:\n      - { indicator: secured-supply, worst: 0, best: 0.6, weight: 1 }\n',
      '',
      'anchors',
    ],
    ['PARTY_KIND', 'producers: [northland]', 'producers: [union]', 'union'],
    [
      'SEAT_CHIEFS',
      '\nissues:',
      '\nseats: [{ id: a, party: northland, role: chief }, { id: b, party: northland, role: chief }, { id: c, party: union, role: chief }]\nissues:',
      '[',
    ],
    [
      'ID_TWICE',
      '\nissues:',
      '\nseats: [{ id: a, party: northland, role: chief }, { id: a, party: union, role: chief }]\nissues:',
      'a, party: union',
    ],
    [
      'ID_UNKNOWN',
      '\nissues:',
      '\nseats: [{ id: a, party: northland, role: chief }, { id: b, party: onion, role: chief }]\nissues:',
      'onion',
    ],
    ['POINTS_MISSING', 'floor: { q0: 0, q90: 27 }', 'floor: { q0: 0, q60: 27 }', 'floor'],
    ['POINTS_MISSING', '      payer: { buyers: 5, state: 0 }\n', '', 'points'],
    [
      'UNIT_MISSING',
      'terms: { priceFloorShare: 0.01 } }\n    unit: percent',
      'terms: { priceFloorShare: 0.01 } }',
      'id: floor',
    ],
    ['NUMBER_RANGE', 'terms: { priceFloorShare: 0.01 }', 'terms: { priceFloorShare: 0.1 }', '0.1'],
    ['NUMBER_RANGE', 'terms: { priceFloorShare: 0.01 }', 'terms: { priceFloorShare: -0.01 }', '-0.01'],
    ['CONDITION_ORDER', 'openIf: { floor: [q30, q60, q90] }', 'openIf: { payer: [buyers] }', 'payer'],
    [
      'CONDITION_NEVER',
      '- { id: no-bare-ore, forbids: {',
      '- { id: no-bare-ore, forbids: { payer: [state],',
      '{',
    ],
    ['CONDITION_NEVER', 'when: { consent: [asked] }', 'when: { floor: [q0], payer: [state] }', '{'],
    ['BEST_NOT_100', 'consent: { asked: 10, fpic: 100 }', 'consent: { asked: 10, fpic: 90 }', 'processing'],
    ['WEIGHTS_SUM', 'supplyShares: [0.7, 0.2, 0.1]', 'supplyShares: [0.7, 0.2, 0.2]', '['],
    ['WEIGHTS_SUM', 'burdenShare: 1', 'burdenShare: 0.9', '0.9'],
    ['WEIGHTS_SUM', 'best: 400, weight: 0.5', 'best: 400, weight: 0.8', '-'],
    ['ROUND_BEYOND', 'kind: silence, round: 2', 'kind: silence, round: 20', '20'],
    ['ROUND_BEYOND', 'from: 2, to: 4', 'from: 2, to: 40', '40'],
    ['ROUND_BEYOND', 'kind: tabled, from: 1', 'kind: tabled, from: 11', '11'],
    ['ROUND_BEYOND', 'kind: committed, from: 1', 'kind: committed, from: 11', '11'],
    [
      'BASIS_MISSING',
      '      freightSaved: 80\n      source: report\n      assumption: rail-why',
      '      freightSaved: 80',
      'id: railway',
    ],
    ['BASIS_MISSING', 'implementation:\n  assumption: years-why\n', 'implementation:\n', 'implementation'],
    ['MINERAL_UNUSED', '- mineral: copper\n      start', '- mineral: nickel\n      start', 'nickel'],
    ['MAP_OUTSIDE', '[20, -11]', '[-20, -11]', '[-20'],
    [
      'TEXT_MISSING',
      '- { id: harbour',
      '- { id: town, kind: town, at: [20, -10] }\n    - { id: harbour',
      'places',
    ],
  ])('%s for %s → %s', (...row) => {
    expectRow(SCENARIO, row);
  });

  test.each<Row>([
    ['ID_UNKNOWN', 'buildsOn: [watchers]', 'buildsOn: [watcher]', 'watcher'],
    ['ID_TWICE', 'buildsOn: [watchers]', 'buildsOn: [watchers, watchers]', 'watchers]'],
    ['ID_UNKNOWN', 'cost: 20, source: report', 'cost: 20, source: rapport', 'rapport'],
    [
      'ID_TWICE',
      '- { id: report,',
      "- { id: report, document: 'Another (2025)', passage: Section 1 }\n  - { id: report,",
      'report',
    ],
    ['BASIS_MISSING', 'cost: 20, source: report', 'cost: 20', '{ kind: hazard'],
    ['REGIME_EFFECT', 'options: { processingShare: { atLeast: 0.3 } }', 'options: {}', '{}'],
    ['REGIME_EFFECT', 'processingShare: { atLeast: 0.3 }', 'processingShare: {}', '{}'],
    [
      'REGIME_EFFECT',
      'processingShare: { atLeast: 0.3 }',
      'processingShare: { atLeast: 0.3, atMost: 0.2 }',
      '{',
    ],
    [
      'REGIME_EFFECT',
      'when: { instrument: [memorandum] }',
      'when: { grants: { atLeast: 2, atMost: 1 } }',
      '{ atLeast: 2',
    ],
    [
      'REGIME_EFFECT',
      'forbids: { floorInstrument: [stockpile], processingShare: { atLeast: 0.9 } }',
      'forbids: {}',
      '{}',
    ],
    ['TEXT_MISSING', '    assumptions: { strength: The report gives a direction and no size. }\n', '', 'en'],
    ['TEXT_SURPLUS', 'assumptions: { strength', 'assumptions: { more: x, strength', 'more'],
    ['REFERENCE_FORM', 'Parliament watches.', "'{{rounds}}'", "'{{rounds"],
  ])('%s for %s → %s in a regime', (...row) => {
    expectRow(RULE, row);
  });

  test.each<Row>([
    [
      'TEXT_MISSING',
      '  headline: { headline: A minister speaks, text: A position is public. }\n',
      '',
      'injects',
    ],
    [
      'TEXT_SURPLUS',
      'options: { q0: { label: No floor } }',
      'options: { q0: { label: No floor }, q99: { label: Much } }',
      'q99',
    ],
    ['TEXT_SURPLUS', 'p10: { label: 10 % }', 'p10: { label: 10 % }\n      p99: { label: 99 % }', 'p99'],
    ['TEXT_MISSING', '      form: A memorandum is quick.\n', '', 'interests'],
    [
      'TEXT_MISSING',
      '    redLines: { no-bare-ore: SECRET-NORTH nobody may sell bare ore. }\n',
      '',
      'northland',
    ],
    ['TEXT_MISSING', '  rail-why: Taken from lines nearby.\n', '', 'assumptions'],
    [
      'REFERENCE_SECRET',
      'tactics: [SECRET-UNION wait.]',
      "tactics: ['{{points.northland.form.treaty}}']",
      '{{points',
    ],
    ['REFERENCE_SECRET', 'text: Copper slumps.', "text: '{{walkAway.union}}'", '{{walkAway'],
    [
      'REFERENCE_SECRET',
      'description: The lower house.',
      "description: '{{walkAway.northland}}'",
      '{{walkAway',
    ],
    [
      'REFERENCE_UNKNOWN',
      '{{points.northland.processing.p40}}',
      '{{points.northland.processing.p50}}',
      '{{points',
    ],
    [
      'REFERENCE_UNKNOWN',
      '{{points.northland.processing.p40}}',
      '{{points.southland.processing.p40}}',
      '{{points',
    ],
    ['REFERENCE_UNKNOWN', '{{quantity.processing.p40}}', '{{quantity.consent.fpic}}', '{{quantity'],
    ['REFERENCE_UNKNOWN', '{{quantity.processing.p40}}', '{{figure.constructor}}', '{{figure'],
    ['REFERENCE_FORM', '{{rounds}}', '{{rounds.4}}', '{{rounds.4'],
    ['REFERENCE_FORM', '{{rounds}}', '{{rounds} }', '{{rounds} }'],
    ['REFERENCE_FORM', '{{quantity.processing.p40}}', '{{quantity.processing.p40.x.y}}', '{{quantity'],
    ['TEXT_MARKUP', 'Copper for one side.', '<b>Copper</b> for one side.', '<b>'],
  ])('%s for %s → %s in texts', (...row) => {
    expectRow(TEXTS, row);
  });

  test('a language that a regime does not speak is told in the regime', () => {
    const english = sound.find(({ path }) => path === TEXTS)?.text ?? '';
    const found = told([...sound, { path: 'texts/pt-BR.yaml', text: english }]);
    expect(found).toEqual(['TEXT_MISSING texts:', 'TEXT_MISSING texts:']);
  });

  test('a fault in a regime that nobody lists does not matter', () => {
    const files = edited(
      edited(sound, SCENARIO, 'regimes: [home-rule]', 'regimes: []'),
      WATCH,
      'format: 1',
      'format: x',
    );
    expect(told(files)).toEqual([]);
  });

  test('all faults of all files and stages are told at once, in order', () => {
    let files = edited(sound, SCENARIO, 'rounds: 6', 'rounds: 600');
    files = edited(files, TEXTS, 'title: The sound case\n', '');
    files = edited(files, RULE, 'buildsOn: [watchers]', 'buildsOn: *watchers');
    expect(told(files).map((line) => line.split(' ')[0])).toEqual(['NUMBER_RANGE', 'FIELD_MISSING']);
    const unshaped = edited(files, SCENARIO, 'rounds: 600', 'rounds: 5');
    expect(told(unshaped).map((line) => line.split(' ')[0])).toEqual(['FIELD_MISSING', 'YAML_ALIAS']);
  });
});
