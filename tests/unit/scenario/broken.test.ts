/**
 * Every code, provoked by one change to a sound case. What an author then reads stands in
 * `tests/scenarios/broken/<CODE>.txt`; `vitest run tests/unit/scenario/broken.test.ts -u` writes it anew.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  formatProblem,
  parseScenario,
  problemCodes,
  type ProblemCode,
  type SourceFile,
} from '#scenario/index.ts';
import { createWords } from '#words/index.ts';
import { caseFiles, edited } from '../../support/case-files.ts';

type Files = readonly SourceFile[];

const SCENARIO = 'scenario.yaml';
const TEXTS = 'texts/en.yaml';
const RULE = 'regimes/home-rule.yaml';
const WATCH = 'regimes/watchers.yaml';
/** An effect of an event that everybody hears of. */
const MOOD = '{ kind: mood, constituency: parliament, by: 2 }';

const broken = join(import.meta.dirname, '../../scenarios/broken');
const sound = caseFiles('sound');

const strings: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../assets/locales/en/errors.json'), 'utf8'),
);
const source = createWords('en');
source.add('en', 'errors', strings);
const { words } = source;

const change = (path: string, from: string, to: string): Files => edited(sound, path, from, to);
const scenario = (from: string, to: string): Files => change(SCENARIO, from, to);
const texts = (from: string, to: string): Files => change(TEXTS, from, to);
const without = (path: string): Files => sound.filter((file) => file.path !== path);
const replaced = (path: string, text: string): Files =>
  sound.map((file) => (file.path === path ? { path, text } : file));
const also = (files: Files, path: string, from: string, to: string): Files => edited(files, path, from, to);

