import { describe, expect, test } from 'vitest';
import {
  CLOSED,
  holds,
  isWellFormed,
  pointsOf,
  type Package,
  type Regime,
  type Scenario,
} from '#engine/index.ts';
import { digestOf } from '#kernel/canonical.ts';
import { parseScenario, withRegimes, type CaseFile, type SourceFile } from '#scenario/index.ts';
import { caseFiles, edited } from '../../support/case-files.ts';

const files = caseFiles('sound');

function sound(given: readonly SourceFile[]): CaseFile {
  const parsed = parseScenario(given);
  if (!parsed.ok)
    throw new Error(parsed.error.map(({ code, path, line }) => `${path}:${line} ${code}`).join('\n'));
  return parsed.value;
}

const found = sound(files);
const { scenario } = found;

describe('parseScenario', () => {
  test('gives plain JSON: nothing is lost on the way to a browser', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('numbers parties, issues and options in the order of the file', () => {
    expect(scenario.parties).toEqual([
      { id: 'northland', kind: 'producer' },
      { id: 'union', kind: 'importer' },
    ]);
    expect(scenario.issues.map(({ id }) => id)).toEqual([
      'processing',
      'floor',
      'payer',
      'finance',
      'consent',
      'form',
    ]);
    expect(scenario.rules.order).toEqual([1, 0]);
    expect(scenario.rules.decision).toEqual({ quorum: 2, vetoes: [0] });
    expect(scenario.rules.home.procedures[0]?.skippedBy).toEqual({ issue: 5, options: [0] });
    expect(scenario.rules.home.procedures[1]?.skippedBy).toBeUndefined();
    expect(scenario.injects[0]).toEqual({
      id: 'rival-offer',
      trigger: { kind: 'scheduled', round: 3 },
      audience: [0],
      effects: [{ kind: 'walk-away', party: 0, by: 4 }],
    });
  });

  test('seats one chief per party when no seats are given', () => {
    expect(scenario.seats).toEqual([
      { id: 'northland-chief', party: 0, role: 'chief' },
      { id: 'union-chief', party: 1, role: 'chief' },
    ]);
  });

  test('writes a range out, with terms by factor and points along straight lines', () => {
    const floor = scenario.issues[1];
    expect(floor?.kind).toBe('integer');
    expect(floor?.options).toEqual([
      { id: 'q0', quantity: 0, terms: { priceFloorShare: 0 } },
      { id: 'q30', quantity: 30, terms: { priceFloorShare: 0.3 } },
      { id: 'q60', quantity: 60, terms: { priceFloorShare: 0.6 } },
      { id: 'q90', quantity: 90, terms: { priceFloorShare: 0.9 } },
    ]);
    expect(scenario.mandates[0]?.points[1]).toEqual([0, 9, 18, 27]);
    expect(scenario.mandates[1]?.points[1]).toEqual([18, 14, 10, 0]);
  });

  test('puts figures in the place of references to them', () => {
    expect(scenario.issues[3]?.options[1]).toEqual({
      id: 'loan',
      quantity: 120,
      terms: { concessionalLoans: 120, toRail: 1 },
    });
    expect(scenario.implementation.lines[0]).toMatchObject({ lengthKm: 550, costPerKm: 4.2, producers: [0] });
  });

  test('keeps citations beside the game, not in it', () => {
    expect(found.citations).toContainEqual({
      row: 'implementation.prices.0',
      source: 'report',
      assumption: undefined,
    });
    expect(JSON.stringify(scenario)).not.toContain('years-why');
  });

  test('draws the map: paths as positions, with the places that they pass', () => {
    expect(found.map.lines[0]).toMatchObject({
      path: [
        [25.5, -10.7],
        [20, -11],
        [13.5, -12.4],
      ],
      via: ['pit', 'harbour'],
      line: 0,
    });
    expect(found.map.places[0]).toMatchObject({ party: 0, minerals: ['copper'] });
    expect(found.map.places[1]?.party).toBeUndefined();
  });

  test('lists English before other languages', () => {
    const english = files.find(({ path }) => path === 'texts/en.yaml')?.text ?? '';
    const french = [...files, { path: 'texts/de.yaml', text: english }].map((file) =>
      file.path.startsWith('regimes/') ? { ...file, text: `${file.text}${germanOf(file.path)}` } : file,
    );
    expect(sound(french).meta.languages).toEqual(['en', 'de']);
  });

  test('reads a scenario in well below a second', () => {
    parseScenario(files);
    const start = performance.now();
    for (let n = 0; n < 5; n++) parseScenario(files);
    expect((performance.now() - start) / 5).toBeLessThan(300);
  });
});

/** Another language for the regimes of the sound case. */
function germanOf(path: string): string {
  const words = 'name: N, summary: S, inPlay: P';
  return path === 'regimes/home-rule.yaml'
    ? `  de: { ${words}, assumptions: { strength: S } }\n`
    : `  de: { ${words} }\n`;
}

describe('the digest', () => {
  const digest = (path: string, from: string, to: string) =>
    sound(edited(files, path, from, to)).scenario.digest;

  test('covers everything that is played', () => {
    const { digest: own, ...rest } = scenario;
    expect(own).toBe(digestOf(rest));
    expect(digest('scenario.yaml', 'walkAway: 45', 'walkAway: 44')).not.toBe(own);
    expect(digest('scenario.yaml', 'value: 550', 'value: 560')).not.toBe(own);
    expect(digest('regimes/home-rule.yaml', 'cost: 20', 'cost: 30')).not.toBe(own);
  });

  test('does not cover words, sources and the map', () => {
    expect(digest('texts/en.yaml', 'A mining country.', 'A country of mines.')).toBe(scenario.digest);
    expect(digest('scenario.yaml', 'Section 2', 'Section 9')).toBe(scenario.digest);
    expect(digest('scenario.yaml', 'version: 1.2.0', 'version: 1.2.1')).toBe(scenario.digest);
    expect(digest('scenario.yaml', '[20, -11]', '[21, -11]')).toBe(scenario.digest);
  });
});

describe('regimes', () => {
  const byId = (id: string) => scenario.regimes.find((regime) => regime.id === id)?.effects ?? [];

  test('come with what they build on, the base first', () => {
    expect(scenario.regimes.map(({ id }) => id)).toEqual(['watchers', 'home-rule']);
    expect(found.regimes.map(({ id, texts }) => [id, texts['en']?.name])).toEqual([
      ['watchers', 'Watchers'],
      ['home-rule', 'Home rule'],
    ]);
  });

  test('close options without moving the others', () => {
    expect(byId('home-rule')).not.toContainEqual(expect.objectContaining({ kind: 'options' }));
    const changed = edited(files, 'regimes/home-rule.yaml', ', processingShare: { atLeast: 0.9 } }', ' }');
    expect(sound(changed).scenario.closed).toEqual([{ issue: 2, option: 1 }]);
    expect(sound(changed).scenario.issues[2]?.options).toHaveLength(2);
  });

  test('shift points of the parties and options that they mean', () => {
    expect(byId('home-rule')).toContainEqual({ kind: 'points', party: 1, issue: 0, option: 1, by: -2 });
    expect(scenario.mandates[1]?.points[0]).toEqual([22, -2]);
    expect(scenario.mandates[0]?.points[0]).toEqual([0, 30]);
  });

  test('move walk-aways at every level, and pass over parties that are not at the table', () => {
    expect(scenario.mandates.map(({ walkAway }) => walkAway)).toEqual([46, 40]);
    expect(scenario.difficulties).toEqual([
      { id: 'intro', walkAways: [41, 35] },
      { id: 'standard', walkAways: [46, 40] },
      { id: 'hard', walkAways: [53, 46] },
    ]);
  });

  test('carry effects on the years, with conditions in the issues of this table', () => {
    expect(byId('home-rule')).toContainEqual({
      kind: 'hazard',
      hazard: 'leak',
      when: [{ issue: 5, options: [0] }],
      chance: 0.1,
      cost: 20,
    });
    // Export duties are allowed where no issue takes them away.
    expect(byId('watchers')).toContainEqual({
      kind: 'market',
      when: [{ issue: 4, options: [1] }],
      premium: 0.02,
    });
    expect(byId('home-rule')).toContainEqual({ kind: 'coalition', parties: [0], supplyShare: 0.2 });
  });

  test('hold for a closed issue when they ask for the world without agreement', () => {
    const finance = byId('home-rule').find(({ kind }) => kind === 'finance');
    expect(finance).toMatchObject({ when: [{ issue: 2, options: [CLOSED, 0] }] });
  });

  test('are left out where nothing can meet them', () => {
    const changed = edited(
      files,
      'regimes/watchers.yaml',
      'exportDutyAllowed: true',
      'exportDutyAllowed: false',
    );
    expect(sound(changed).scenario.regimes[0]?.effects.map(({ kind }) => kind)).not.toContain('market');
  });
});

describe('the sheets', () => {
  test('are worth exactly 100 at best, as the file writes them', () => {
    const bare = sound(edited(files, 'scenario.yaml', 'regimes: [home-rule]', 'regimes: []'));
    for (const mandate of bare.scenario.mandates) {
      expect(bestByListing(bare.scenario, (pkg) => pointsOf(mandate, pkg))).toBeCloseTo(100, 9);
    }
  });

  test('are those of the file again once its regimes are lifted', () => {
    const bare = sound(edited(files, 'scenario.yaml', 'regimes: [home-rule]', 'regimes: []')).scenario;
    const lifted = withRegimes(scenario, []);
    expect(lifted.mandates).toEqual(bare.mandates);
    expect(lifted.difficulties).toEqual(bare.difficulties);
    expect(lifted.closed).toEqual([]);
    expect(withRegimes(lifted, scenario.regimes)).toEqual(scenario);
  });

  test('forbid what their red lines say', () => {
    const forbids = scenario.mandates[0]?.redLines[0]?.forbids ?? [];
    expect(holds(forbids, [0, 0, CLOSED, 0, 0, 0])).toBe(true);
    expect(holds(forbids, [0, 1, 0, 0, 0, 0])).toBe(false);
  });
});

describe('those whose land is touched', () => {
  const files = edited(caseFiles('sound'), 'scenario.yaml', 'veto: true', 'veto: false\n    affected: true');
  const villages = ({ constituencies }: Scenario) => constituencies.find(({ id }) => id === 'villages');

  test('have a veto under the options that bind consent', () => {
    expect(villages(sound(files).scenario)).toMatchObject({
      veto: false,
      vetoWhen: [{ issue: 4, options: [1] }],
    });
    expect(villages(sound(files).scenario)).not.toHaveProperty('affected');
    expect(villages(scenario)).not.toHaveProperty('vetoWhen');
  });

  test('have one whatever is agreed where a regime in force binds consent', () => {
    const binding: Regime = {
      id: 'consent-law',
      effects: [{ kind: 'oversight', transparency: 0, oversight: 0, bindsConsent: true }],
    };
    const under = withRegimes(sound(files).scenario, [binding]);
    expect(villages(under)?.veto).toBe(true);
    expect(under.constituencies.filter(({ veto }) => veto)).toHaveLength(1);
    expect(villages(withRegimes(under, []))?.veto).toBe(false);
  });

  test('need something that can bind their consent', () => {
    const idle = edited(
      files,
      'scenario.yaml',
      'terms: { consent: fpic }',
      'terms: { consent: consultation }',
    );
    const parsed = parseScenario(idle);
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toContain('AFFECTED_IDLE');
  });
});

/** The highest value over all packages, by listing them. */
function bestByListing({ issues }: Scenario, value: (pkg: Package) => number): number {
  let packages: Package[] = [[]];
  for (const { options } of issues) {
    packages = packages.flatMap((pkg) => [CLOSED, ...options.keys()].map((option) => [...pkg, option]));
  }
  return Math.max(...packages.filter((pkg) => isWellFormed(issues, [], pkg)).map(value));
}
