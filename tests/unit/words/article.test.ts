import { describe, expect, test } from 'vitest';
import { createWords } from '#words/index.ts';

describe('names in a sentence', () => {
  const source = createWords('en');
  source.add('en', 'table', {
    by: 'Proposal 3 by {{parties, the}}',
    passes: '{{party, opening}} passes.',
  });
  const { t } = source.words;

  test('have their article where they hold a common noun', () => {
    expect(t('table.by', { parties: 'European Union' })).toBe('Proposal 3 by the European Union');
    expect(t('table.by', { parties: 'Japan' })).toBe('Proposal 3 by Japan');
    expect(t('table.by', { parties: 'Mexico, United States and European Union' })).toBe(
      'Proposal 3 by Mexico, the United States and the European Union',
    );
  });

  test('open it in capitals', () => {
    expect(t('table.passes', { party: 'United States' })).toBe('The United States passes.');
    expect(t('table.passes', { party: 'Viet Nam' })).toBe('Viet Nam passes.');
    expect(t('table.passes', { party: 'the United Kingdom' })).toBe('The United Kingdom passes.');
  });

  test('are not taken for what only begins like one', () => {
    expect(t('table.by', { parties: 'United States Congress' })).toBe('Proposal 3 by United States Congress');
    expect(t('table.by', { parties: 'you' })).toBe('Proposal 3 by you');
  });
});
