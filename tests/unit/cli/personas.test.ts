import { beforeAll, describe, expect, test } from 'vitest';
import { effectSize, type Behaviour } from '#analysis/index.ts';
import { observe, type Portrait } from '#cli/personas/observe.ts';
import { runCli } from '../../support/run-cli.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

describe('personas', () => {
  const args = ['personas', 'first-table', '--games', '1', '--seed', 'a'];

  test('prints the same JSON for the same seed: everybody, with what they did', async () => {
    const [first, second] = [await runCli([...args, '--json']), await runCli([...args, '--json'])];
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.output).toBe(second.output);
    const { personas, games, format } = JSON.parse(first.output) as {
      format: number;
      games: number;
      personas: Portrait[];
    };
    expect({ format, games }).toEqual({ format: 1, games: 1 });
    expect(personas).toHaveLength(9);
    expect(personas.every(({ messages = 0 }) => messages > 0)).toBe(true);
  });

  test('prints a table for people, and for documents', async () => {
    const { output } = await runCli(args, { columns: 200 });
    expect(output).toMatch(/^persona +opens at +after ¼/m);
    expect(output).toMatch(/^security-hawk( +[\d.]+%?| +–){14}/m);
    expect((await runCli([...args, '--markdown'])).output).toMatch(/^\| security-hawk \|/m);
  });
});

/*
 * What docs/personas.md states before it is measured: the least effect, in Cohen's d over the same 24 seeds and chairs, by
 * which two people differ. Negative: the first has less of it.
 */
describe('two people are two people', () => {
  const { scenario } = shippedCase('first-table');
  const study = { scenario, games: 24, seed: 'effects', difficulty: 1 };
  const seen: Record<string, readonly Behaviour[]> = {};
  beforeAll(() => {
    for (const id of ['deadline-minister', 'corridor-broker', 'treaty-lawyer', 'trader-envoy'])
      seen[id] = observe(study, id);
  });
  const effect = (a: string, b: string, number: (behaviour: Behaviour) => number | undefined) => {
    const [first, second] = [a, b].map((id) => (seen[id] ?? []).map((each) => number(each) ?? 0));
    const sum = (values: readonly number[] = []) => values.reduce((total, value) => total + value, 0);
    // Where neither varies and they differ, the effect is beyond measure.
    return effectSize(first ?? [], second ?? []) ?? (sum(first) - sum(second)) * Infinity;
  };

  test.each([
    ['asks for more after half of the talks', 2, (each: Behaviour) => each.demandByQuarter[1]],
    ['ends later', 0.8, (each: Behaviour) => each.endedAt],
    ['gains more', 0.8, (each: Behaviour) => each.gain],
    ['leaves the others less', -0.8, (each: Behaviour) => each.othersGain],
    ['answers fewer questions truthfully', -2, (each: Behaviour) => each.answeredTruthfully],
  ] as const)('the deadline-driven minister, against the corridor broker, %s: d = %s', (_, least, number) => {
    const measured = effect('deadline-minister', 'corridor-broker', number);
    expect(measured * Math.sign(least)).toBeGreaterThanOrEqual(Math.abs(least));
  });

  test.each([
    ['objects more', 2, (each: Behaviour) => each.objections],
    ['misleads less', -2, (each: Behaviour) => each.misleadingSignals],
    ['has given way further by half of the talks', -0.8, (each: Behaviour) => each.demandByQuarter[1]],
  ] as const)('the treaty lawyer, against the trader turned envoy, %s: d = %s', (_, least, number) => {
    const measured = effect('treaty-lawyer', 'trader-envoy', number);
    expect(measured * Math.sign(least)).toBeGreaterThanOrEqual(Math.abs(least));
  });
});
