import { describe, expect, test } from 'vitest';
import { brokenPromises, pointsOf } from '#engine/index.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { outlookOf } from '../../../src/agents/outlook.ts';
import { bestOwn } from '../../../src/agents/search/trade-offs.ts';
import { within } from '../../../src/agents/search/space.ts';
import { after, atTheTable, packages, situationOf } from './table.ts';

const scenario = smallScenario();
const start = atTheTable(scenario);

describe('an outlook', () => {
  test('knows the best package that may be agreed', () => {
    expect(outlookOf(situationOf(scenario, start, 0)).best).toBe(100);
    const closed = { ...start, forbidden: [{ issue: 5, option: 1 }] };
    expect(outlookOf(situationOf(scenario, closed, 0)).best).toBe(78);
  });

  test('counts what breaking a promise costs, as the engine does', () => {
    const match = after(scenario, start, {
      type: 'commit',
      by: 'party-0-chief',
      clause: { issue: 0, options: [2, 3] },
    });
    const { net, view, brief } = outlookOf(situationOf(scenario, match, 0));
    for (const pkg of Object.values(packages)) {
      const { cost } = brokenPromises(brief.rules, view, 0, pkg);
      expect(net(pkg)).toBe(pointsOf(view.sheet, pkg) - cost);
    }
    expect(net(packages.importersBest)).toBe(pointsOf(view.sheet, packages.importersBest) - 4);
  });

  test('counts a side deal in force like a promise', () => {
    const three = smallScenario({ parties: 3 });
    const match = after(
      three,
      atTheTable(three),
      { type: 'open-room', by: 'party-0-chief', with: [2] },
      { type: 'draft-side-deal', by: 'party-0-chief', room: 1, clauses: [{ issue: 5, options: [1] }] },
      { type: 'initial-side-deal', by: 'party-2-chief', sideDeal: 0 },
    );
    const { net, view } = outlookOf(situationOf(three, match, 2));
    expect(net(packages.importersBest)).toBe(pointsOf(view.sheet, packages.importersBest) - 4);
    expect(net(packages.middle)).toBe(pointsOf(view.sheet, packages.middle));
  });

  test('expects of a package only as much above the walk-away as home is likely to carry', () => {
    const doubtful = smallScenario({
      change: (small) => ({
        ...small,
        constituencies: small.constituencies.map((one) => ({ ...one, threshold: 66, spread: 10 })),
      }),
    });
    const { worth, chance, net } = outlookOf(situationOf(doubtful, atTheTable(doubtful), 0));
    // 68 points and 3 of goodwill to come, for a threshold between 56 and 76.
    expect(chance(packages.middle)).toBeCloseTo(0.75);
    expect(worth(packages.middle)).toBeCloseTo(45 + 0.75 * (net(packages.middle) - 45));
    expect(worth([0, 0, -1, 0, 0, 1])).toBe(net([0, 0, -1, 0, 0, 1]));
  });
});

describe('the space of what may be agreed', () => {
  test('narrows to the clauses of a side deal', () => {
    const { space } = outlookOf(situationOf(scenario, start, 0));
    const narrow = within(space, [{ issue: 3, options: [0, 1] }]);
    expect(bestOwn(narrow)?.package[3]).toBe(1);
    expect(
      bestOwn(
        within(space, [
          { issue: 3, options: [0] },
          { issue: 3, options: [1] },
        ]),
      ),
    ).toBeUndefined();
  });
});
