import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { debriefOf } from '#analysis/index.ts';
import type { GameFacts } from '#cli/batch/game-row.ts';
import { missingFrom, openJournal } from '#cli/batch/journal.ts';
import { gameMeter } from '#cli/batch/measure-game.ts';
import { playBatch } from '#cli/batch/play-batch.ts';
import { createPool } from '#cli/batch/pool.ts';
import { gamesIn } from '#cli/batch/programme.ts';
import { programmeOf } from '#cli/simulate/programme-of.ts';
import { summarise } from '#cli/simulate/summarise.ts';
import { createSession, factsOf, playOut, soloSeating } from '#session/index.ts';
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
  const simulation = {
    scenario,
    games: 5,
    seed: 'threads',
    difficulty: 1,
    strategies: ['linear', 'tit-for-tat'],
  };
  const programme = programmeOf(simulation);
  const folderOf = (name: string) => join(scratchFolder(), name);

  /** Plays what is missing, in so many threads; stops before the game in which `stopAt` games are kept. */
  async function play(path: string, threads: number, stopAt = Infinity): Promise<string> {
    const journal = openJournal(path, programme);
    const stopping = new AbortController();
    const pool = createPool({ programme }, threads);
    await playBatch({
      pool,
      games: missingFrom(journal, programme),
      keep(played) {
        journal.add(played);
        if (journal.size >= stopAt) stopping.abort();
      },
      signal: stopping.signal,
    });
    await pool.close();
    if (journal.size === gamesIn(programme)) journal.finish();
    journal.close();
    return readFileSync(path, 'utf8');
  }

  test('do not depend on how many threads play them', async () => {
    const alone = await play(folderOf('one.jsonl'), 1);
    expect(
      alone
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).game),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(await play(folderOf('two.jsonl'), 2)).toBe(alone);
    expect(await play(folderOf('three.jsonl'), 3)).toBe(alone);
  });

  test('go on where they were interrupted, with none lost and none played twice', async () => {
    const path = folderOf('games.jsonl');
    const begun = await play(path, 1, 1);
    expect(begun.split('\n')).toHaveLength(2);
    // Whatever was being written when the power went is no game.
    appendFileSync(path, begun.slice(0, 40));
    const kept = begun.trim().split('\n');
    const whole = await play(path, 2);
    expect(whole).toBe(await play(folderOf('whole.jsonl'), 1));
    expect(whole.split('\n').slice(0, 1)).toEqual(kept);
  });

  test('are not mixed with those of another case, seed or line-up', async () => {
    const path = folderOf('games.jsonl');
    await play(path, 1);
    for (const other of [
      { seed: 'other' },
      { difficulty: 0 },
      { strategies: ['linear', 'linear'] },
      { games: 3 },
      { scenario: { ...scenario, digest: 'f'.repeat(64) } },
    ])
      expect(() => openJournal(path, programmeOf({ ...simulation, ...other }))).toThrow('RESULTS_DIFFER');
    appendFileSync(path, 'not JSON\n');
    expect(() => openJournal(path, programme)).toThrow('RESULTS_DIFFER');
  });

  test('do not take the place of a file of one long line', () => {
    const path = folderOf('somebody.json');
    for (const text of ['{"format":1}', '\0'.repeat(20)]) {
      writeFileSync(path, text);
      expect(() => openJournal(path, programme)).toThrow('RESULTS_DIFFER');
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    writeFileSync(path, '{"gam');
    openJournal(path, programme).close();
    expect(readFileSync(path, 'utf8')).toBe('');
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
        const match = session.match();
        const facts = measure(factsOf(scenario, match));
        const result = debriefOf(scenario, match)?.result;
        const agreed = result?.kind === 'agreement';
        expect(facts.outcome).toBe(agreed ? 'agreement' : result?.reason);
        expect(facts.onFrontier).toBe(agreed ? result.dominatedBy === 0 : undefined);
        expect(facts.onFrontier === true).toBe(agreed && facts.distances?.frontier === 0);
        expect(facts.jointGain).toBeCloseTo(agreed ? (result.jointGainRatio ?? 0) : 0, 9);
      }
  });
});

test('a summary takes percentiles by the nearest rank, of agreements only', () => {
  const game = (points: number | undefined): GameFacts => ({
    rounds: 3,
    time: 0.3,
    moves: 10,
    ...(points === undefined
      ? { outcome: 'deadline', parties: [{ party: 'only', walkAway: 50, gain: 0, offers: 1, steps: {} }] }
      : {
          outcome: 'agreement',
          onFrontier: points > 55,
          jointGain: 0.5,
          parties: [{ party: 'only', walkAway: 50, points, gain: points - 50, offers: 1, steps: {} }],
        }),
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
