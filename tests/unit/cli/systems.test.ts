import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lensNames } from '#engine/index.ts';
import { systems } from '#cli/systems/catalogue.ts';
import { demonstrate } from '#cli/systems/demonstrate.ts';
import { measureNames } from '#cli/systems/measures.ts';
import { shippedRegimes } from '#cli/systems/shipped-regimes.ts';
import { runCli } from '../../support/run-cli.ts';

const words = (language: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../assets/locales/${language}/systems.json`), 'utf8'),
  );

const comparisons = systems.flatMap(({ shown }) => shown.flatMap((one) => ('at' in one ? [one] : [])));

describe('the catalogue of systems', () => {
  test('has the thirty regimes of the list and two of one case, seventeen dynamics and five lenses, each once', () => {
    const count = (table: string) => systems.filter((system) => system.table === table).length;
    expect([count('regimes'), count('dynamics'), count('lenses')]).toEqual([32, 17, 5]);
    const keys = systems.map(({ id, table }) => `${table}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(systems.filter(({ table }) => table === 'lenses').map(({ id }) => id)).toEqual([...lensNames]);
  });

  test('shows every regime that is shipped', () => {
    const shown = new Set(
      comparisons.flatMap(({ with: there, without }) => [
        ...(there.regimes ?? []),
        ...(without.lifted ?? []),
      ]),
    );
    // This one acts in the cases in which two dynamics are shown.
    expect(shippedRegimes().filter((id) => !shown.has(id))).toEqual(['conflict-and-harm']);
  });

  test.each(['en', 'fr'])('has words for everything in %s, and for nothing else', (language) => {
    const { measure, dynamic, lens } = words(language);
    const used = new Set(comparisons.flatMap(({ years = {} }) => Object.keys(years)));
    expect(Object.keys(measure).sort()).toEqual([...measureNames].sort());
    expect(measureNames.filter((name) => !used.has(name))).toEqual([]);
    const of = (table: string) => systems.filter((system) => system.table === table).map(({ id }) => id);
    expect(Object.keys(dynamic)).toEqual(of('dynamics'));
    expect(Object.keys(lens)).toEqual(of('lenses'));
  });
});

describe('every system does what its source says', () => {
  test.each(systems.map((system) => [`${system.table}/${system.id}`, system] as const))('%s', (_, system) => {
    expect(system.shown.length).toBeGreaterThan(0);
    for (const demonstration of system.shown) {
      const findings = demonstrate(demonstration);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ holds }) => !holds)).toEqual([]);
      // A row that changes nothing at all would show nothing.
      expect(findings.some((one) => one.with !== one.without)).toBe(true);
    }
  });

  test('and a system that does not is found out', () => {
    const [first] = comparisons;
    const broken = demonstrate({ ...first!, years: { 'trade-complaints': 'less' }, table: [] });
    expect(broken.map(({ holds }) => holds)).toEqual([false]);
  });
});

describe('offtake systems', () => {
  test('lists them with their sources', async () => {
    const { code, output } = await runCli(['systems']);
    expect(code).toBe(0);
    for (const { id } of systems) expect(output).toContain(id);
  });

  test('shows one, with it and without it', async () => {
    const { code, output } = await runCli(['systems', 'price-floor-limits']);
    expect(code).toBe(0);
    expect(output).toContain('What a price floor does not do');
    expect(output.match(/✓/g)).toHaveLength(5);
  });

  test('says the same to programs', async () => {
    const { output } = await runCli(['systems', 'wto-gatt', '--json']);
    const said = JSON.parse(output);
    expect(said).toMatchObject({ id: 'wto-gatt', table: 'regimes' });
    expect(said.sources.length).toBeGreaterThan(0);
    expect(said.findings.every((finding: { holds: boolean }) => finding.holds)).toBe(true);
    expect(JSON.parse((await runCli(['systems', '--json'])).output)).toHaveLength(systems.length);
  });

  test('knows what it does not know', async () => {
    const { code, errors } = await runCli(['systems', 'wto-gat']);
    expect(code).toBe(2);
    expect(errors).toContain('UNKNOWN_SYSTEM');
    expect(errors).toContain('wto-gatt');
  });
});
