import { describe, expect, test } from 'vitest';
import { CLOSED } from '#engine/index.ts';
import { createCaseWords, packageLines } from '#words/index.ts';
import { englishWords } from '../../support/english.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const scenario = smallScenario();
const words = createCaseWords(englishWords(), scenario, {
  parties: { 'party-0': { name: 'Kesanda', delegation: 'The Kesandan delegation' } },
  issues: {
    processing: { name: 'Processing', question: '', explains: '', options: {} },
    finance: { name: 'Money', question: '', explains: '', options: { loans: { label: 'Loans only' } } },
  },
  constituencies: { 'party-0-parliament': { name: 'The Assembly' } },
  injects: { 'rival-offer': { headline: 'A visitor' } },
});

describe('the words of a case', () => {
  test('name parties, issues, options, constituencies and bulletins', () => {
    expect(words.party(0)).toBe('Kesanda');
    expect(words.delegation(0)).toBe('The Kesandan delegation');
    expect(words.issue(0)).toBe('Processing');
    expect(words.option(3, 0)).toBe('Loans only');
    expect(words.constituency('party-0-parliament')).toBe('The Assembly');
    expect(words.headline('rival-offer')).toBe('A visitor');
  });

  test('call an option without a label by its quantity', () => {
    expect(words.option(0, 2)).toBe(words.quantity(40, 'percent'));
  });

  test('fall back on the id of what has no name, and on nothing for what is not there', () => {
    expect(words.party(1)).toBe('party-1');
    expect(words.issue(1)).toBe('floor');
    expect(words.constituency('elsewhere')).toBe('elsewhere');
    expect(words.option(0, 99)).toBe('');
  });

  test('say that a closed issue is closed', () => {
    expect(words.option(2, CLOSED)).toBe('closed');
  });

  test('put the alternatives of a clause beside each other', () => {
    const [second, third] = [words.option(0, 1), words.option(0, 2)];
    expect(words.clause({ issue: 0, options: [1, 2] })).toBe(`Processing: ${second} or ${third}`);
  });

  test('leave closed issues out of a package', () => {
    const lines = packageLines(words, scenario, [0, 0, CLOSED, 0, 0, 0]);
    expect(lines.map(({ issue }) => issue)).not.toContain('payer');
    expect(lines).toHaveLength(5);
    expect(lines[3 - 1]).toEqual({ issue: 'Money', option: 'Loans only' });
  });
});
