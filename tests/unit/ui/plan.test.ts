import { describe, expect, test } from 'vitest';
import { briefFor, createMatch, isWellFormed, viewFor, type Scenario } from '#engine/index.ts';
import { shippedCases } from '../../support/shipped-scenarios.ts';
import { dreamPackage, filedSheet, noGuess, startPlan } from '../../../src/ui/planning/plan.ts';

const seated = (scenario: Scenario, party: number) => {
  const match = createMatch(scenario, { seed: 'plan', difficulty: 1 });
  const seat = scenario.seats.find((one) => one.party === party && one.role === 'chief');
  if (seat === undefined) throw new Error('Every party has a chief');
  return { brief: briefFor(scenario, match, seat), view: viewFor(scenario, match, seat) };
};

const chairs = shippedCases().flatMap(({ scenario }) =>
  scenario.parties.map(({ id }, party) => ({
    name: `${scenario.id}, ${id}`,
    party,
    ...seated(scenario, party),
  })),
);

describe.each(chairs)('$name', ({ brief, view, party }) => {
  test('an empty plan names every issue once and aims above the walk-away', () => {
    const plan = startPlan(brief, view);
    expect([...plan.priorities].sort((a, b) => a - b)).toEqual(brief.issues.map((_, index) => index));
    expect(plan.target).toBeGreaterThan(view.sheet.walkAway);
    expect(plan.target).toBeLessThan(100);
  });

  test('the best of everything can be offered', () => {
    expect(isWellFormed(brief.issues, view.closed, dreamPackage(brief, view))).toBe(true);
  });

  test('nothing guessed is filed as nothing', () => {
    expect(filedSheet(startPlan(brief, view), party).guesses.every((guess) => guess === undefined)).toBe(
      true,
    );
  });

  test('an issue picked twice is filed once, and nothing about oneself', () => {
    const guess = { picks: [2, 2, 0], walkAway: 40 };
    const plan = { ...startPlan(brief, view), guesses: brief.parties.map(() => guess) };
    const { guesses } = filedSheet(plan, party);
    expect(guesses[party]).toBeUndefined();
    const others = guesses.filter((_, index) => index !== party);
    expect(others.every((one) => one?.priorities.join() === '2,0' && one.walkAway === 40)).toBe(true);
  });

  test('a plan that was filed comes back as it was', () => {
    const plan = {
      ...startPlan(brief, view),
      target: 71,
      guesses: brief.parties.map((_, index) =>
        index === party ? noGuess : { picks: [1, undefined, undefined], walkAway: 44 },
      ),
      firstOffer: dreamPackage(brief, view),
    };
    expect(startPlan(brief, { ...view, plan: filedSheet(plan, party) })).toEqual(plan);
  });
});
