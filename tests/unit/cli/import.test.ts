import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { geniusFiles } from '../../support/genius-files.ts';
import { runCli, scratchFolder } from '../../support/run-cli.ts';
import { terminalPlayer } from '../../support/terminal-player.ts';

const files = geniusFiles(
  [
    { name: 'Colour', values: ['Red', 'Blue', 'Green'] },
    { name: 'Überpreis', bounds: [1, 5] },
    { name: 'Delivery', values: ['Now', 'Later'] },
  ],
  [
    {
      weights: [0.2, 0.5, 0.3],
      evaluations: [
        [3, 2, 1],
        [0, 0.25],
        [1, 4],
      ],
      reservation: 0.3,
    },
    {
      weights: [0.3, 0.5, 0.3],
      evaluations: [
        [1, 2, 3],
        [1, -0.25],
        [4, 1],
      ],
      discount: 0.8,
    },
  ],
);

/** The files on disk, by path. */
function written(): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = scratchFolder();
  const paths = files.map(({ path, text }) => {
    const place = join(folder, basename(path));
    writeFileSync(place, text);
    return place;
  });
  return { folder, paths };
}

describe('offtake import genius', () => {
  test('writes a scenario that is sound, and that programs and people can play', async () => {
    const { folder, paths } = written();
    const out = join(folder, 'made');
    const ran = await runCli(['import', 'genius', ...paths, '--out', out, '--rounds', '8']);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.output).toContain('2 parties, 3 issues, 30 packages.');
    expect(ran.output).toContain('profile-2: its discount factor of 0.8 is kept.');
    expect(ran.output).toContain('profile-2: what its parts sum to can pass a utility of 1');
    expect(ran.output).not.toMatch(/\{\{|undefined|interop\./);

    const valid = await runCli(['validate', out, '--json']);
    expect(valid.code).toBe(0);
    expect(JSON.parse(valid.output)).toMatchObject([{ problems: [], id: 'domain' }]);

    const played = await runCli(
      ['play', out, '--party', 'profile-1', '--seed', '1', '--opponents', 'conceder'],
      { answers: terminalPlayer({ wanted: 0 }) },
    );
    expect(played).toMatchObject({ code: 0, errors: '' });
    expect(played.output).toContain('Überpreis');
    expect(played.output).toContain('Who got what');
    expect(played.output).not.toContain('What the years made of it');
    expect(played.output).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  test('gives simulations the same games as the files themselves', async () => {
    const { folder, paths } = written();
    const out = join(folder, 'made');
    await runCli(['import', 'genius', ...paths, '--out', out]);
    const games = ['-n', '6', '--strategy', 'boulware', '--workers', '1', '--json'];
    const fromFolder = await runCli(['simulate', out, ...games]);
    const fromFiles = await runCli(['simulate', ...paths, ...games]);
    expect(fromFiles).toEqual(fromFolder);
    expect(JSON.parse(fromFiles.output)).toMatchObject({ games: 6 });
  });

  test('says, to whoever leaves a game of such files, how to take it up again', async () => {
    const { folder, paths } = written();
    const record = join(folder, 'left.json');
    const begun = await runCli(
      ['play', ...paths, '--party', 'profile-1', '--opponents', 'conceder', '--record', record],
      { answers: ['q'] },
    );
    const call = ['play', ...paths, '--resume', record];
    expect(begun.output).toContain(`“offtake ${call.join(' ')}” takes the game up again.`);
    const back = await runCli(call, { answers: terminalPlayer({ wanted: 0 }) });
    expect(back).toMatchObject({ code: 0, errors: '' });
  });

  test('lets somebody play, and programs compete, straight from the files', async () => {
    const { folder, paths } = written();
    const record = join(folder, 'game.json');
    const played = await runCli(
      [
        'play',
        ...paths,
        '--party',
        'profile-1',
        '--seed',
        '1',
        '--opponents',
        'conceder',
        '--record',
        record,
      ],
      { answers: terminalPlayer({ wanted: 0 }) },
    );
    expect(played).toMatchObject({ code: 0, errors: '' });
    expect(played.output).toContain('Who got what');
    expect(existsSync(record)).toBe(true);
    const out = join(folder, 'results');
    const options = ['--strategies', 'boulware,micro', '--games', '2', '--quiet', '--workers', '1'];
    const first = await runCli(['tournament', ...paths, ...options, '--out', out]);
    expect(first.code).toBe(0);
    // The plan that it leaves behind needs none of the files.
    const again = join(folder, 'again');
    const second = await runCli(['tournament', join(out, 'plan.yaml'), '--out', again, '--workers', '1']);
    expect(second.code).toBe(0);
    expect(readFileSync(join(again, 'games.jsonl'), 'utf8')).toBe(
      readFileSync(join(out, 'games.jsonl'), 'utf8'),
    );
  });

  test('discounts what a game comes to as Genius does', async () => {
    const { folder, paths } = written();
    const results = join(folder, 'games.jsonl');
    const options = ['-n', '1', '--strategy', 'boulware', '--results', results, '--workers', '1'];
    expect((await runCli(['simulate', ...paths, ...options])).code).toBe(0);
    const { rounds, parties } = JSON.parse(readFileSync(results, 'utf8'));
    const [plain, discounting] = parties;
    expect(plain.discounted).toBeUndefined();
    // Round k of 100 is at k/101 on the discrete timeline of Genius.
    const left = 0.8 ** (rounds / 101);
    expect(discounting.discounted).toBeCloseTo(discounting.points * left, 9);
    expect(discounting.gain).toBeCloseTo((discounting.points - discounting.walkAway) * left, 9);
    expect(plain.gain).toBeCloseTo(plain.points - plain.walkAway, 9);
  });

  test('reads files in the encoding that they declare', async () => {
    const { folder, paths } = written();
    const [domain = ''] = paths;
    const latin = readFileSync(domain, 'utf8').replace('UTF-8', 'ISO-8859-1');
    writeFileSync(domain, Buffer.from(latin, 'latin1'));
    for (const path of paths.slice(1)) {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, Buffer.from(`\ufeff${text}`, 'utf16le'));
    }
    await runCli(['import', 'genius', ...paths, '--out', join(folder, 'made')]);
    expect(readFileSync(join(folder, 'made/texts/en.yaml'), 'utf8')).toContain('Überpreis');
  });

  test('tells every fault of the files, and writes nothing', async () => {
    const { folder, paths } = written();
    const profile = paths[1] ?? '';
    writeFileSync(profile, readFileSync(profile, 'utf8').replace('evaluation="2"', 'evaluation="two"'));
    const out = join(folder, 'made');
    const ran = await runCli(['import', 'genius', ...paths, '--out', out]);
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(/profile-1\.xml:\d+:\d+ GENIUS_NUMBER evaluation is not a number.*: two\./);
    expect(ran.errors).toContain('FILES_UNSOUND: These files do not make a domain: 1 fault');
    expect(existsSync(out)).toBe(false);
  });

  test('writes into no folder that holds something', async () => {
    const { folder, paths } = written();
    mkdirSync(join(folder, 'made/texts'), { recursive: true });
    const ran = await runCli(['import', 'genius', ...paths, '--out', join(folder, 'made')]);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.errors).toContain('FOLDER_EXISTS');
  });

  test.each([
    [['import', 'negmas'], 'UNKNOWN_FORMAT'],
    [['import', 'genius', '--rounds', '0'], 'NOT_ROUNDS'],
    [['import', 'genius', '--steps', 'ten'], 'NOT_STEPS'],
  ])('says what is wrong with %j', async (args, code) => {
    const { paths } = written();
    const ran = await runCli([...args, ...paths]);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toContain(`${code}:`);
  });

  test('cannot read what is not there', async () => {
    const ran = await runCli(['import', 'genius', 'nowhere.xml', 'a.xml', 'b.xml']);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.errors).toContain('CANNOT_READ');
  });
});

