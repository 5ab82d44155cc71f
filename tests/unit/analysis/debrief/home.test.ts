import { expect, test } from 'vitest';
import { debriefOf, suggestImprovement } from '#analysis/index.ts';
import type { Procedure } from '#engine/index.ts';
import { agreement, impasse } from '../finished-match.ts';
import { sketchScenario } from '../sketch-scenario.ts';

const parliament: Procedure = { name: 'parliament', quorum: 0.5, skippedBy: { issue: 1, options: [0] } };
const executive: Procedure = { name: 'executive', quorum: 0.5, skippedBy: undefined };

/** One issue to share out, and a form that may skip the vote. Parliament at home dislikes what its government likes. */
const sketch = {
  options: [5, 2],
  mandates: [
    {
      points: [
        [100, 75, 50, 25, 0],
        [0, 0],
      ],
      walkAway: 25,
    },
    {
      points: [
        [0, 25, 50, 75, 100],
        [0, 0],
      ],
      walkAway: 25,
    },
  ],
  constituencies: [
    {
      party: 0,
      threshold: 60,
      points: [
        [0, 40, 60, 80, 100],
        [0, 0],
      ],
    },
  ],
  home: { procedures: [parliament, executive], consulted: 5, informed: 3, surprised: 4 },
} satisfies Parameters<typeof sketchScenario>[0];
const scenario = sketchScenario(sketch);
const treaty = (option: number): readonly number[] => [option, 1];

test('opens what each constituency made of the agreement', () => {
  const { home } = debriefOf(scenario, agreement(scenario, [[0, 1, treaty(3)]])) ?? {};
  expect(home?.onResult?.isCarried).toBe(true);
  expect(home?.onResult?.ratifications[0]).toMatchObject({
    result: 'ratified',
    votes: [{ constituency: 0, yes: true, points: 80, goodwill: -4, threshold: 60 }],
  });
  expect(home?.onResult?.ratifications[1]?.result).toBe('not-needed');
});

test('keeps the votes as they were cast', () => {
  const cast = {
    party: 0,
    result: 'ratified' as const,
    yesShare: 1,
    votes: [{ constituency: 0, yes: true, points: 80, goodwill: 12, threshold: 60 }],
  };
  const { home } =
    debriefOf(scenario, agreement(scenario, [[0, 1, treaty(3)]], { ratifications: [cast] })) ?? {};
  expect(home?.onResult?.ratifications[0]).toEqual(cast);
});

test('tells at an impasse whether the best package would have been carried', () => {
  const { home } = debriefOf(scenario, impasse(scenario, [])) ?? {};
  expect(home?.onResult).toBeUndefined();
  // The first Nash point is 50 / 50, here as a memorandum, which needs no vote.
  expect(home?.onBest?.package).toEqual([2, 0]);
  expect(home?.onBest?.isCarried).toBe(true);
});

test('the win-set is the share of the zone that a home carries', () => {
  const share = (changes: Parameters<typeof impasse>[2]) =>
    debriefOf(scenario, impasse(scenario, [], changes))?.home.winSets;
  // Zone: options 1, 2 and 3, each in two forms. Surprised, parliament carries option 3 as a treaty, and any memorandum.
  expect(share({})).toEqual([4 / 6, 1]);
  // Consulted, it carries option 2 too.
  expect(share({ consulted: [true] })).toEqual([5 / 6, 1]);
  // A published position for option 1 costs 4 wherever it is abandoned: 60 + 5 − 4 still does.
  expect(
    share({ consulted: [true], commitments: [{ by: 0, round: 1, clause: { issue: 0, options: [1] } }] }),
  ).toEqual([5 / 6, 1]);
  expect(
    share({
      consulted: [true],
      moods: [-2],
      commitments: [{ by: 0, round: 1, clause: { issue: 0, options: [1] } }],
    }),
  ).toEqual([4 / 6, 1]);
});

test('counts as lost what those affected refuse where their consent is binding', () => {
  // They want the other end of the issue, and weigh too little to stop anything by numbers.
  const affected = {
    party: 0,
    threshold: 60,
    weight: 0.2,
    points: [
      [100, 50, 0, 0, 0],
      [0, 0],
    ],
    vetoWhen: [{ issue: 0, options: [3] }],
  };
  const [parliament] = scenario.constituencies;
  const one = { ...parliament, weight: 0.8 };
  const share = (voters: NonNullable<Parameters<typeof sketchScenario>[0]['constituencies']>) =>
    debriefOf(
      { ...scenario, constituencies: sketchScenario({ ...sketch, constituencies: voters }).constituencies },
      impasse(scenario, [], {
        consulted: [true, true],
        thresholds: [60, 60],
        lobbied: [false, false],
        moods: [0, 0],
      }),
    )?.home.winSets[0];
  // Options 2 and 3 as treaties, and any memorandum; with consent bound under option 3, that treaty is gone.
  expect(share([one, { ...affected, vetoWhen: [] }])).toBe(5 / 6);
  expect(share([one, affected])).toBe(4 / 6);
});

test('a package that fails at home is mended until it is carried', () => {
  const failed = impasse(scenario, [[1, 1, treaty(1)]], {
    ending: { kind: 'impasse', reason: 'not-ratified', by: 0 },
    draft: { proposal: 0, package: treaty(1), parties: [0, 1] },
  });
  const improvement = suggestImprovement(scenario, failed);
  // One clause: another share, or the form that asks nobody. Points are all the same: the first found stands.
  expect(improvement?.changes).toHaveLength(1);
  expect([
    [3, 1],
    [1, 0],
  ]).toContainEqual(improvement?.package.package);
});
