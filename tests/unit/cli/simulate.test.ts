import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { debriefOf } from '#analysis/index.ts';
import { playGames, type GamePlan } from '#cli/simulate/play-games.ts';
import { gameMeter } from '#cli/simulate/measure-game.ts';
import { summarise } from '#cli/simulate/summarise.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

describe('simulate', () => {
  const args = ['simulate', 'first-table', '--games', '6', '--seed', 'a', '--json'];

  test('prints the same JSON for the same seed, without clock times', async () => {
    const [first, second] = [await runCli(args), await runCli(args)];
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.output).toBe(second.output);
    expect(JSON.parse(first.output)).toMatchObject({
      format: 1,
      scenario: { id: 'first-table', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      seed: 'a',
      difficulty: 'standard',
      strategies: { kesanda: 'logroller', halvern: 'logroller' },
      games: 6,
      impasses: { deadline: expect.any(Number), 'walk-away': expect.any(Number) },
      parties: [{ party: 'kesanda' }, { party: 'halvern' }],
    });
    expect(first.output).not.toMatch(/time|duration|elapsed/i);
  });

  test('lets each party play by a strategy of its own', async () => {
    const ran = await runCli([...args, '--strategy', 'linear,kesanda=boulware']);
    expect(JSON.parse(ran.output).strategies).toEqual({ kesanda: 'boulware', halvern: 'linear' });
  });

  test('prints a table for people, within the terminal', async () => {
    const { code, output } = await runCli(['simulate', 'first-table', '-n', '3'], { columns: 90 });
    expect(code).toBe(0);
    expect(output).toContain('first-table: 3 games');
    expect(output).toMatch(/^party +strategy +walk-away +mean points/m);
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('writes records that replay to the digest that they state', async () => {
    const folder = scratchFolder();
    await runCli(['simulate', 'first-table', '-n', '2', '--records', folder]);
    expect(readdirSync(folder).sort()).toEqual(['0.json', '1.json']);
    expect(await runCli(['replay', join(folder, '1.json')])).toMatchObject({ code: 0, errors: '' });
  });
});

describe('the games of a simulation', () => {
  const { scenario } = shippedCase('first-table');
  const plan: GamePlan = {
    scenario,
    games: 4,
    seed: 'threads',
    difficulty: 1,
    strategies: ['linear', 'tit-for-tat'],
    records: undefined,
  };

  test('do not depend on how many threads play them', async () => {
    const ended: number[] = [];
    const alone = await playGames(plan, 1, (count) => ended.push(count));
    expect(ended).toEqual([1, 2, 3, 4]);
    expect(await playGames(plan, 2, () => undefined)).toEqual(alone);
  });

  test('are measured as the debrief measures them', () => {
    const measure = gameMeter(scenario);
    for (const strategy of ['linear', 'boulware', 'conceder'])
      for (let game = 0; game < 4; game++) {
        const session = createSession(
          scenario,
          { seed: `meter:${game}`, difficulty: game % 3 },
          soloSeating(scenario, undefined, () => strategy),
        );
        playOut(session);
        const facts = measure(session.match());
        const result = debriefOf(scenario, session.match())?.result;
        const agreed = result?.kind === 'agreement';
        expect(facts.impasse).toBe(result?.reason);
        expect(facts.isOnFrontier).toBe(agreed ? result.dominatedBy === 0 : undefined);
        if (agreed) expect(facts.jointGainRatio).toBeCloseTo(result.jointGainRatio ?? 0, 9);
      }
  });
});

test('a summary takes percentiles by the nearest rank, of agreements only', () => {
  const game = (points: number | undefined) => ({
    rounds: 3,
    moves: 10,
    impasse: points === undefined ? ('deadline' as const) : undefined,
    walkAways: [50],
    points: points === undefined ? [] : [points],
    isOnFrontier: points === undefined ? undefined : points > 55,
    jointGainRatio: points === undefined ? undefined : 0.5,
  });
  const summary = summarise({ parties: [{ id: 'only', kind: 'producer' }] }, [
    ...[48, 52, 60, 70].map(game),
    game(undefined),
  ]);
  expect(summary).toMatchObject({
    games: 5,
    agreements: 4,
    agreementShare: 0.8,
    impasses: { deadline: 1, 'walk-away': 0, 'not-ratified': 0, 'not-signed': 0 },
    frontierShare: 0.5,
    meanJointGainRatio: 0.5,
  });
  expect(summary.parties[0]).toMatchObject({
    mean: 57.5,
    least: 48,
    p10: 48,
    p25: 48,
    median: 52,
    p75: 60,
    p90: 70,
    most: 70,
    meanGain: 7.5,
    belowWalkAway: 1,
  });
});
