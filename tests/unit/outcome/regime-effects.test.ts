import { describe, expect, test } from 'vitest';
import { hazards } from '#engine/index.ts';
import type { Hazard, RegimeEffect, Terms } from '#engine/index.ts';
import { indicatorsOf, runYears } from '#outcome/index.ts';
import type { FlowKind, Years } from '#outcome/index.ts';
import { agreedOn, fullTerms, outcomeScenario, seats } from '../../support/outcome-scenario.ts';

const executive: Terms = {
  ...fullTerms,
  instrument: 'executive-agreement',
  transparency: 'secret',
  oversight: 'none',
};

/** The years with an effect in force and without it, on the same path. */
function compare(effect: RegimeEffect, { terms = executive, seed = 'a', agreed = true } = {}) {
  const run = (effects: readonly RegimeEffect[]) =>
    runYears(outcomeScenario({ terms: [terms], effects }), agreed ? agreedOn() : undefined, seed);
  return { with: run([effect]), without: run([]) };
}

const met = [{ issue: 0, options: [0] }];
const unmet = [{ issue: 0, options: [1] }];
const paid = (years: Years, ...kinds: readonly FlowKind[]) =>
  years.flows.filter((flow) => kinds.includes(flow.kind)).reduce((total, flow) => total + flow.musd, 0);
const kept = (years: Years) => years.compliance.filter((row) => row.kept).length / years.compliance.length;
const bare = (years: Years) => ({ ...years, agreement: undefined });

describe('an enforcement effect', () => {
  test('makes promises likelier to be kept by what it says, and less likely where it is negative', () => {
    const by = (change: number) => compare({ kind: 'enforcement', by: change });
    const { with: stronger, without } = by(0.1);
    without.compliance.forEach((row) => {
      const same = stronger.compliance.find(
        (other) => other.year === row.year && other.promise === row.promise && other.by === row.by,
      );
      if (same !== undefined) expect(same.chance).toBeCloseTo(Math.min(0.97, row.chance + 0.1), 12);
    });
    expect(kept(stronger)).toBeGreaterThan(kept(without));
    expect(kept(by(-0.2).with)).toBeLessThan(kept(without));
  });
});

describe('an oversight effect', () => {
  test('opens and watches the agreement, so that more is kept', () => {
    const watched = compare({ kind: 'oversight', transparency: 0.5, oversight: 1 });
    expect(kept(watched.with)).toBeGreaterThan(kept(watched.without));
  });

  test('adds nothing to what is open already', () => {
    const open = compare({ kind: 'oversight', transparency: 1, oversight: 1 }, { terms: fullTerms });
    expect(open.with).toEqual(open.without);
  });
});

describe('a finance effect', () => {
  const facility: RegimeEffect = { kind: 'finance', when: met, grants: 300, concessionalLoans: 500 };

  test('adds its money to the bundle of an agreement that meets its condition', () => {
    const years = compare(facility, { terms: { ...fullTerms, grants: 0, concessionalLoans: 0 } });
    expect(paid(years.without, 'grant', 'concessional-loan')).toBe(0);
    expect(paid(years.with, 'grant')).toBeCloseTo(300, 6);
    expect(paid(years.with, 'concessional-loan')).toBeCloseTo(500, 6);
  });

  test('adds nothing where the condition is not met, or nothing was agreed', () => {
    const missed = compare({ ...facility, when: unmet });
    expect(bare(missed.with)).toEqual(bare(missed.without));
    const none = compare({ ...facility, when: [] }, { agreed: false });
    expect(bare(none.with)).toEqual(bare(none.without));
  });
});

describe('a market effect', () => {
  test('raises the price of what the importers at the table buy, and they pay it', () => {
    const premium = compare({ kind: 'market', when: met, premium: 0.1 });
    const bought = premium.without.flows
      .filter((flow) => flow.kind === 'sale' && flow.from.kind === 'buyers')
      .reduce((total, flow) => total + flow.musd, 0);
    expect(paid(premium.with, 'premium')).toBeCloseTo(bought * 0.1, 3);
    expect(
      new Set(premium.with.flows.filter((flow) => flow.kind === 'premium').map((flow) => flow.from.kind)),
    ).toEqual(new Set(['buyers']));
    premium.with.minerals.forEach((row, index) =>
      expect(row.revenue).toBeGreaterThan((premium.without.minerals[index]?.revenue ?? 0) - 1e-9),
    );
  });

  test('raises nothing where its condition is not met', () => {
    const missed = compare({ kind: 'market', when: unmet, premium: 0.1 });
    expect(missed.with).toEqual({ ...missed.without, agreement: missed.with.agreement });
  });
});

