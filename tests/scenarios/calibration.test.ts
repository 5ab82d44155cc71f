/**
 * Is every case that ships worth playing? Each difficulty of each is held against the band that its id names; see
 * docs/analysis.md for the bands and where they come from.
 */
import { describe, expect, test } from 'vitest';
import { analyse, calibrate, calibrateSelfPlay } from '#analysis/index.ts';
import { loadScenario, shippedScenarios } from '#cli/scenarios.ts';
import { pointsOf, sheetOf, type Scenario } from '#engine/index.ts';
import { createSession, playOut, soloSeating } from '#session/index.ts';

const cases = shippedScenarios().map((id) => ({ id, caseFile: loadScenario(id) }));

/** What misses its band, in words that a failing test can show. */
const missed = (
  checks: ReturnType<typeof calibrateSelfPlay>,
  { parties }: Scenario,
): readonly {
  readonly target: string;
  readonly party: string;
  readonly measured: number | undefined;
  readonly band: unknown;
}[] =>
  checks
    .filter(({ passes }) => !passes)
    .map(({ target, party, measured, band }) => ({
      target,
      party: party === undefined ? 'all' : (parties[party]?.id ?? ''),
      measured,
      band,
    }));

test('there are cases to check', () => {
  expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(['first-table', 'lobito-corridor']));
});

describe.each(cases)('$id', ({ caseFile: { scenario, meta } }) => {
  const { difficulties } = calibrate(scenario, meta.level);

  test.each(difficulties.map((one) => ({ ...one, name: scenario.difficulties[one.difficulty]?.id })))(
    'meets its band at $name',
    ({ checks }) => {
      expect(missed(checks, scenario)).toEqual([]);
    },
  );

  test('has the three levels, from easiest to hardest', () => {
    expect(difficulties.map(({ level }) => level)).toEqual(['intro', 'standard', 'hard']);
    const shares = difficulties.map(({ analysis }) => analysis.acceptable.share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test('gives every role a fair chance when programs play it', { timeout: 30_000 }, () => {
    const difficulty = scenario.difficulties.findIndex(({ id }) => id === meta.level);
    const walkAways = scenario.difficulties[difficulty]?.walkAways ?? [];
    const results = Array.from({ length: GAMES }, (_, game) => playOnce(scenario, difficulty, game));
    const checks = calibrateSelfPlay(meta.level, analyse(scenario, { walkAways }), results);
    expect(missed(checks, scenario)).toEqual([]);
  });
});

const GAMES = 24;
/** Programs that behave as delegations do; the baselines of the laboratory do not. */
const characters = ['conceder', 'linear', 'boulware', 'tit-for-tat', 'logroller'];

/** What each party came home with: half of the games among the best program, half among a mixture that moves round. */
function playOnce(scenario: Scenario, difficulty: number, game: number): readonly number[] {
  const strategyOf = (party: number): string =>
    game % 2 === 0 ? 'logroller' : (characters[(game + party * 3) % characters.length] ?? 'logroller');
  const seating = soloSeating(scenario, undefined, strategyOf);
  const session = createSession(scenario, { seed: `calibration:${game}`, difficulty }, seating);
  playOut(session);
  const match = session.match();
  const agreement = match.ending?.kind === 'agreement' ? match.draft : undefined;
  return scenario.parties.map((_, party) => {
    const sheet = sheetOf(scenario, match, party);
    return agreement?.parties.includes(party) ? pointsOf(sheet, agreement.package) : sheet.walkAway;
  });
}
