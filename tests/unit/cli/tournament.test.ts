import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GameRow } from '#cli/batch/game-row.ts';
import { gamesIn } from '#cli/batch/programme.ts';
import { chairColumns } from '#cli/tournament/columns/chair-columns.ts';
import { csvLines } from '#cli/tournament/csv.ts';
import { entriesOf } from '#cli/tournament/entries.ts';
import { programmeOf } from '#cli/tournament/expand.ts';
import { fairnessOf } from '#cli/tournament/fairness.ts';
import { pureEquilibria } from '#cli/tournament/meta-game/equilibria.ts';
import { restPointsOf } from '#cli/tournament/meta-game/replicator.ts';
import { hues, palette } from '#cli/tournament/picture/palette.ts';
import type { TournamentReport } from '#cli/tournament/report.ts';
import { reportOf } from '#cli/tournament/report-of.ts';
import type { TournamentPlan } from '#scenario/index.ts';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const firstTable = shippedCase('first-table').scenario;
const lobito = shippedCase('lobito-corridor').scenario;
const plan: TournamentPlan = {
  format: 1,
  name: 'test',
  games: 2,
  scenarios: ['first-table'],
  strategies: ['linear', 'boulware', 'conceder'],
};

describe('the tournament command', () => {
  const args = ['tournament', '--scenarios', 'first-table', '--strategies', 'boulware,conceder', '-n', '2'];
  const filesIn = (folder: string) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

  test('leaves the same files behind for any number of workers, without clock times', async () => {
    const folders = ['1', '2', '3'].map((workers) => ({ workers, folder: join(scratchFolder(), 'out') }));
    for (const { workers, folder } of folders)
      expect(await runCli([...args, '--quiet', '--workers', workers, '--out', folder])).toMatchObject({
        code: 0,
        errors: '',
      });
    const [first, ...others] = folders.map(({ folder }) => filesIn(folder));
    for (const other of others) expect(other).toEqual(first);
    expect(Object.keys(first ?? {}).sort()).toMatchSnapshot();
    expect(first?.['summary.json']).not.toMatch(/elapsed|milliseconds|\d{4}-\d\d-\d\dT/i);
    for (const name of ['picture.svg', 'company.svg', 'outcomes.svg']) {
      expect(first?.[name]).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<title[^]*<\/svg>\n$/);
      expect(first?.[name]).not.toMatch(/NaN|undefined|Infinity|tournament\.|\{\{/);
    }
    expect(first?.['games.jsonl']?.trim().split('\n')).toHaveLength(8);
  });

  test('tells people who does best, and authors whether a role is unfair', async () => {
    const { code, output } = await runCli([...args, '--out', join(scratchFolder(), 'out')], { columns: 90 });
    expect(code).toBe(0);
    expect(output).toContain('first-table: 8 games');
    expect(output).toMatch(/^contender +share %/m);
    expect(output).toMatch(/^(Even|Uneven|Unsettled)/m);
    expect(output).not.toMatch(/\{\{|tournament\./);
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('reads a plan, and prints the report as JSON', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'plan.yaml');
    writeFileSync(
      path,
      'format: 1\nname: small\ngames: 1\nscenarios: [first-table]\nstrategies: [linear, { name: slow, strategy: boulware }]\nprotocols: [alternating-offers, open-table]\n',
    );
    const { code, output } = await runCli(['tournament', path, '--json', '--out', join(folder, 'out')]);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      format: 1,
      tournament: { name: 'small', games: 8, lineups: 'all' },
      contenders: [{ name: 'linear' }, { name: 'slow', strategy: 'boulware' }],
      cells: [{ protocol: 'alternating-offers' }, { protocol: 'open-table' }],
    });
    const printed = readFileSync(join(folder, 'out', 'plan.yaml'), 'utf8');
    writeFileSync(path, printed);
    expect((await runCli(['tournament', path, '--json', '--out', join(folder, 'out')])).output).toBe(output);
  });

  test('lets personas and strategies with numbers compete', async () => {
    const names = ['deadline-minister', 'boulware(exponent=0.1,opening=0.05)', 'boa:time+nash'];
    const folder = join(scratchFolder(), 'out');
    const strategies = names.join(',');
    const ran = await runCli([
      ...['tournament', '--scenarios', 'first-table', '--strategies', strategies, '-n', '1'],
      ...['--json', '--out', folder],
    ]);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    const report: TournamentReport = JSON.parse(ran.output);
    expect(report.contenders.map(({ name }) => name)).toEqual(names);
    // The plan that is left behind says the same.
    const again = ['tournament', join(folder, 'plan.yaml'), '--json', '--out', folder];
    expect((await runCli(again)).output).toBe(ran.output);
  });

  test('goes on where fewer repetitions ended, and with nothing but the same plan', async () => {
    const folder = join(scratchFolder(), 'out');
    const play = (games: string, ...also: string[]) =>
      runCli([...args.slice(0, -2), '--quiet', '-n', games, '--out', folder, ...also]);
    const lines = () => readFileSync(join(folder, 'games.jsonl'), 'utf8').trim().split('\n');
    expect((await play('1')).code).toBe(0);
    const kept = lines();
    expect((await play('3')).code).toBe(0);
    expect(lines()).toHaveLength(12);
    expect(lines().slice(0, 4)).toEqual(kept);
    for (const other of [play('3', '--seed', '2'), play('2')])
      expect(await other).toMatchObject({ code: 2, errors: expect.stringMatching(/^RESULTS_DIFFER: /) });
    expect(lines()).toHaveLength(12);
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toMatch(/^games: 3$/m);
  });

  test('shows every fault of a plan with its place', async () => {
    const path = join(scratchFolder(), 'plan.yaml');
    writeFileSync(path, 'format: 1\nname: bad\ngames: 1\nscenarios: [first-tabel]\nstrategies: [bulware]\n');
    const { code, output } = await runCli(['tournament', path]);
    expect(code).toBe(1);
    expect(output).toContain(':4:13 ID_UNKNOWN There is no scenario called first-tabel.');
    expect(output).toContain('Did you mean boulware?');
    expect((await runCli(['tournament', path, '--json'])).output).toContain('"code":"ID_UNKNOWN"');
  });

  test.each([
    [[], 'PLAN_MISSING'],
    [['plan.yaml', '--games', '3'], 'PLAN_OR_OPTIONS'],
    [['no-such-plan.yaml'], 'CANNOT_READ'],
    [['--scenarios', 'first-tabel'], 'SCENARIO_NOT_FOUND'],
    [['--scenarios', 'first-table', '--strategies', 'bulware'], 'UNKNOWN_STRATEGY'],
    [['--scenarios', 'first-table', '--protocols', 'talk'], 'UNKNOWN_PROTOCOL'],
    [['--scenarios', 'first-table', '--lineups', 'some'], 'UNKNOWN_LINEUPS'],
    [['--scenarios', 'first-table', '--difficulties', 'herd'], 'UNKNOWN_DIFFICULTY'],
    [['--scenarios', 'first-table', '--games', '1000000'], 'BATCH_TOO_LARGE'],
    [['--scenarios', 'first-table', '--workers', '0'], 'NOT_WORKERS'],
    [['--scenarios', 'first-table', '--games', '1', '--out', '/dev/null/x'], 'CANNOT_WRITE'],
  ])('refuses %j with %s', async (wrong, code) => {
    const ran = await runCli(['tournament', ...wrong]);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(new RegExp(`^${code}: `));
    expect(ran.errors).not.toContain('{{');
  });
});

describe('the games of a plan', () => {
  test('are every seating at a table of two', () => {
    const programme = programmeOf(plan, [firstTable]);
    expect(gamesIn(programme)).toBe(18);
    expect(new Set(programme.lineups.map(({ seats }) => seats.join())).size).toBe(9);
  });

  test('are one against the rest at larger tables, scored where the company is the same', () => {
    const { lineups } = programmeOf(plan, [lobito]);
    expect(lineups).toHaveLength(3 + 3 * 2 * 4);
    expect(lineups).toContainEqual({ cell: 0, seats: [0, 1, 0, 0], scored: [1] });
    // In each role, each contender meets each company once.
    const met = lineups.flatMap(({ seats, scored }) =>
      scored.map((role) => `${role}:${seats[role]}:${seats.filter((_, seat) => seat !== role).join()}`),
    );
    expect(new Set(met).size).toBe(met.length);
    expect(met).toHaveLength(4 * 3 * 3);
  });

  test('seat one strategy in the roles that nobody competes in', () => {
    const { lineups, contenders } = programmeOf({ ...plan, roles: ['zambia'] }, [lobito]);
    expect(contenders.at(-1)).toEqual({ name: 'logroller', strategy: 'logroller' });
    expect(lineups.map(({ seats }) => seats)).toEqual([
      [0, 3, 3, 3],
      [1, 3, 3, 3],
      [2, 3, 3, 3],
    ]);
  });
});

describe('what a tournament comes to', () => {
  /** Rows of made-up games: kesanda always gains `first`, halvern `second`, of 20 that each could. */
  const programme = programmeOf({ ...plan, games: 12 }, [firstTable]);
  const rows = (shareOf: (party: number, contender: number, repetition: number) => number): GameRow[] =>
    Array.from({ length: gamesIn(programme) }, (_, game) => {
      const lineup = programme.lineups[game % programme.lineups.length]!;
      const repetition = Math.floor(game / programme.lineups.length);
      return {
        game,
        scenario: 'first-table',
        digest: 'd',
        protocol: 'alternating-offers',
        difficulty: 'standard',
        repetition,
        seed: `1:${repetition}`,
        outcome: 'agreement',
        rounds: 4,
        time: 0.5,
        moves: 9,
        onFrontier: true,
        jointGain: 0.9,
        parties: lineup.seats.map((contender, party) => {
          const share = shareOf(party, contender, repetition);
          const name = programme.contenders[contender]!.name;
          return {
            party: `p${party}`,
            strategy: name,
            walkAway: 50,
            points: 50 + 20 * share,
            gain: 20 * share,
            share,
            offers: 2,
            steps: { concession: 1 },
          };
        }),
      };
    });
  const reported = (games: GameRow[]) => reportOf(plan, programme, games, entriesOf(programme, games));
  const wobble = (repetition: number) => (repetition % 2 === 0 ? 0.01 : -0.01);

  test('puts the better contender first, and tells it apart', () => {
    const report = reported(
      rows((_, contender, repetition) => [0.3, 0.6, 0.3][contender]! + wobble(repetition)),
    );
    expect(report.ranking[0]).toMatchObject({
      contender: 'boulware',
      share: { value: expect.closeTo(0.6, 9) },
    });
    const pair = (first: string, second: string) =>
      report.comparisons.find((each) => each.first === first && each.second === second);
    expect(pair('linear', 'boulware')!.adjusted).toBeLessThan(0.01);
    expect(pair('linear', 'conceder')!.adjusted).toBe(1);
    expect(report.metaGame).toMatchObject({
      equilibria: [{ contender: 'boulware', support: 1 }],
      restPoints: [{ basin: 1 }],
    });
    expect(report.cells[0]!.metaGame).toEqual({
      isWhole: true,
      equilibria: [{ contenders: ['boulware', 'boulware'], shares: expect.anything(), support: 1 }],
    });
  });

  test('sees a role that is better off, whoever plays it', () => {
    const uneven = reported(rows((party, _, repetition) => (party === 0 ? 0.6 : 0.4) + wobble(repetition)));
    expect(uneven.cells[0]!.fairness).toEqual({
      verdict: 'uneven',
      favoured: ['kesanda'],
      hurt: ['halvern'],
    });
    const even = reported(rows((_, __, repetition) => 0.5 + wobble(repetition)));
    expect(even.cells[0]!.fairness).toEqual({ verdict: 'even', favoured: [], hurt: [] });
    expect(even.cells[0]!.isLucky).toBe(true);
    expect(reported(rows(() => 0.5)).cells[0]!.isLucky).toBe(false);
  });

  test('calls a role unsettled while both a material advantage and none are possible', () => {
    const verdict = (advantages: number[], isLucky = true) =>
      fairnessOf(
        [
          { party: 'a', advantages },
          { party: 'b', advantages: advantages.map((each) => -each) },
        ],
        isLucky,
        's',
      ).verdict;
    const nine = (mean: number, wobble: number) =>
      Array.from({ length: 9 }, (_, index) => mean + wobble * ((index % 3) - 1));
    expect(verdict(nine(0.06, 0.01))).toBe('uneven');
    expect(verdict(nine(0.01, 0.01))).toBe('even');
    expect(verdict(nine(0.04, 0.03))).toBe('unsettled');
    // So few repetitions cannot tell an advantage from luck, however large it is.
    expect(verdict([0.3, 0.31, 0.32])).toBe('unsettled');
    expect(verdict([0.3])).toBe('unsettled');
    // Where luck changes nothing one is enough.
    expect(verdict([0.3, 0.3], false)).toBe('uneven');
    expect(verdict([])).toBe('nothing-to-gain');
  });

  test('is written as CSV that a spreadsheet can trust', () => {
    const [entry] = entriesOf(
      programme,
      rows(() => 0.5),
    );
    const lines = [...csvLines(chairColumns, [{ ...entry!, row: { ...entry!.row, seed: '=1,"a"' } }])];
    expect(lines[1]).toContain(`"'=1,""a"""`);
    expect(lines[0]!.split(',')).toHaveLength(chairColumns.length);
  });
});

test('pictures have the colours of the game by day', () => {
  const tokens = readFileSync('src/ui/tokens.css', 'utf8');
  const byDay = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`).exec(tokens)?.[1];
  for (const [name, colour] of Object.entries(palette)) expect(byDay(name), name).toBe(colour);
  expect(hues).toEqual([1, 2, 3, 4, 5, 6].map((party) => byDay(`party-${party}`)));
});

describe('the game of choosing a contender', () => {
  const bimatrix = (first: number[][], second: number[][]) =>
    first.flatMap((row, a) => row.map((value, b) => ({ choice: [a, b], payoffs: [value, second[a]![b]!] })));

  test('has the equilibria of the textbook', () => {
    const choices = (first: number[][], second: number[][]) =>
      pureEquilibria(bimatrix(first, second), 2).map(({ choice }) => choice);
    // Prisoner's dilemma, the stag hunt, matching pennies.
    expect(
      choices(
        [
          [3, 0],
          [5, 1],
        ],
        [
          [3, 5],
          [0, 1],
        ],
      ),
    ).toEqual([[1, 1]]);
    expect(
      choices(
        [
          [4, 0],
          [3, 3],
        ],
        [
          [4, 3],
          [0, 3],
        ],
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(
      choices(
        [
          [1, -1],
          [-1, 1],
        ],
        [
          [-1, 1],
          [1, -1],
        ],
      ),
    ).toEqual([]);
    // A deviation that nobody played leaves the matter open.
    expect(pureEquilibria([{ choice: [0, 0], payoffs: [1, 1] }], 2)).toEqual([]);
  });

  test('settles where replicator dynamics settle: hawks and doves mix, and the dominated die out', () => {
    // Hawk–dove with a prize of 0.4 and a cost of 0.8: half of the population are hawks (Maynard Smith 1982).
    const [mixed] = restPointsOf(
      [
        [-0.2, 0.4],
        [0, 0.2],
      ],
      's',
    );
    expect(mixed?.basin).toBe(1);
    expect(mixed?.mix[0]).toBeCloseTo(0.5, 3);
    const [defect] = restPointsOf(
      [
        [0.3, 0],
        [0.5, 0.1],
      ],
      's',
    );
    expect(defect?.mix[1]).toBeCloseTo(1, 3);
    // In a stag hunt whose risky choice must be met by 3 of 4, a quarter of the starts go there.
    const stag = restPointsOf(
      [
        [0.4, 0],
        [0.3, 0.3],
      ],
      's',
    ).find(({ mix }) => (mix[0] ?? 0) > 0.9);
    expect(stag?.basin).toBeGreaterThan(0.15);
    expect(stag?.basin).toBeLessThan(0.35);
  });
});
