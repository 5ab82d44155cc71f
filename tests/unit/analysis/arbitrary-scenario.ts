import fc from 'fast-check';
import type { Condition, Scenario } from '#engine/index.ts';
import { sketchScenario } from './sketch-scenario.ts';

type Numbers = fc.Arbitrary<number>;

/** What points are made of: few whole numbers that tie all the time, numbers that no finite decimal writes, anything. */
const kindsOfPoints: fc.Arbitrary<Numbers> = fc.constantFrom<Numbers>(
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom(0, 1 / 3, 2 / 3, 1, 0.1, 0.2, 0.3, 0.7, 33.333333333333336, 66.66666666666667),
  fc.integer({ min: 0, max: 280 }).map((sevenths) => sevenths / 7),
);

/** Options of each issue, for at most 192 packages, so that every pair of them can be compared. */
const smallShapes = [
  [3, 3, 2, 2, 3],
  [4, 4, 3, 3],
  [4, 3, 1, 4, 2],
  [2, 2, 2, 2, 2, 2, 2],
  [3, 3, 3, 4],
  [5, 5, 5],
  [1, 1],
];

function conditionOn(
  options: readonly number[],
  before: number,
  maxClauses: number,
): fc.Arbitrary<Condition> {
  if (before === 0) return fc.constant([]);
  const clause = fc.integer({ min: 0, max: before - 1 }).chain((issue) =>
    fc.record({
      issue: fc.constant(issue),
      options: fc
        .subarray(
          Array.from({ length: options[issue] ?? 1 }, (_, option) => option),
          { minLength: 1 },
        )
        .map((list) => list.toSorted((a, b) => a - b)),
    }),
  );
  return fc.uniqueArray(clause, { minLength: 0, maxLength: maxClauses, selector: ({ issue }) => issue });
}

function mandateOn(options: readonly number[], points: Numbers) {
  return fc.record({
    points: fc.tuple(...options.map((count) => fc.array(points, { minLength: count, maxLength: count }))),
    walkAway: fc.tuple(points, fc.integer({ min: 0, max: 3 })).map(([value, times]) => value * times),
    interactions: fc.array(
      fc.record({
        when: conditionOn(options, options.length, 3),
        points: fc.tuple(points, fc.constantFrom(-1, 1)).map(([value, sign]) => value * sign),
      }),
      { maxLength: 2 },
    ),
    redLines: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          conditionOn(options, options.length, 2).filter((condition) => condition.length > 0),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
  });
}

const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 2 }) },
  );

/**
 * Interactions, conditional issues, red lines, closed options, any decision rule.
 *
 * @param shapes to choose from; each says, for every issue, how many options it has
 * @param most parties; two at least
 */
export function arbitraryScenario(
  shapes: readonly (readonly number[])[] = smallShapes,
  most = 4,
): fc.Arbitrary<Scenario> {
  return fc
    .tuple(fc.constantFrom(...shapes), fc.integer({ min: 2, max: most }), kindsOfPoints)
    .chain(([options, parties, points]) =>
      fc.record({
        options: fc.constant(options),
        openIf: fc
          .tuple(
            ...options.map((_, issue) =>
              fc.oneof(
                { weight: 3, arbitrary: fc.constant([]) },
                { weight: 1, arbitrary: conditionOn(options, issue, 2) },
              ),
            ),
          )
          .map((conditions) => Object.fromEntries(conditions.entries())),
        mandates: fc.array(mandateOn(options, points), { minLength: parties, maxLength: parties }),
        closed: rarely(
          fc.integer({ min: 0, max: options.length - 1 }).chain((issue) =>
            fc.record({
              issue: fc.constant(issue),
              option: fc.integer({ min: 0, max: (options[issue] ?? 1) - 1 }),
            }),
          ),
        ),
        decision: fc.oneof(
          fc.constant({ quorum: parties, vetoes: [] }),
          fc.record(
            {
              quorum: fc.integer({ min: 1, max: parties }),
              vetoes: fc.subarray(Array.from({ length: parties }, (_, party) => party)),
              mass: fc.record({
                least: fc.constantFrom(0.3, 0.5),
                shares: fc.array(fc.constantFrom(0.1, 0.3, 0.5), {
                  minLength: parties,
                  maxLength: parties,
                }),
              }),
            },
            { requiredKeys: ['quorum', 'vetoes'] },
          ),
        ),
      }),
    )
    .map(sketchScenario);
}
