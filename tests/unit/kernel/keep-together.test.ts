import { describe, expect, test } from 'vitest';
import { keepTogether } from '#kernel/keep-together.ts';

/** With the spaces that do not break made visible. */
const kept = (text: string): string => keepTogether(text).replaceAll('\u00A0', '~');

describe('keepTogether', () => {
  test('binds an amount to its unit, and a currency to its amount', () => {
    expect(kept('USD 1,200 m of public loans')).toBe('USD~1,200~m of public loans');
    expect(kept('100 M$ de dons, 1 403 M$ de prêts')).toBe('100~M$ de dons, 1 403~M$ de prêts');
    expect(kept('jusqu’à 50 M USD chaque fois')).toBe('jusqu’à 50~M~USD chaque fois');
    expect(kept('550 km of line, 60 per cent in 8 years')).toBe('550~km of line, 60~per~cent in 8~years');
    expect(kept('USD −2.3 bn')).toBe('USD~−2.3~bn');
  });

  test('leaves words alone that only begin like a unit, and what is counted', () => {
    for (const text of [
      '4 men',
      '3 meetings',
      '5 market rules',
      '34 points',
      '12 homes',
      'in 2030 they met',
      'the US 3',
    ])
      expect(keepTogether(text)).toBe(text);
  });

  test('binds the marks that French sets off', () => {
    expect(kept('Pourquoi ? « Oui » : voilà !')).toBe('Pourquoi~? «~Oui~»~: voilà~!');
  });

  test('changes nothing but spaces, and nothing twice', () => {
    const once = keepTogether('USD 5 m per km : 3 years');
    expect(once.replaceAll('\u00A0', ' ')).toBe('USD 5 m per km : 3 years');
    expect(keepTogether(once)).toBe(once);
  });
});