/** For each code, the sound case with one thing wrong. */
const breaks: Readonly<Record<ProblemCode, Files>> = {
  FILE_MISSING: without(TEXTS),
  FILE_EMPTY: replaced(TEXTS, '# nothing yet\n'),
  FILE_TWICE: [...sound, ...sound.filter(({ path }) => path === TEXTS)],
  FILE_NAME: [...sound, { path: 'texts/English.yaml', text: 'title: x\n' }],
  FILE_TOO_LARGE: replaced(TEXTS, `title: ${'x'.repeat(300_000)}\n`),
  FILES_TOO_MANY: Array.from({ length: 200 }, (_, n) => ({ path: `notes/${n}.txt`, text: '' })),
  YAML_SYNTAX: texts('place: Northland', 'place: Northland: the north'),
  YAML_TAB: scenario('  line-km:', '\tline-km:'),
  YAML_ALIAS: scenario('authors: [Offtake contributors]', 'authors: &everybody [Offtake contributors]'),
  YAML_TAG: scenario('minutes: 15', 'minutes: !!int 15'),
  YAML_DIRECTIVE: replaced(WATCH, `%YAML 1.1\n---\n${textOf(WATCH)}`),
  YAML_DOCUMENTS: replaced(WATCH, `${textOf(WATCH)}---\nid: another\n`),
  YAML_TOO_DEEP: scenario('minutes: 15', `minutes: ${'['.repeat(30)}${']'.repeat(30)}`),
  YAML_TOO_MANY: texts('tactics: [SECRET-UNION wait.]', `tactics: [${'a,'.repeat(25_000)}]`),
  KEY_TWICE: scenario('minutes: 15', 'minutes: 15\nminutes: 20'),
  KEY_NOT_TEXT: texts('p10: { label: 10 % }', '10: { label: 10 % }'),
  KEY_FORBIDDEN: texts('places: {', 'places: { __proto__: x, '),
  VALUE_EMPTY: texts('place: Northland', 'place:'),
  NUMBER_NOT_FINITE: scenario('minutes: 15', 'minutes: .inf'),
  NUMBER_TOO_LARGE: scenario('value: 550', 'value: 1e300'),
  TEXT_CONTROL: texts('A mining country.', 'A mining\u200b country.'),
  TEXT_BIDI: texts('A mining country.', 'A \u202egninim country.'),
  TEXT_ENCODING: texts('A mining country.', 'A m\ufffdning country.'),
  TEXT_MARKUP: texts('A mining country.', 'A <script>alert(1)</script> country.'),
  FORMAT_UNKNOWN: scenario('format: 1', 'format: 2'),
  FIELD_MISSING: scenario('minutes: 15\n', ''),
  FIELD_UNKNOWN: scenario('minutes: 15', 'minuts: 15\nminutes: 15'),
  FIELD_TYPE: scenario('minutes: 15', 'minutes: a quarter of an hour'),
  WORD_UNKNOWN: scenario('kind: producer }', 'kind: producr }'),
  NUMBER_RANGE: scenario('processedShare: 0.1', 'processedShare: 10'),
  NUMBER_NOT_WHOLE: scenario('minutes: 15', 'minutes: 15.5'),
  LIST_LENGTH: scenario('authors: [Offtake contributors]', 'authors: []'),
  TEXT_LENGTH: texts('title: The sound case', `title: ${'The sound case '.repeat(20)}`),
  TEXT_FORM: scenario('version: 1.2.0', 'version: "1.2"'),
  ID_FORM: scenario('- { id: report,', '- { id: The_Report,'),
  ID_UNKNOWN: scenario('order: [union, northland]', 'order: [union, nothland]'),
  ID_TWICE: scenario('{ id: state, terms', '{ id: buyers, terms'),
  PARTY_LEFT_OUT: scenario('      union: { name: executive, quorum: 1 }\n', ''),
  PARTY_KIND: scenario('- party: union\n      needKt', '- party: northland\n      needKt'),
  SEAT_RESERVED: also(
    scenario(
      '\nissues:',
      '\nseats:\n  - { id: minister, party: northland, role: chief }\n  - { id: envoy, party: union, role: chief }\n  - id: clerk\n    party: union\n    role: member\n    reserved: { speaksFor: villages, when: [{ form: [treaty] }] }\n\nissues:',
    ),
    TEXTS,
    'constituencies:',
    'seats:\n  minister: { title: The minister, duty: Leads. }\n  envoy: { title: The envoy, duty: Leads. }\n  clerk: { title: The clerk, duty: Counts. }\nconstituencies:',
  ),
  SEAT_CHIEFS: also(
    scenario('\nissues:', '\nseats: [{ id: minister, party: northland, role: chief }]\n\nissues:'),
    TEXTS,
    'constituencies:',
    'seats: { minister: { title: The minister, duty: Leads. } }\nconstituencies:',
  ),
  PILLAR_MISSING: scenario('pillar: safeguards', 'pillar: form'),
  ISSUE_OPTIONS: scenario(
    '    options:\n      - { id: buyers, terms: { floorInstrument: offtake-floor } }\n      - { id: state, terms: { floorInstrument: stockpile } }\n',
    '',
  ),
  UNIT_MISSING: scenario('    pillar: beneficiation\n    unit: percent', '    pillar: beneficiation'),
  RANGE_ORDER: scenario('from: 0, to: 90', 'from: 90, to: 0'),
  RANGE_STEP: scenario('step: 30', 'step: 40'),
  RANGE_DECIMALS: scenario('step: 30', 'step: 22.5'),
  RANGE_TOO_LONG: scenario(
    'kind: integer, from: 0, to: 90, step: 30',
    'kind: continuous, from: 0, to: 90, step: 0.5',
  ),
  TERM_TWICE: scenario('terms: { consent: fpic }', 'terms: { consent: fpic, commitment: binding }'),
  CONDITION_ORDER: scenario('openIf: { floor: [q30, q60, q90] }', 'openIf: { form: [treaty] }'),
  CONDITION_NEVER: scenario(
    'when: { processing: [p40], finance: [loan] }',
    'when: { floor: [q0], payer: [buyers] }',
  ),
  CONDITION_SINGLE: scenario('when: { processing: [p40], finance: [loan] }', 'when: { processing: [p40] }'),
  CLAUSE_SINGLE: scenario(
    'skippedBy: { form: [memorandum] }',
    'skippedBy: { form: [memorandum], consent: [asked] }',
  ),
  POINTS_MISSING: scenario('form: { memorandum: 6, treaty: 0 }', 'form: { memorandum: 6 }'),
  BEST_NOT_100: scenario('form: { memorandum: 6, treaty: 0 }', 'form: { memorandum: 5, treaty: 0 }'),
  ISSUES_ENTANGLED: entangled(),
  RED_LINES_TOTAL: scenario(
    'redLines:\n      - { id: no-bare-ore',
    'redLines:\n      - { id: no-plant, forbids: { processing: [p40] } }\n      - { id: no-ore, forbids: { processing: [p10] } }\n      - { id: no-bare-ore',
  ),
  RED_LINES_CLASH: also(
    also(
      scenario(
        '    walkAway: 40\n',
        '    walkAway: 40\n    redLines: [{ id: no-plant, forbids: { processing: [p40] } }]\n',
      ),
      SCENARIO,
      'redLines:\n',
      'redLines:\n      - { id: no-ore, forbids: { processing: [p10] } }\n',
    ),
    SCENARIO,
    'vetoes: [northland]',
    'vetoes: []',
  ),
  OPTIONS_CLOSED: scenario(
    'effects: [{ kind: forbid, issue: finance, option: none }]',
    'effects: [{ kind: forbid, issue: finance, option: none }, { kind: forbid, issue: finance, option: loan }]',
  ),
  WEIGHTS_SUM: scenario('weight: 0.6', 'weight: 0.5'),
  SHARES_SUM: scenario(
    'terms: { concessionalLoans: { figure: loan }, toRail: 1 }',
    'terms: { toRail: 0.8, toPower: 0.3 }',
  ),
  THRESHOLD_RANGE: scenario('threshold: 20', 'threshold: 3'),
  AFFECTED_IDLE: scenario('veto: true', 'veto: true\n    affected: true'),
  PROCEDURE_NOBODY: scenario('union: { name: executive', 'union: { name: parliament'),
  QUORUM_IMPOSSIBLE: scenario('quorum: 2,', 'quorum: 3,'),
  MASS_IMPOSSIBLE: scenario('quorum: 2,', 'quorum: 2, mass: { least: 0.5, shares: { union: 0.4 } },'),
  ROUND_BEYOND: scenario('kind: scheduled, round: 3', 'kind: scheduled, round: 10'),
  TRIGGER_ORDER: scenario('from: 2, to: 4', 'from: 4, to: 2'),
  LEVEL_MISSING: scenario('  - { id: intro, walkAways: { northland: 40, union: 35 } }\n', ''),
  LEVEL_ORDER: scenario(
    '  - { id: standard }\n  - { id: hard, walkAways: { northland: 52, union: 46 } }\n',
    '  - { id: hard, walkAways: { northland: 43 } }\n  - { id: standard }\n',
  ),
  DIFFICULTY_ORDER: scenario('northland: 52, union: 46', 'northland: 52, union: 36'),
  DIFFICULTY_SAME: scenario('walkAways: { northland: 52, union: 46 }', 'walkAways: {}'),
  WALK_AWAY_RANGE: change(RULE, 'by: 1, source', 'by: 50, source'),
  REGIME_CYCLE: change(WATCH, 'effects:', 'buildsOn: [home-rule]\neffects:'),
  REGIME_NAME: change(WATCH, 'id: watchers', 'id: watchmen'),
  SCENARIO_NAME: sound,
  REGIME_EFFECT: change(RULE, 'parties: { kinds: [importer] }', 'parties: {}'),
  REGIME_DATES: change(RULE, 'effects:', 'since: 2030-06\nuntil: 2020-12-31\neffects:'),
  REGIME_NOT_IN_FORCE: scenario(MOOD, `${MOOD}, { kind: regime-ends, regime: watcher }`),
  REGIME_YEARS: scenario(MOOD, `${MOOD}, { kind: regime-ends, regime: watchers, after: 2060 }`),
  REGIME_SECRET: scenario(
    '{ kind: walk-away, party: northland, by: 4 }',
    '{ kind: regime-suspended, regime: home-rule, until: 2030 }',
  ),
  REGIME_BINDING: also(
    change(WATCH, 'oversight: 0.3', 'oversight: 0.3, bindsConsent: true'),
    SCENARIO,
    MOOD,
    `${MOOD}, { kind: regime-ends, regime: watchers }`,
  ),
  BASIS_MISSING: scenario('value: 550, unit: km, source: report', 'value: 550, unit: km'),
  MINERAL_UNPRICED: scenario('minerals: [copper]\n', 'minerals: [copper, cobalt]\n'),
  MINERAL_UNUSED: scenario('      mineral: copper\n', '      mineral: nickel\n'),
  LOAN_YEARS: scenario('graceYears: 3', 'graceYears: 15'),
  ANCHOR_FLAT: scenario('worst: 0, best: 0.6', 'worst: 0.6, best: 0.6'),
  FORMULA_UNSOUND: scenario('(1.0 - debt_service)', '(1 - debt_service)'),
  INDICATOR_KIND: scenario('indicator: secured-supply', 'indicator: jobs'),
  MAP_BOUNDS: scenario('bounds: [10, -16, 34, -4]', 'bounds: [34, -16, 10, -4]'),
  MAP_OUTSIDE: scenario('at: [25.5, -10.7]', 'at: [-10.7, 25.5]'),
  TEXT_MISSING: texts('lines: { railway: The railway }\n', ''),
  TEXT_SURPLUS: texts('pit: The pit', 'pitt: The pit'),
  REFERENCE_FORM: texts('to be built.', 'to be built by {{year}}.'),
  REFERENCE_UNKNOWN: texts('A line of {{figure.line-km}}', 'A line of {{figure.lines-km}}'),
  REFERENCE_SECRET: texts('A mining country.', 'A mining country that would take {{walkAway.northland}}.'),
  MORE_PROBLEMS: sound.flatMap((file) =>
    file.path === TEXTS
      ? ['en', 'fr', 'de', 'pt', 'sw'].map((language) => ({
          path: `texts/${language}.yaml`,
          text: 'x: 1\n'.repeat(99),
        }))
      : [file],
  ),
};