describe('a capacity effect', () => {
  test('adds power every year and brings plants and lines forward', () => {
    const years = compare({ kind: 'capacity', powerMw: 20, leadYears: 1 }, { terms: fullTerms });
    const power = (of: Years, year: number) =>
      of.producers.find((row) => row.year === year && row.party === seats.smelter)?.powerMw ?? 0;
    expect(power(years.with, 2033) - power(years.without, 2033)).toBeCloseTo(60, 9);
    const first = (of: Years) => of.events.find((event) => event.kind === 'plant-opened')?.year ?? 0;
    expect(first(years.with)).toBe(first(years.without) - 1);
    const processed = (of: Years) => of.minerals.reduce((total, row) => total + row.processedKt, 0);
    expect(processed(years.with)).toBeGreaterThan(processed(years.without));
  });
});

describe('a coalition effect', () => {
  const bloc: RegimeEffect = { kind: 'coalition', parties: [seats.miner, seats.smelter], supplyShare: 0.6 };
  const lift = 0.35 * (0.6 / (1 + 0.4 * 2));

  test('lifts the price of what its members sell to the world', () => {
    const years = compare(bloc, { agreed: false });
    const [row, alone] = [years.with.minerals[0], years.without.minerals[0]];
    // Three quarters go to the world; a fifth of the output cannot leave.
    expect((row?.revenue ?? 0) / (alone?.revenue ?? 1)).toBeCloseTo(1 + 0.75 * lift * 0.8, 9);
  });

  test('lifts it the more the more of supply it controls', () => {
    const weak = compare({ ...bloc, supplyShare: 0.2 }, { agreed: false }).with.minerals[0];
    expect(weak?.revenue).toBeLessThan(compare(bloc, { agreed: false }).with.minerals[0]?.revenue ?? 0);
  });

  test('is broken by an agreement that binds some of its members only', () => {
    const scenario = outcomeScenario({ terms: [{ instrument: 'treaty' }], effects: [bloc] });
    const plain = outcomeScenario({ terms: [{ instrument: 'treaty' }] });
    const revenue = (of: typeof scenario, parties: readonly number[]) =>
      runYears(of, agreedOn(0, parties), 'a').minerals[0]?.revenue ?? 0;
    expect(revenue(scenario, [0, 1, 2, 3])).toBeGreaterThan(revenue(plain, [0, 1, 2, 3]));
    expect(revenue(scenario, [0, 2, 3])).toBe(revenue(plain, [0, 2, 3]));
  });
});

