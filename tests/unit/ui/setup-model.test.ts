import { describe, expect, test } from 'vitest';
import { personaCards, strategyCards } from '#client/index.ts';
import { policyText } from '#ui/setup/policy-text.ts';
import { seatedOpponents, setupModel } from '#ui/setup/setup-model.ts';
import { englishWords } from '../../support/english.ts';
import { shippedCase, shippedCases } from '../../support/shipped-scenarios.ts';

const words = englishWords();

test('a first game of any case is played with characters that are there, each unlike the others at the table', () => {
  for (const caseFile of shippedCases()) {
    const { parties, usualCast } = setupModel(caseFile, words);
    const seated = parties.map((party) => usualCast[party.id]);
    const known = personaCards.map((persona) => persona.id);
    expect(seated.filter((persona) => persona === undefined || !known.includes(persona))).toEqual([]);
    for (const own of parties) {
      const others = parties.filter((party) => party !== own).map((party) => usualCast[party.id]);
      expect(new Set(others).size, `${caseFile.scenario.id} as ${own.id}`).toBe(others.length);
    }
  }
});

describe('who may sit in the other chairs', () => {
  const { strategies, usualCast } = setupModel(shippedCase('first-table'), words);

  test('is a person first, and under more a bare strategy', () => {
    expect(strategies.map(({ isPerson }) => isPerson)).toEqual([
      ...personaCards.map(() => true),
      ...strategyCards.map(() => false),
    ]);
    for (const id of Object.values(usualCast))
      expect(strategies.find((strategy) => strategy.id === id)?.isPerson, id).toBe(true);
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
