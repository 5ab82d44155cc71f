import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lensNames } from '#engine/index.ts';
import type { Implementation, LensName, Terms } from '#engine/index.ts';
import { documents, indicatorsOf, lensCriteria, readLenses, runYears } from '#outcome/index.ts';
import type { LensReading } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario } from '../../support/outcome-scenario.ts';

function read(terms: Partial<Terms> | undefined): readonly LensReading[] {
  const scenario = outcomeScenario({ terms: [terms ?? {}] });
  const agreement = terms === undefined ? undefined : agreedOn();
  const years = runYears(scenario, agreement, 'a');
  return readLenses(scenario, agreement, years, indicatorsOf(scenario, years));
}

function through(lens: LensName, terms: Partial<Terms> | undefined): LensReading {
  const found = read(terms).find((reading) => reading.lens === lens);
  if (found === undefined) throw new Error(`No reading of ${lens}`);
  return found;
}

const value = (lens: LensName, criterion: string, terms: Partial<Terms> | undefined) =>
  through(lens, terms).criteria.find(({ id }) => id === criterion)?.value ?? Number.NaN;

describe('every lens', () => {
  test('reads its own criteria, whose weights sum to one, each with its passage', () => {
    const readings = read(fullTerms);
    expect(readings.map((reading) => reading.lens)).toEqual([...lensNames]);
    for (const { lens, criteria } of readings) {
      expect(criteria.map(({ id }) => id)).toEqual([...lensCriteria[lens]]);
      expect(criteria.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
      for (const { source } of criteria) {
        expect(documents[source.document].length).toBeGreaterThan(20);
        expect(source.passage.length).toBeGreaterThan(10);
      }
    }
  });

  test('stands in docs/lenses.md with its criteria, weights and passages', () => {
    const page = readFileSync('docs/lenses.md', 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)`\s*\| ([\d.]+)\s*\|[^|]*\| (.*?)\s*\|$/gm)];
    const written = rows.map(([, id, weight, passage]) => `${id} ${weight} ${passage}`);
    expect(written).toEqual(
      read(fullTerms).flatMap(({ criteria }) =>
        criteria.map(({ id, weight, source }) => `${id} ${weight} ${source.passage}`),
      ),
    );
  });

  test('scores the weighted sum of its criteria, and grades by thirds', () => {
    for (const { score, criteria } of [...read(fullTerms), ...read(undefined)]) {
      expect(score).toBeCloseTo(
        100 * criteria.reduce((total, each) => total + each.value * each.weight, 0),
        9,
      );
      for (const each of criteria)
        expect(each.grade).toBe(each.value >= 2 / 3 ? 'met' : each.value >= 1 / 3 ? 'partly' : 'unmet');
    }
  });

  test('likes a full, binding and open agreement better than a quick and quiet memorandum', () => {
    const quiet: Partial<Terms> = {
      ...fullTerms,
      instrument: 'memorandum',
      commitment: 'aspirational',
      transparency: 'secret',
      oversight: 'none',
      disputes: 'none',
    };
    const [full, memorandum] = [read(fullTerms), read(quiet)];
    full.forEach((reading, index) => expect(reading.score).toBeGreaterThan(memorandum[index]?.score ?? 100));
  });
});

describe('the lenses differ', () => {
  test('over a large offtake with nothing for the producer', () => {
    const offtake: Partial<Terms> = {
      instrument: 'treaty',
      commitment: 'binding',
      disputes: 'arbitration',
      offtakeShare: 0.9,
      offtakeYears: 15,
    };
    expect(value('supply-security', 'secured', offtake)).toBeGreaterThan(2 / 3);
    expect(through('supply-security', offtake).score).toBeGreaterThan(
      through('value-addition', offtake).score + 15,
    );
    expect(value('accountable-negotiation', 'competition', offtake)).toBe(0);
  });

  test('over policy space that is traded away', () => {
    const chained = {
      ...fullTerms,
      exportDutyAllowed: false,
      localContentAllowed: false,
      rightToRegulate: false,
    };
    for (const [lens, criterion] of [
      ['peoples-rights', 'sovereignty'],
      ['rules-based-trade', 'policy-space'],
    ] as const)
      expect(value(lens, criterion, chained)).toBeLessThan(value(lens, criterion, fullTerms) - 0.5);
    expect(value('supply-security', 'secured', chained)).toBeCloseTo(
      value('supply-security', 'secured', fullTerms),
      1,
    );
  });

  test('over secrecy, which one reads as a lack in itself and another does not look at', () => {
    const secret: Partial<Terms> = { ...fullTerms, transparency: 'secret' };
    expect(value('accountable-negotiation', 'transparency', secret)).toBe(0);
    expect(value('value-addition', 'forward', secret)).toBeGreaterThan(0.5);
  });
});

describe('single criteria', () => {
  test.each<[LensName, string, Partial<Terms>]>([
    ['value-addition', 'forward', { processingShare: 0 }],
    ['value-addition', 'backward', { localContentShare: 0 }],
    ['value-addition', 'technical', { technologyTransfer: 0, trainees: 0 }],
    ['value-addition', 'financial', { grants: 0, concessionalLoans: 0, commercialLoans: 0 }],
    ['value-addition', 'institutional', { consent: 'none', waterStandard: 'none', labourStandard: 'none' }],
    ['peoples-rights', 'democracy', { consent: 'none', transparency: 'secret' }],
    ['peoples-rights', 'solidarity', { grants: 0, technologyTransfer: 0 }],
    ['peoples-rights', 'environment', { waterStandard: 'none', impactAssessment: 'none' }],
    ['peoples-rights', 'accountability', { benefitShare: 0, oversight: 'none' }],
    ['supply-security', 'concentration', { offtakeShare: 0 }],
    ['supply-security', 'transparency', { transparency: 'secret' }],
    ['accountable-negotiation', 'oversight', { oversight: 'none' }],
    ['accountable-negotiation', 'beneficiation', { commitment: 'aspirational' }],
    ['accountable-negotiation', 'binding', { instrument: 'memorandum' }],
    ['accountable-negotiation', 'bundling', { collateral: 'resource-backed', lineAccess: 'exclusive' }],
    [
      'accountable-negotiation',
      'standards',
      { consent: 'none', waterStandard: 'none', impactAssessment: 'none' },
    ],
    ['rules-based-trade', 'fair-price', { priceFloorShare: 0 }],
    ['rules-based-trade', 'enforceability', { processingShare: 0, localContentShare: 0 }],
    ['rules-based-trade', 'sustainability', { consent: 'none', waterStandard: 'none', benefitShare: 0 }],
    ['rules-based-trade', 'inclusion', { transparency: 'secret' }],
  ])('%s: %s falls without what it asks for', (lens, criterion, lost) => {
    expect(value(lens, criterion, { ...fullTerms, ...lost })).toBeLessThan(
      value(lens, criterion, fullTerms) - 0.1,
    );
  });

  test('a line is asked for only where the case has one', () => {
    const seen = (implementation: (given: Implementation) => Implementation) => {
      const scenario = outcomeScenario({ terms: [{ ...fullTerms, lineAccess: 'none' }], implementation });
      const years = runYears(scenario, agreedOn(), 'a');
      const readings = readLenses(scenario, agreedOn(), years, indicatorsOf(scenario, years));
      return (id: string) =>
        readings.flatMap(({ criteria }) => criteria).find((each) => each.id === id)?.value;
    };
    const [closed, lineless] = [seen((given) => given), seen((given) => ({ ...given, lines: [] }))];
    for (const id of ['lateral', 'delivery', 'bundling'])
      expect(lineless(id)).toBeGreaterThan(closed(id) ?? Number.NaN);
  });

  test('symmetry is nothing where buyers promised nothing, whatever sellers kept', () => {
    expect(value('rules-based-trade', 'symmetry', { instrument: 'treaty', exportDutyAllowed: false })).toBe(
      0,
    );
    expect(value('rules-based-trade', 'symmetry', fullTerms)).toBeGreaterThan(0.8);
  });

  test('capability falls where plants stand without power', () => {
    const scenario = (powerMw: number) =>
      outcomeScenario({
        implementation: (given) => ({
          ...given,
          producers: given.producers.map((each) => ({ ...each, powerMw, powerGrowthMw: 0 })),
        }),
      });
    const at = (powerMw: number) => {
      const years = runYears(scenario(powerMw), agreedOn(), 'a');
      const readings = readLenses(
        scenario(powerMw),
        agreedOn(),
        years,
        indicatorsOf(scenario(powerMw), years),
      );
      return (
        readings
          .find(({ lens }) => lens === 'rules-based-trade')
          ?.criteria.find(({ id }) => id === 'capability')?.value ?? 0
      );
    };
    expect(at(0)).toBeLessThan(at(2000) - 0.15);
  });
});