describe('a hazard effect', () => {
  const bears: Readonly<Record<Hazard, { readonly kind: FlowKind; readonly way: string }>> = {
    dispute: { kind: 'retaliation', way: 'company>market' },
    'border-dispute': { kind: 'countermeasures', way: 'buyers>market' },
    'investor-claim': { kind: 'award', way: 'treasury>owners' },
    protest: { kind: 'protest-cost', way: 'company>community' },
    leak: { kind: 'leak-cost', way: 'company>contractors' },
    'rival-bid': { kind: 'rival-premium', way: 'buyers>company' },
    retaliation: { kind: 'countermeasures', way: 'buyers>market' },
    'supply-shock': { kind: 'shock-cost', way: 'buyers>market' },
    exposure: { kind: 'exposure-cost', way: 'buyers>contractors' },
  };

  test.each(hazards)('of %s costs what it says, every year that it happens', (hazard) => {
    const years = compare({ kind: 'hazard', hazard, when: met, chance: 1, cost: 30 });
    const { kind, way } = bears[hazard];
    if (hazard === 'supply-shock') {
      // As far as the buyers still depend on their dominant suppliers.
      expect(paid(years.with, kind)).toBeGreaterThan(0);
      expect(paid(years.with, kind)).toBeLessThan(15 * 30);
    } else expect(paid(years.with, kind)).toBeCloseTo(15 * 30, 6);
    expect(
      new Set(
        years.with.flows
          .filter((flow) => flow.kind === kind)
          .map((flow) => `${flow.from.kind}>${flow.to.kind}`),
      ),
    ).toEqual(new Set([way]));
    const told = years.with.events.filter((event) => event.kind === hazard);
    expect(told.length).toBeGreaterThanOrEqual(15);
  });

  test('with a chance below zero guards against the same hazard, and against no other', () => {
    const run = (hazard: Hazard, guard: number) =>
      runYears(
        outcomeScenario({
          terms: [fullTerms],
          effects: [
            { kind: 'hazard', hazard, when: met, chance: 0.5, cost: 30 },
            { kind: 'hazard', hazard: 'retaliation', when: met, chance: guard, cost: 0 },
          ],
        }),
        agreedOn(),
        'a',
      );
    expect(paid(run('retaliation', -0.25), 'countermeasures')).toBeLessThan(
      paid(run('retaliation', 0), 'countermeasures'),
    );
    expect(paid(run('retaliation', -1), 'countermeasures')).toBe(0);
    expect(paid(run('exposure', -1), 'exposure-cost')).toBeGreaterThan(0);
  });

  test('happens about as often as it says', () => {
    const happened = Array.from({ length: 40 }, (_, seed) =>
      compare({ kind: 'hazard', hazard: 'dispute', when: met, chance: 0.2, cost: 30 }, { seed: `${seed}` }),
    ).map((years) => years.with.events.filter((event) => event.kind === 'dispute').length / 15);
    expect(happened.reduce((total, share) => total + share, 0) / 40).toBeCloseTo(0.2, 1);
  });

  test('of protest stops work; of leak costs consent, unless there is nothing to leak', () => {
    const protest = compare({ kind: 'hazard', hazard: 'protest', when: met, chance: 1, cost: 0 });
    expect(protest.with.producers.every((row) => row.protest && row.lost > 0)).toBe(true);
    const leak: RegimeEffect = { kind: 'hazard', hazard: 'leak', when: met, chance: 1, cost: 10 };
    const consent = (years: Years) => years.producers.at(-1)?.consent ?? 0;
    const secret = compare(leak);
    expect(consent(secret.with)).toBeLessThan(consent(secret.without));
    expect(paid(compare(leak, { terms: fullTerms }).with, 'leak-cost')).toBe(0);
  });

  test('hits only agreements that meet its condition, and the world where it has none', () => {
    const hazard = { kind: 'hazard', hazard: 'dispute', chance: 1, cost: 30 } as const;
    expect(paid(compare({ ...hazard, when: unmet }).with, 'retaliation')).toBe(0);
    expect(paid(compare({ ...hazard, when: met }, { agreed: false }).with, 'retaliation')).toBe(0);
    expect(paid(compare({ ...hazard, when: [] }, { agreed: false }).with, 'retaliation')).toBeCloseTo(450, 6);
  });

  test('of an investor’s claim lowers what the state has of the agreement', () => {
    const claims = (chance: number) => {
      const effects: readonly RegimeEffect[] = [
        { kind: 'hazard', hazard: 'investor-claim', when: met, chance, cost: 400 },
      ];
      const scenario = outcomeScenario({ terms: [fullTerms], effects });
      return indicatorsOf(scenario, runYears(scenario, agreedOn(), 'a'))[seats.miner]?.values.npv ?? 0;
    };
    expect(claims(0.3)).toBeLessThan(claims(0) - 100);
  });
});

test('effects that act at the table change nothing in the years', () => {
  const atTable: readonly RegimeEffect[] = [
    { kind: 'options', issue: 0, forbids: [0] },
    { kind: 'points', party: 0, issue: 0, option: 0, by: 5 },
    { kind: 'walk-away', party: 0, by: 5 },
  ];
  for (const effect of atTable) {
    const years = compare(effect);
    expect(years.with).toEqual(years.without);
  }
});
