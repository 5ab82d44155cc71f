/**
 * What the case of the ore and the ruling claims in its debrief: two doors lead out of it, a rule among states prevails over
 * the producer's law, an appeal into the void is a delay, and consent that binds can be refused.
 */
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#cli/scenarios.ts';
import { usual } from '#cli/systems/case-table.ts';
import {
  hasVeto,
  pointsOf,
  redLinesCrossed,
  verdictsOf,
  type DraftAgreement,
  type Package,
} from '#engine/index.ts';
import { indicatorsOf, readLenses, runYears, scoreOutcome, type Years } from '#outcome/index.ts';
import { explainOption } from '#scenario/index.ts';

const { scenario } = loadScenario('nickel-downstream');
const PATHS = 12;

/** What a name of an issue and of its option comes to. */
const at = (issue: string, option: string): readonly [number, number] => {
  const found = scenario.issues.findIndex(({ id }) => id === issue);
  const chosen = scenario.issues[found]?.options.findIndex(({ id }) => id === option) ?? -1;
  if (chosen < 0) throw new Error(`${issue}: ${option}`);
  return [found, chosen];
};
const signed = (pkg: Package): DraftAgreement => ({
  proposal: 0,
  package: pkg,
  parties: [...scenario.parties.keys()],
});
const paper = (clauses: Readonly<Record<string, string>>): Package =>
  scenario.issues.map(({ id }) => at(id, clauses[id] ?? '')[1]);

const shared = {
  precursor: 'plants',
  stake: 'joint',
  offtake: 'o15',
  finance: 'grants',
  works: 'balanced',
  tailings: 'dry',
  consent: 'fpic',
  appeal: 'arbitrators',
  form: 'treaty',
};
const endDate = paper({ ...shared, ore: 'sunset', processing: 'p60', floor: 'market' });
const openDoor = paper({ ...shared, ore: 'open', processing: 'p45', floor: 'contract' });
const middle = usual['nickel-downstream'];

const pathsOf = (agreement: DraftAgreement | undefined): readonly Years[] =>
  Array.from({ length: PATHS }, (_, path) => runYears(scenario, agreement, `nickel:${path}`));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The outcome score of each party, over the paths. */
const scores = (agreement: DraftAgreement | undefined): readonly number[] => {
  const runs = pathsOf(agreement).map((years) => scoreOutcome(scenario, indicatorsOf(scenario, years)));
  return scenario.parties.map((_, party) => mean(runs.map((run) => run[party]?.total ?? 0)));
};
const count = (agreement: DraftAgreement | undefined, kind: string) =>
  mean(pathsOf(agreement).map(({ events }) => events.filter((event) => event.kind === kind).length));

describe('two good endings', () => {
  test.each([
    ['an end date', endDate],
    ['an open door', openDoor],
  ])('%s suits all three and leaves each better off than nothing', (_, pkg) => {
    const walkAways = scenario.difficulties[1]?.walkAways ?? [];
    scenario.mandates.forEach((mandate, party) => {
      expect(pointsOf(mandate, pkg)).toBeGreaterThanOrEqual(walkAways[party] ?? 100);
      expect(redLinesCrossed(mandate, pkg)).toEqual([]);
    });
    const without = scores(undefined);
    scores(signed(pkg)).forEach((score, party) =>
      expect(score).toBeGreaterThan((without[party] ?? 100) + 20),
    );
  });

  test('are different: Indonesia does better with an end date, Europe at the table with an open door', () => {
    const [indonesia, europe] = scenario.mandates;
    expect(pointsOf(indonesia!, endDate)).toBeGreaterThan(pointsOf(indonesia!, openDoor));
    expect(pointsOf(europe!, openDoor)).toBeGreaterThan(pointsOf(europe!, endDate));
    expect(scores(signed(endDate))[0]).toBeGreaterThan((scores(signed(openDoor))[0] ?? 0) + 10);
  });

  test('are seen apart by the lenses: an end date keeps room for policy', () => {
    const trade = (pkg: Package) =>
      mean(
        pathsOf(signed(pkg)).map((years) => {
          const readings = readLenses(scenario, signed(pkg), years, indicatorsOf(scenario, years));
          return readings.find(({ lens }) => lens === 'rules-based-trade')?.score ?? 0;
        }),
      );
    expect(trade(endDate)).toBeGreaterThan(trade(openDoor));
  });
});

describe('a rule among states and a law', () => {
  const verdictOn = (option: string) => {
    const [issue, index] = at('ore', option);
    return verdictsOf(scenario.regimes).find((one) => one.issue === issue && one.option === index);
  };

  test('the ruling closes the ban that the law permits, and keeps open the door that the law closes', () => {
    expect(verdictOn('ban')).toMatchObject({
      isClosed: true,
      by: ['raw-materials-ruling'],
      over: ['indonesia-mineral-law'],
    });
    expect(verdictOn('open')).toMatchObject({
      isClosed: false,
      by: ['raw-materials-ruling'],
      over: ['indonesia-mineral-law'],
    });
  });

  test('and whoever looks at the ban is told so', () => {
    const [issue, option] = at('ore', 'ban');
    const told = JSON.stringify(explainOption(scenario, { issue, option }));
    expect(told).toContain('raw-materials-ruling');
    expect(told).toContain('indonesia-mineral-law');
  });

  test('a duty that stays is complained about; a restriction with an end, and an open door, are not', () => {
    expect(count(signed(paper(middle)), 'dispute')).toBeGreaterThan(0);
    expect(count(signed(endDate), 'dispute')).toBe(0);
    expect(count(signed(openDoor), 'dispute')).toBe(0);
  });

  test('a duty brings the treasury money; a ban, with an end or without, brings none', () => {
    const duties = (ore: string | undefined) =>
      mean(
        pathsOf(ore === undefined ? undefined : signed(paper({ ...middle, ore }))).map(({ flows }) =>
          flows.reduce((sum, { kind, musd }) => sum + (kind === 'export-duty' ? musd : 0), 0),
        ),
      );
    expect(duties('duty')).toBeGreaterThan(1000);
    for (const ore of ['ban', 'sunset', undefined]) expect(duties(ore)).toBe(0);
  });

  test('an appeal into the void puts the bill off, and arbitrators do not', () => {
    const inVoid = signed(paper({ ...middle, appeal: 'void' }));
    const arbitrated = signed(paper({ ...middle, appeal: 'arbitrators' }));
    expect(count(inVoid, 'appeal-into-void')).toBeGreaterThan(0);
    expect(count(arbitrated, 'appeal-into-void')).toBe(0);
    expect(count(inVoid, 'retaliation-paid')).toBe(count(arbitrated, 'retaliation-paid'));
  });
});

test('the people of the bays can refuse where their consent binds, and nowhere else', () => {
  const coast = scenario.constituencies.find(({ id }) => id === 'id-coast');
  expect(hasVeto(coast!, endDate)).toBe(true);
  expect(hasVeto(coast!, paper(middle))).toBe(false);
});
