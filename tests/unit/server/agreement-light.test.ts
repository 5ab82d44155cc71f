import { describe, expect, test } from 'vitest';
import { createMatch, pointsOf, redLinesCrossed, sheetOf, type Match, type Package } from '#engine/index.ts';
import { agreementLight } from '#server/classroom/cockpit.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const { scenario } = shippedCase('lobito-corridor');
const match = createMatch(scenario, { seed: 'light', difficulty: 1 });

/** The option with this id of each issue; an issue that is left out is not open. */
const packageOf = (options: Readonly<Record<string, string>>): Package =>
  scenario.issues.map(({ id, options: all }) => all.findIndex((option) => option.id === options[id]));

const terms = {
  ...{ processing: 'p10', plants: 'shared', floor: 'f80', payer: 'treasuries', offtake: 'o45' },
  ...{ finance: 'grants', security: 'escrow', line: 'open-roads', consent: 'consulted' },
};
const inside = packageOf({ ...terms, openness: 'summaries', form: 'memorandum' });
/** Zambia may pledge no metal under a text that nobody may read. */
const overRedLine = scenario.issues.map(
  (_, issue) => [0, 0, 2, 0, 2, 3, 2, 0, 1, 1, 3][issue] ?? 0,
) satisfies Package;

const lying = (pkg: Package, change: Partial<Match> = {}): Match => ({
  ...match,
  proposals: [
    {
      ...{ id: 0, by: 1, round: 1, status: 'standing', packages: [pkg], supporters: [[1]] },
      ...{ rejectedBy: [], objections: [] },
    },
  ],
  ...change,
});
const areContent = (pkg: Package) =>
  scenario.parties.every((_, party) => {
    const sheet = sheetOf(scenario, match, party);
    return pointsOf(sheet, pkg) >= sheet.walkAway;
  });

describe('the agreement light', () => {
  test('is empty while nothing lies there, and full once something lies there that all could sign', () => {
    expect(agreementLight(scenario, match)).toBe('nothing');
    expect(areContent(inside)).toBe(true);
    expect(agreementLight(scenario, lying(inside))).toBe('inside');
  });

  test('is no more than half where somebody would have to cross a red line, whatever it is worth to them', () => {
    expect(areContent(overRedLine)).toBe(true);
    const crossed = scenario.mandates.map((mandate) => redLinesCrossed(mandate, overRedLine).length);
    expect(crossed.filter((lines) => lines > 0)).toHaveLength(1);
    expect(agreementLight(scenario, lying(overRedLine))).toBe('outside');
  });

  test('does not count who has left the table', () => {
    const left = scenario.parties.map((_, party) => party === 3);
    expect(agreementLight(scenario, lying(inside, { left }))).toBe('outside');
  });
});
