import { describe, expect, test } from 'vitest';
import { personaCards, strategyCards } from '#client/index.ts';
import { policyText } from '#ui/setup/policy-text.ts';
import { seatedOpponents, setupModel } from '#ui/setup/setup-model.ts';
import { englishWords } from '../../support/english.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const words = englishWords();

describe('who may sit in the other chairs', () => {
  const { strategies, usualStrategy } = setupModel(shippedCase('first-table'), words);

  test('is a person first, and under more a bare strategy', () => {
    expect(strategies.map(({ isPerson }) => isPerson)).toEqual([
      ...personaCards.map(() => true),
      ...strategyCards.map(() => false),
    ]);
    expect(strategies.find(({ id }) => id === usualStrategy)?.isPerson).toBe(true);
  });

  test('is said whole: no key, gap or empty line on any card', () => {
    for (const { name, summary, card, paper } of strategies)
      for (const text of [name, summary, paper, ...card.flatMap((row) => [row.name, row.text])])
        expect(text).not.toMatch(/^$|\{\{|^[a-z-]+\.[a-zA-Z.-]+$/);
  });

  test('is told apart by more than a name: every person has a card of its own', () => {
    const cards = personaCards.map((policy) => JSON.stringify(policyText(policy, words).card));
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('is drawn by the seed where it is to be unknown, and nobody else is', () => {
    const seated = seatedOpponents({ halvern: 'unknown', other: 'boulware' }, 'seed');
    expect(personaCards.map(({ id }) => id)).toContain(seated['halvern']);
    expect(seated['other']).toBe('boulware');
    expect(seatedOpponents({ halvern: 'unknown' }, 'seed')['halvern']).toBe(seated['halvern']);
  });
});
