import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorNames, lensNames } from '#engine/index.ts';
import {
  indicatorsOf,
  lensCriteria,
  readLenses,
  regimeTraces,
  runYears,
  troubleKinds,
} from '#outcome/index.ts';
import { seriesNames } from '#outcome/distribution.ts';
import { grades } from '#outcome/lenses/lens.ts';
import { accountKinds, flowKinds } from '#outcome/money/ledger.ts';
import { promiseNames } from '#outcome/promises/promises.ts';
import { yearEventKinds } from '#outcome/years.ts';
import { createWords } from '#words/index.ts';
import { agreedOn, outcomeScenario } from '../../support/outcome-scenario.ts';

const strings: Record<string, unknown> = JSON.parse(readFileSync('assets/locales/en/outcome.json', 'utf8'));
const source = createWords('en');
source.add('en', 'outcome', strings);
const { words } = source;

test('everything that the years, indicators and lenses can say has its words, and nothing else has', () => {
  const wanted = [
    ...indicatorNames.flatMap((name) => [`indicator.${name}.name`, `indicator.${name}.explains`]),
    ...seriesNames.map((name) => `series.${name}`),
    ...promiseNames.map((name) => `promise.${name}`),
    ...yearEventKinds.map((kind) => `event.${kind}`),
    // Of one state.
    'event.investor-claim-one',
    ...regimeTraces.flatMap((trace) => [`trace.ends.${trace}`, `trace.begins.${trace}`]),
    ...flowKinds.map((kind) => `flow.${kind}`),
    ...accountKinds.map((kind) => `account.${kind}`),
    ...grades.map((grade) => `grade.${grade}`),
    ...troubleKinds.map((kind) => `trouble.${kind}`),
    ...lensNames.flatMap((lens) => [
      `lens.${lens}.name`,
      `lens.${lens}.asks`,
      ...lensCriteria[lens].flatMap((id) =>
        ['name', ...grades].map((word) => `lens.${lens}.criterion.${id}.${word}`),
      ),
    ]),
  ];
  expect(keysOf(strings).sort()).toEqual(wanted.sort());
});

test('a reading fills every gap of its sentence with a formatted number', () => {
  const scenario = outcomeScenario();
  for (const agreement of [agreedOn(), undefined]) {
    const years = runYears(scenario, agreement, 'a');
    for (const { lens, criteria } of readLenses(scenario, agreement, years, indicatorsOf(scenario, years)))
      for (const { id, facts } of criteria)
        for (const grade of grades)
          expect(words.t(`outcome.lens.${lens}.criterion.${id}.${grade}`, facts)).not.toMatch(
            /\{\{|NaN|undefined|\d\.\d{3}/,
          );
  }
});

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    keysOf(inner, path === '' ? key : `${path}.${key}`),
  );
}
