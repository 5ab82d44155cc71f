import { expect, test } from 'vitest';
import { onePathOfYears } from '#client/index.ts';
import { yearsReport } from '#client/analyst.ts';
import { afterEvents, type MatchEvent } from '#engine/index.ts';
import { fakePorts } from '../../support/fake-ports.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

test('the years of a table go by the laws that its events have left, and by what was signed', async () => {
  const { scenario } = shippedCase('lithium-triangle');
  const { analyst } = fakePorts();
  const draft = {
    proposal: 0,
    package: scenario.issues.map(({ id, options }) =>
      id === 'form' ? options.findIndex((option) => option.id === 'investor-treaty') : options.length >> 1,
    ),
    parties: [...scenario.parties.keys()],
  };
  const told: MatchEvent = { id: 0, round: 4, audience: 'all', type: 'inject', inject: 'notice-given' };
  const ending = { kind: 'agreement' } as const;
  const after = (events: readonly MatchEvent[]) =>
    onePathOfYears(analyst, scenario, { ending, draft, events }, 'salt');
  expect(await after([told])).toEqual(yearsReport(afterEvents(scenario, ['notice-given']), draft, 'salt'));
  expect(await after([])).toEqual(yearsReport(scenario, draft, 'salt'));
  expect(await after([told])).not.toEqual(await after([]));
  expect(
    await onePathOfYears(
      analyst,
      scenario,
      { ending: { kind: 'impasse', reason: 'deadline', by: undefined }, draft, events: [] },
      'salt',
    ),
  ).toEqual(yearsReport(scenario, undefined, 'salt'));
});
