import { expect, test } from 'vitest';
import { pseudo } from '../../../src/ui/words/pseudo.ts';
import { languageFor } from '../../../src/ui/words/use-word-loader.ts';

test('disguised sentences are longer, accented and marked, and keep their gaps', () => {
  const plain = 'Round {{round}} of {{rounds}}';
  const sentence = String(pseudo({ plain })['plain']);
  expect(sentence).toMatch(/^⟦.*{{round}}.*{{rounds}}.*⟧$/);
  expect(sentence).toContain('Röüñ');
  expect(sentence.length).toBeGreaterThan(plain.length * 1.3);
});

test('disguise goes as deep as the sentences do', () => {
  expect(pseudo({ level: { a: 'Hard' } })).toEqual({ level: { a: '⟦Hárd··⟧' } });
});

test('a language that was chosen comes first, then those of the browser, then English', () => {
  expect(languageFor('en', ['xx'])).toBe('en');
  expect(languageFor(undefined, ['xx', 'en-ZA'])).toBe('en');
  expect(languageFor('tlh', ['xx'])).toBe('en');
});
