import { describe, expect, test } from 'vitest';
import { yearsReport } from '#client/analyst.ts';
import {
  afterEvents,
  closedOptions,
  type DraftAgreement,
  type PartyIndex,
  type Scenario,
} from '#engine/index.ts';
import { explainOption } from '#scenario/index.ts';
import { caseForReader } from '#server/classroom/case-for-reader.ts';
import { shippedCases } from '../../support/shipped-scenarios.ts';

/** Agreements of all that are allowed, in which every option stands once. */
function agreementsOf(scenario: Scenario, happened: readonly string[]): readonly DraftAgreement[] {
  const closed = closedOptions(scenario, { happened, forbidden: [] });
  const open = scenario.issues.map(({ options }, issue) =>
    [...options.keys()].filter((option) =>
      closed.every((one) => one.issue !== issue || one.option !== option),
    ),
  );
  return Array.from({ length: Math.max(...open.map(({ length }) => length)) }, (_, turn) => ({
    proposal: 0,
    package: open.map((options) => options[turn % options.length] ?? 0),
    parties: [...scenario.parties.keys()],
  }));
}

/** What regimes say of every option, as far as this party may read it. */
const explained = (scenario: Scenario, happened: readonly string[], own: PartyIndex | undefined) =>
  scenario.issues.map(({ options }, issue) =>
    options.map((_, option) =>
      explainOption(scenario, { issue, option }, happened).filter(
        (fact) => fact.kind !== 'points' || fact.party === own,
      ),
    ),
  );

describe.each(shippedCases().map((caseFile) => ({ id: caseFile.scenario.id, caseFile })))(
  'what a reader has of $id',
  ({ caseFile }) => {
    const { scenario } = caseFile;
    const parties: readonly (PartyIndex | undefined)[] = [undefined, ...scenario.parties.keys()];
    const all = scenario.injects.map(({ id }) => id);
    const histories: readonly (readonly string[])[] = [[], all];
    const readers = histories.flatMap((happened) =>
      parties.map((party) => ({
        party,
        happened,
        read: caseForReader(caseFile, { party, constituency: undefined, happened }).scenario,
      })),
    );

    test('gives the same years as the whole case, with an agreement and without', () => {
      for (const happened of histories) {
        const whole = afterEvents(scenario, happened);
        for (const agreement of [...agreementsOf(scenario, happened), undefined]) {
          const years = yearsReport(whole, agreement, 'years');
          const seen = readers
            .filter((reader) => reader.happened === happened)
            .map(({ read }) => yearsReport(afterEvents(read, happened), agreement, 'years'));
          expect(seen).toEqual([undefined, ...scenario.parties].map(() => years));
        }
      }
    });

    test('explains every option as the whole case does', () => {
      for (const { party, happened, read } of readers)
        expect([party, explained(read, happened, party)]).toEqual([
          party,
          explained(scenario, happened, party),
        ]);
    });

    test('says of no other party what a law or an event is worth to it', () => {
      for (const { party, read } of readers) {
        const effects = [...read.regimes, ...read.injects].flatMap((each) => [...each.effects]);
        const touched = effects.flatMap((effect) =>
          'by' in effect && 'party' in effect ? [effect.party] : [],
        );
        expect(touched.filter((each) => each !== party)).toEqual([]);
        expect(effects.map(({ kind }) => kind)).not.toContain('mood');
      }
    });
  },
);

test('an event that has not been heard of is not there', () => {
  for (const caseFile of shippedCases())
    expect(
      caseForReader(caseFile, { party: 0, constituency: undefined, happened: [] }).scenario.injects,
    ).toEqual([]);
});
