import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '#cli/scenarios.ts';
import { textsFor } from '#scenario/index.ts';
import { createCaseWords, createWords, sayRegimeTouches } from '#words/index.ts';

const caseFile = loadScenario('lobito-corridor');
const { scenario } = caseFile;
const eu = scenario.parties.findIndex(({ id }) => id === 'eu');
const names = { 'eu-crma': { name: 'The Act' }, 'wto-gatt': { name: 'World trade rules' } };

function say(language: string, regime: string, reader: number | undefined): readonly string[] {
  const source = createWords(language);
  for (const section of ['regimes', 'common', 'units']) {
    const file = join(import.meta.dirname, `../../../assets/locales/${language}/${section}.json`);
    source.add(language, section, JSON.parse(readFileSync(file, 'utf8')));
  }
  const texts = textsFor(caseFile, 'observer', { language, difficulty: 0, format: String, happened: [] });
  return sayRegimeTouches(createCaseWords(source.words, scenario, texts), names, scenario, regime, reader);
}

test('a party reads what a regime costs itself, and nobody else does', () => {
  const own = say('en', 'eu-crma', eu).filter((sentence) => sentence.includes('less to you'));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('25 %');
  for (const reader of [0, undefined])
    expect(say('en', 'eu-crma', reader).join(' ')).not.toContain('less to you');
});

test.each(['en', 'fr'])('everybody reads who may object to what, in %s', (language) => {
  const [first = '', ...others] = say(language, 'wto-gatt', undefined);
  expect(first).toMatch(language === 'en' ? /buyer states may object, 4\s?% a year/ : /États acheteurs/);
  expect([first, ...others].join(' ')).not.toMatch(/\{\{|regimes\.|undefined/);
});