/** Nine ranges of points that interactions tie into one knot. */
function entangled(): Files {
  const ids = Array.from({ length: 16 }, (_, n) => `extra-${n}`);
  const issues = ids
    .map((id) => `  - { id: ${id}, pillar: form, options: [{ id: a }, { id: b }, { id: c }] }\n`)
    .join('');
  const row = ids.map((id) => `      ${id}: { a: 0, b: 0, c: 0 }\n`).join('');
  const ties = ids
    .slice(1)
    .map((id, n) => `      - { id: tie-${n}, forbids: { ${ids[n]}: [a], ${id}: [b] } }\n`);
  const scenarioText = textOf(SCENARIO)
    .replace('\nmandates:', `${issues}\nmandates:`)
    .replaceAll('    points:\n', `    points:\n${row}`)
    .replace('    redLines:\n', `    redLines:\n${ties.slice(0, 11).join('')}`);
  const words = ids.map(
    (id) =>
      `  ${id}: { name: N, question: Q, explains: E, options: { a: { label: A }, b: { label: B }, c: { label: C } } }\n`,
  );
  const redLines = ties
    .slice(0, 11)
    .map((_, n) => `tie-${n}: x`)
    .join(', ');
  const textsText = textOf(TEXTS)
    .replace('\ninjects:', `\n${words.join('')}injects:`)
    .replaceAll('    interests:\n', `    interests:\n${ids.map((id) => `      ${id}: x\n`).join('')}`)
    .replace('redLines: {', `redLines: { ${redLines},`);
  return sound.map((file) => ({
    path: file.path,
    text: file.path === SCENARIO ? scenarioText : file.path === TEXTS ? textsText : file.text,
  }));
}

