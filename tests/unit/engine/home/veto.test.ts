import { describe, expect, test } from 'vitest';
import { briefFor, outlookAtHome, type Package, type Scenario } from '#engine/index.ts';
import { chanceAtHome } from '../../../../src/agents/home/chance-at-home.ts';
import { agreedTable, goodPackage } from '../../../support/at-the-table.ts';

/** Communities at home in party 0 that want the most plants and nothing else; parliament alone has the quorum. */
const touched =
  (vetoWhen: Scenario['constituencies'][number]['vetoWhen']) =>
  (small: Scenario): Scenario => ({
    ...small,
    injects: [],
    constituencies: small.constituencies.map((one, index) =>
      index === 1
        ? {
            ...one,
            spread: 0,
            points: one.points.map((row, issue) => (issue === 0 ? [0, 0, 0, 100] : row.map(() => 0))),
            ...(vetoWhen === undefined ? {} : { vetoWhen }),
          }
        : one,
    ),
  });
/** Option 2 of issue 4 binds consent; option 1 only has people heard. */
const bound = [{ issue: 4, options: [2] }];
const heard: Package = [2, 1, 1, 1, 1, 1];

/** What becomes of an agreement that those affected do not like, and what could be foreseen of it. */
function takenHome(pkg: Package, vetoWhen: Scenario['constituencies'][number]['vetoWhen']) {
  const table = agreedTable({ change: touched(vetoWhen) }, pkg);
  const { scenario } = table;
  const seat = scenario.seats[0];
  if (seat === undefined) throw new Error('No seat');
  const brief = briefFor(scenario, table.match(), seat);
  const foreseen = outlookAtHome(brief, table.view(0), pkg);
  const chance = chanceAtHome(brief, table.view(0), pkg);
  table.play(0, { type: 'ratify', decision: 'submit' });
  const result = table.match().ratifications.find(({ party }) => party === 0)?.result;
  return { result, chance, foreseen: foreseen.result, veto: foreseen.constituencies[1]?.veto };
}

describe('those whose land is touched', () => {
  test('refuse an agreement that binds their consent, and everybody can see it coming', () => {
    expect(takenHome(goodPackage, bound)).toEqual({
      result: 'refused',
      chance: 0,
      foreseen: 'no',
      veto: true,
    });
  });

  test('are outvoted where they are only heard', () => {
    expect(takenHome(heard, bound)).toMatchObject({ result: 'ratified', chance: 1, veto: false });
  });

  test('are outvoted under binding consent where nobody says that they are affected', () => {
    expect(takenHome(goodPackage, undefined)).toMatchObject({ result: 'ratified', veto: false });
  });
});