test('a scenario and files of another laboratory are not mixed up', async () => {
  const { paths } = written();
  const { errors } = await runCli(['simulate', 'first-table', 'a-secret-word']);
  expect(errors).toContain('ARGUMENT_SURPLUS');
  expect(errors).not.toContain('a-secret-word');
  expect((await runCli(['simulate', ...paths.slice(0, 2)])).errors).toContain('IMPORT_PARTIES');
});

describe('offtake simulate --csv', () => {
  test('writes a line for every party of every game, beside the same games as JSON Lines', async () => {
    const { folder, paths } = written();
    const [csv, results] = [join(folder, 'games.csv'), join(folder, 'games.jsonl')];
    const games = ['-n', '3', '--strategy', 'conceder', '--workers', '1'];
    const ran = await runCli(['simulate', ...paths, ...games, '--csv', csv, '--results', results]);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    const [head = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
    expect(head.split(',')).toEqual(
      expect.arrayContaining(['game', 'party', 'strategy', 'outcome', 'points']),
    );
    expect(lines).toHaveLength(6);
    const rows = readFileSync(results, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(rows).toMatchObject([{ game: 0 }, { game: 1 }, { game: 2 }]);
  });

  test('says so at once where it cannot write', async () => {
    const { folder, paths } = written();
    const ran = await runCli(['simulate', ...paths, '--csv', join(folder, 'nowhere/games.csv')]);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toContain('CANNOT_WRITE');
  });
});
