import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '#cli/scenarios.ts';
import { textsFor } from '#scenario/index.ts';
import {
  comesAbout,
  createCaseWords,
  createWords,
  sayOptionTouches,
  sayRegimeTouches,
  type CaseWords,
} from '#words/index.ts';
import type { Scenario } from '#engine/index.ts';

const caseFile = loadScenario('lobito-corridor');
const { scenario } = caseFile;
const eu = scenario.parties.findIndex(({ id }) => id === 'eu');
const names = { 'eu-crma': { name: 'The Act' }, 'wto-gatt': { name: 'World trade rules' } };

function wordsIn(language: string): CaseWords {
  const source = createWords(language);
  for (const section of ['regimes', 'common', 'units']) {
    const file = join(import.meta.dirname, `../../../assets/locales/${language}/${section}.json`);
    source.add(language, section, JSON.parse(readFileSync(file, 'utf8')));
  }
  const texts = textsFor(caseFile, 'observer', { language, difficulty: 0, format: String, happened: [] });
  return createCaseWords(source.words, scenario, texts);
}

const say = (language: string, regime: string, reader: number | undefined): readonly string[] =>
  sayRegimeTouches(wordsIn(language), names, scenario, regime, reader);

test('a party reads what a regime costs itself, and nobody else does', () => {
  const own = say('en', 'eu-crma', eu).filter((sentence) => sentence.includes('less to you'));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('25%');
  for (const reader of [0, undefined])
    expect(say('en', 'eu-crma', reader).join(' ')).not.toContain('less to you');
});

test.each(['en', 'fr'])('everybody reads who may object to what, in %s', (language) => {
  const [first = '', ...others] = say(language, 'wto-gatt', undefined);
  expect(first).toMatch(language === 'en' ? /buyer states may object, 4\s?% a year/ : /États acheteurs/);
  expect([first, ...others].join(' ')).not.toMatch(/\{\{|regimes\.|undefined/);
});

test.each(['en', 'fr'])(
  'an option says who can complain of it, when, and because of which regimes, in %s',
  (language) => {
    const issue = scenario.issues.findIndex(({ id }) => id === 'processing');
    const option = scenario.issues[issue]?.options.findIndex(({ id }) => id === 'p40') ?? -1;
    const at = (party: number | undefined) =>
      sayOptionTouches(wordsIn(language), names, scenario, { issue, option }, { party, happened: [] });
    const complaint = at(undefined).find(({ kind }) => kind === 'complaint');
    expect(complaint?.regimes).toEqual(['wto-gatt']);
    expect(complaint?.sentence).toMatch(/4\s?%.*50/);
    // World trade rules are broken only where the agreement leaves duties to the state.
    const form = complaint?.also[0];
    if (complaint === undefined || form === undefined)
      throw new Error('the complaint depends on nothing else');
    expect(complaint.onlyWith).not.toBe('');
    const pkg = scenario.issues.map(() => 0);
    expect(comesAbout(complaint, pkg.with(form.issue, form.options.find((each) => each >= 0) ?? 0))).toBe(
      true,
    );
    const otherwise =
      scenario.issues[form.issue]?.options.findIndex((_, each) => !form.options.includes(each)) ?? -1;
    expect(comesAbout(complaint, pkg.with(form.issue, otherwise))).toBe(false);
    // What it costs in points is for the party's own eyes.
    expect(at(eu).map(({ kind }) => kind)).toContain('costs');
    expect(at(0).map(({ kind }) => kind)).not.toContain('costs');
  },
);

test('an option that is closed says why, with the regime that yields and the event that did it', () => {
  const law = {
    id: 'law',
    rank: 'domestic',
    effects: [{ kind: 'options', issue: 0, forbids: [], permits: [1] }],
  };
  const ban = {
    id: 'wto-gatt',
    rank: 'multilateral',
    effects: [{ kind: 'options', issue: 0, forbids: [1] }],
  };
  const inject = { id: 'news', effects: [{ kind: 'forbid', issue: 0, option: 1 }] };
  const closed = { ...scenario, regimes: [law, ban], injects: [inject] } as unknown as Scenario;
  const told = (happened: readonly string[]) =>
    sayOptionTouches(
      wordsIn('en'),
      { ...names, law: { name: 'The mining law' } },
      closed,
      { issue: 0, option: 1 },
      { party: 0, happened },
    );
  const [first, ...others] = told([]);
  expect(first).toMatchObject({
    kind: 'closed',
    regimes: ['wto-gatt'],
    sentence: expect.stringContaining('The mining law'),
  });
  expect(others).toEqual([]);
  expect(told(['news']).map(({ kind }) => kind)).toEqual(['closed', 'closed']);
});
