import { expect, test } from 'vitest';
import { noTerms } from '#engine/index.ts';
import { termsOf } from '#outcome/index.ts';
import { outcomeScenario } from '../../support/outcome-scenario.ts';

const scenario = outcomeScenario({ terms: [{ grants: 100, instrument: 'treaty' }, { grants: 200 }] });

test('a package commits to the terms of its options, and for the rest to the world without', () => {
  expect(termsOf(scenario, [0])).toEqual({ ...noTerms, grants: 100, instrument: 'treaty' });
  expect(termsOf(scenario, [1])).toEqual({ ...noTerms, grants: 200 });
});

test('a closed issue commits to nothing', () => {
  expect(termsOf(scenario, [-1])).toEqual(noTerms);
});

test('of two issues that set the same term the later one counts', () => {
  const [issue] = scenario.issues;
  if (issue === undefined) throw new Error('The case has an issue');
  expect(termsOf({ ...scenario, issues: [issue, issue] }, [0, 1])).toEqual({
    ...noTerms,
    grants: 200,
    instrument: 'treaty',
  });
});
