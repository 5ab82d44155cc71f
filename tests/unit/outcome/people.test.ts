import { describe, expect, test } from 'vitest';
import type { Implementation, Terms } from '#engine/index.ts';
import { runYears } from '#outcome/index.ts';
import type { ProducerYear } from '#outcome/index.ts';
import { agreedOn, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const certain = [{ kind: 'enforcement', by: 1 }] as const;
const never = [{ kind: 'enforcement', by: -1 }] as const;
const safe: Partial<Terms> = {
  instrument: 'treaty',
  transparency: 'published',
  consent: 'fpic',
  impactAssessment: 'independent',
  benefitShare: 0.01,
  waterStandard: 'binding',
  labourStandard: 'binding',
};

function rows(
  terms: Partial<Terms> | undefined,
  effects: readonly { kind: 'enforcement'; by: number }[] = certain,
  change?: (given: Implementation) => Implementation,
  seed = 'a',
): readonly ProducerYear[] {
  const scenario = outcomeScenario({
    terms: [terms ?? {}],
    effects,
    ...(change === undefined ? {} : { implementation: change }),
  });
  const years = runYears(scenario, terms === undefined ? undefined : agreedOn(), seed);
  return years.producers.filter((row) => row.party === seats.miner);
}

const last = (list: readonly ProducerYear[]) => list.at(-1)?.consent ?? Number.NaN;

describe('consent', () => {
  test('stays where it is with no safeguard and no promise, while nobody protests', () => {
    const calm = (given: Implementation): Implementation => ({
      ...given,
      producers: given.producers.map((producer) => ({ ...producer, unrest: 0 })),
    });
    const levels = rows(undefined, certain, calm).map((row) => row.consent);
    for (const level of levels) expect(level).toBeCloseTo(0.3 - 0.1 * 0.5, 12);
  });

  test('rises year by year towards what the safeguards deserve, where every promise is kept', () => {
    const rising = Array.from({ length: 200 }, (_, path) =>
      rows(safe, certain, undefined, `path-${path}`),
    ).filter((years) => years.slice(1).every((row, index) => row.consent > (years[index]?.consent ?? 1)));
    expect(rising.length).toBeGreaterThan(2);
    // 0.3 + 0.22 + 0.12 + 0.14/2 + 0.1 + 0.07 = 0.88, of which a little is still missing after fifteen years
    for (const years of rising) expect(last(years)).toBeGreaterThan(0.86);
  });

  test('gains from each safeguard', () => {
    const bare = { instrument: 'treaty' } as const;
    const safeguards: readonly (keyof Terms)[] = [
      'consent',
      'impactAssessment',
      'benefitShare',
      'waterStandard',
      'labourStandard',
    ];
    for (const name of safeguards)
      expect(last(rows({ ...bare, [name]: safe[name] }))).toBeGreaterThan(last(rows(bare)) + 0.03);
  });

  test('is worth less for a consultation than for a right to say no, and suffers from one held in secret', () => {
    const held = (consent: Terms['consent'], transparency: Terms['transparency']) =>
      last(rows({ instrument: 'treaty', consent, transparency }));
    expect(held('consultation', 'published')).toBeLessThan(held('fpic', 'published'));
    expect(held('consultation', 'published')).toBeGreaterThan(held('none', 'published'));
    expect(held('consultation', 'secret')).toBeLessThan(held('none', 'secret'));
  });

  test('suffers more from promises that are never kept than from none', () => {
    expect(last(rows({ ...safe, instrument: 'memorandum' }, never))).toBeLessThan(last(rows(undefined)));
  });
});

describe('protests', () => {
  const count = (list: readonly ProducerYear[]) => list.filter((row) => row.protest).length;

  test('come about as often as the scenario says where there is no safeguard', () => {
    const runs = Array.from(
      { length: 60 },
      (_, run) => count(rows(undefined, certain, undefined, `${run}`)) / 15,
    );
    expect(runs.reduce((total, share) => total + share, 0) / runs.length).toBeCloseTo(0.3, 1);
  });

  test('on the same path only become fewer with safeguards that are kept', () => {
    for (const seed of ['a', 'b', 'c']) {
      const before = rows(undefined, certain, undefined, seed);
      rows(safe, certain, undefined, seed).forEach((row, index) => {
        if (row.protest) expect(before[index]?.protest).toBe(true);
      });
      expect(count(rows(safe, certain, undefined, seed))).toBeLessThan(count(before));
    }
  });

  test('cost output in the year they happen', () => {
    for (const row of rows(undefined)) {
      if (row.protest) expect(row.lost).toBeGreaterThanOrEqual(0.02);
      else expect(row.lost).toBe(0);
    }
  });
});

describe('environmental pressure', () => {
  test('eases with standards and assessments in practice', () => {
    const pressure = (terms: Partial<Terms>) => rows(terms).at(-1)?.pressure ?? 0;
    const bare = pressure({ instrument: 'treaty' });
    expect(pressure({ instrument: 'treaty', waterStandard: 'national' })).toBeLessThan(bare);
    expect(pressure({ instrument: 'treaty', waterStandard: 'binding' })).toBeLessThan(
      pressure({ instrument: 'treaty', waterStandard: 'national' }),
    );
    expect(pressure({ instrument: 'treaty', impactAssessment: 'independent' })).toBeLessThan(bare);
  });

  test('is greater where water is scarce', () => {
    const at = (waterStress: number) =>
      rows(undefined, certain, (given) => ({
        ...given,
        producers: given.producers.map((each) => ({ ...each, waterStress })),
      })).at(-1)?.pressure ?? 0;
    expect(at(0.9)).toBeGreaterThan(at(0.1) + 0.2);
  });
});