function textOf(path: string): string {
  return sound.find((file) => file.path === path)?.text ?? '';
}

describe('every code', () => {
  test('the case is sound before anything is broken', () => {
    expect(parseScenario(sound)).toMatchObject({ ok: true });
  });

  test.each(problemCodes)('%s is told with its place', async (code) => {
    const parsed = parseScenario(breaks[code], code === 'SCENARIO_NAME' ? 'another' : undefined);
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems.map((problem) => problem.code)).toContain(code);
    const shown = problems.slice(0, 6).map((problem) => formatProblem(problem, words.t));
    const rest =
      problems.length > 6 ? `\n\n(and ${problems.length - 6} more, the last ${problems.at(-1)?.code})` : '';
    await expect(`${shown.join('\n\n')}${rest}\n`).toMatchFileSnapshot(join(broken, `${code}.txt`));
  });

  test('no file of expected problems is left over', () => {
    expect(readdirSync(broken).sort()).toEqual(problemCodes.map((code) => `${code}.txt`).sort());
  });

  test('has two sentences that name only data that the problem carries', () => {
    for (const code of problemCodes) {
      const parsed = parseScenario(breaks[code], code === 'SCENARIO_NAME' ? 'another' : undefined);
      for (const problem of parsed.ok ? [] : parsed.error) {
        const told = formatProblem(problem, words.t);
        expect(told, code).not.toMatch(/undefined|errors\./);
        const { what = '', mend = '' } = strings[problem.code] as { what?: string; mend?: string };
        const named = [...`${what}${mend}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
        const known = new Set([...Object.keys(problem.data), 'open', 'close']);
        expect(
          named.filter((name) => !known.has(name)),
          `${problem.code} ${JSON.stringify(problem.data)}`,
        ).toEqual([]);
      }
    }
  });
});
