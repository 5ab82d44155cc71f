import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analysisFile, type AnalysisFile } from '#wire/index.ts';
import { runCli, scratchFolder } from '../../support/run-cli.ts';

async function analysisOf(...args: readonly string[]): Promise<AnalysisFile> {
  const { code, output, errors } = await runCli(['analyse', ...args, '--json']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return analysisFile.parse(JSON.parse(output));
}

describe('of a scenario', () => {
  test('says in words how good an agreement could be', async () => {
    const { code, output } = await runCli(['analyse', 'first-table'], { columns: 100 });
    expect(code).toBe(0);
    expect(output).toMatchSnapshot();
  });

  test('speaks French', async () => {
    const { output } = await runCli(['analyse', 'first-table'], { environment: { LANG: 'fr_FR.UTF-8' } });
    expect(output).toContain('La zone d’accord');
    expect(output).not.toMatch(/\{\{|analyse\./);
  });

  test('keeps to its schema, and to points', async () => {
    const { scale, parties, outcomes, frontier, nash, maxWelfare, reservations } =
      await analysisOf('first-table');
    expect({ scale, parties, outcomes }).toEqual({
      scale: 'points',
      parties: ['kesanda', 'halvern'],
      outcomes: 600,
    });
    expect(frontier.members).toHaveLength(frontier.points);
    expect(frontier.members.reduce((sum, { packages }) => sum + packages, 0)).toBe(frontier.packages);
    expect(nash.map(({ utilities }) => utilities)).toEqual([[72, 68]]);
    expect(nash[0]?.value).toBe((72 - (reservations[0] ?? 0)) * (68 - (reservations[1] ?? 0)));
    expect(nash[0]?.package).toMatchObject({ processing: 'p60', form: 'treaty' });
    // Every tie, each with the same sum of what the parties get.
    expect(maxWelfare.length).toBeGreaterThan(1);
    for (const { utilities, value } of maxWelfare) expect(utilities.reduce((a, b) => a + b)).toBe(value);
  });

  test('says so when the zone is empty', async () => {
    const { agreementZone, nash, maxWelfare, maxWelfareUnconstrained, frontier } = await analysisOf(
      ...genius({ reservations: [0.99, 0.99] }),
    );
    expect(agreementZone).toMatchObject({ isEmpty: true, packages: 0, share: 0 });
    expect([nash, maxWelfare]).toEqual([[], []]);
    expect(maxWelfareUnconstrained).toHaveLength(1);
    expect(frontier).toMatchObject({ points: 3, pointsInZone: 0 });
  });

  test('holds an agreement against the best', async () => {
    const options = 'p60,concessional,q60,agreed,treaty';
    const { agreement } = await analysisOf('first-table', '--agreement', options);
    expect(agreement).toMatchObject({ utilities: [65, 75], isInZone: true, isOnFrontier: true });
    expect(agreement?.distances).toMatchObject({ frontier: 0, maxWelfare: 0, nash: Math.hypot(7, 7) });
    const named = 'form=treaty, floor=q60, processing=p60, money=concessional, consent=agreed';
    expect((await analysisOf('first-table', '--agreement', named)).agreement).toEqual(agreement);
  });

  test('takes the agreement of a record, in the case as events had left it', async () => {
    const folder = scratchFolder();
    await runCli(['simulate', 'first-table', '--games', '1', '--seed', '4', '--records', folder]);
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const { agreement, difficulty } = await analysisOf('first-table', '--agreement', join(folder, file));
    expect(difficulty).toBeUndefined();
    expect(agreement?.utilities).toHaveLength(2);
  });
});

describe('the picture', () => {
  const drawn = async (...args: readonly string[]): Promise<string> => {
    const file = join(scratchFolder(), 'zone.svg');
    const { code, errors } = await runCli(['analyse', ...args, '--picture', file]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    return readFileSync(file, 'utf8');
  };

  test('is a plane for two parties: every frontier point, every solution, and the agreement', async () => {
    const svg = await drawn('first-table', '--agreement', 'p60,concessional,q60,agreed,treaty');
    expect(svg.match(/<circle/g)).toHaveLength(18);
    expect(svg).toContain('First table: what could be agreed');
    expect(svg).toContain('>72 · 68<');
    expect(svg).toContain('>65 · 75<');
    expect(svg).not.toMatch(/NaN|undefined|\{\{/);
  });

  test('is an axis for each of more parties, with the frontier thinned to what can be told apart', async () => {
    const svg = await drawn('lobito-corridor');
    expect(svg.match(/stroke-width="0.7"/g)).toHaveLength(1500);
    expect(svg).not.toMatch(/NaN|undefined|\{\{/);
  });

  test('goes nowhere that cannot be written', async () => {
    const ran = await runCli(['analyse', 'first-table', '--picture', '/nowhere/at/all.svg']);
    expect(ran).toMatchObject({ code: 2, output: '', errors: expect.stringMatching(/^CANNOT_WRITE: /) });
  });
});

describe('of a Genius domain', () => {
  test('gives utilities as Genius has them, by the names in the files', async () => {
    const { scale, parties, outcomes, nash, kalaiSmorodinsky, ideal } = await analysisOf(...genius());
    expect({ scale, parties, outcomes, ideal }).toEqual({
      scale: 'utility',
      parties: ['buyer', 'seller'],
      outcomes: 9,
      ideal: [1, 1],
    });
    // 0.7 · 3/3 + 0.3 · 2/3 and 0.4 · 4/9 + 0.6 · 4/4.
    expect(nash.map(({ utilities, package: pkg }) => ({ utilities, pkg }))).toEqual([
      { utilities: [0.9, 0.777777778], pkg: { Laptop: 'HP', Harddisk: '80 Gb' } },
    ]);
    expect(nash[0]?.value).toBeCloseTo(0.9 * (0.4 * (4 / 9) + 0.6), 9);
    expect(kalaiSmorodinsky[0]?.value).toBeCloseTo(0.777777778, 9);
  });

  test('prints what is wrong with a file, and where', async () => {
    const [domain = '', buyer = ''] = genius();
    writeFileSync(buyer, '<utility_space>');
    const { code, output, errors } = await runCli(['analyse', domain, buyer, buyer]);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toContain('FILES_UNSOUND');
    expect(errors).toContain('buyer.xml');
  });
});

test('a report says how each moved, and what was within reach', async () => {
  const folder = scratchFolder();
  const game = ['simulate', 'first-table', '--games', '1', '--seed', '4', '--strategy', 'conceder'];
  await runCli([...game, '--records', folder]);
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const { output } = await runCli(['report', join(folder, file)], { columns: 100 });
  expect(output).toContain('turns answered');
  expect(output).toMatch(/ {2}Kesanda +\d+% +\d+% +\d of \d/);
  expect(output).toMatch(/The most that each could have had/);
  expect(output).not.toMatch(/\{\{|analyse\.|undefined|NaN/);
});

describe('what cannot be analysed', () => {
  test.each([
    [['atlantis'], 2, 'SCENARIO_NOT_FOUND'],
    [['nowhere.xml', 'nobody.xml'], 2, 'CANNOT_READ'],
    [['first-table', '--difficulty', 'herd'], 2, 'UNKNOWN_DIFFICULTY'],
    [['first-table', '--agreement', 'p60'], 2, 'AGREEMENT_INCOMPLETE'],
    [['first-table', '--agreement', 'p60,concessional,q60,agreed,treaty,treaty'], 2, 'AGREEMENT_SURPLUS'],
    [['first-table', '--agreement', 'p61,concessional,q60,agreed,treaty'], 2, 'NO_SUCH_OPTION'],
    [['first-table', '--agreement', 'proces=p60'], 2, 'NO_SUCH_ISSUE'],
  ] as const)('%j is answered with %i and %s', async (args, code, failure) => {
    const ran = await runCli(['analyse', ...args]);
    expect(ran).toMatchObject({ code, output: '', errors: expect.stringMatching(`^${failure}: `) });
    expect(ran.errors).not.toContain('{{');
  });
});

/** Paths of a small domain and two profiles. */
function genius({ reservations = [0, 0] }: { readonly reservations?: readonly number[] } = {}) {
  const folder = scratchFolder();
  const issues = [
    { name: 'Laptop', values: ['Dell', 'Macintosh', 'HP'] },
    { name: 'Harddisk', values: ['60 Gb', '80 Gb', '120 Gb'] },
  ];
  const write = (
    name: string,
    evaluations: readonly (readonly number[])[],
    weights: readonly number[],
    reservation = 0,
  ): string => {
    const inner = issues
      .map(({ name: issue, values }, i) => {
        const items = values
          .map((value, v) => {
            const worth = evaluations[i]?.[v];
            const evaluation = worth === undefined ? '' : ` evaluation="${worth}"`;
            return `<item index="${v + 1}" value="${value}"${evaluation}/>`;
          })
          .join('');
        return `<issue index="${i + 1}" name="${issue}" etype="discrete" type="discrete" vtype="discrete">${items}</issue>`;
      })
      .join('');
    const weighed = weights.map((value, i) => `<weight index="${i + 1}" value="${value}"/>`).join('');
    const objective = `<objective index="0" name="any" etype="objective" type="objective">${inner}${weighed}</objective>`;
    const space = `<utility_space>${objective}<reservation value="${reservation}"/></utility_space>`;
    const path = join(folder, `${name}.xml`);
    writeFileSync(path, weights.length > 0 ? space : `<negotiation_template>${space}</negotiation_template>`);
    return path;
  };
  return [
    write('domain', [], []),
    write(
      'buyer',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      [0.7, 0.3],
      reservations[0],
    ),
    write(
      'seller',
      [
        [5, 9, 4],
        [1, 4, 2],
      ],
      [0.4, 0.6],
      reservations[1],
    ),
  ];
}
