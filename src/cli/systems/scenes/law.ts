/** What happens when a law is repealed in the middle of talks, and when the same clause has been signed elsewhere before? */
import { sheetAtTable, type Inject, type Match, type Scenario } from '#engine/index.ts';
import { withRegimes } from '#scenario/index.ts';
import { caseTable, shippedCase } from '../case-table.ts';
import { readShippedRegime } from '../shipped-regimes.ts';
import type { Scene } from './scene.ts';
import { after, partyIn, talks, time } from './talks.ts';

/** The event by which a regime ends at once. */
const repealOf = (regime: string, round: number): Inject => ({
  id: `${regime}-repealed`,
  trigger: { kind: 'scheduled', round },
  audience: undefined,
  effects: [{ kind: 'regime-ends', regime }],
});

/** The credits of the United States, in force as the talks on the corridor begin, end with the second round. */
export const repeal: Scene = {
  at: 'lobito-corridor',
  play() {
    const ruled = caseTable('lobito-corridor', { regimes: ['ira-fta-feoc'] });
    const scenario = { ...ruled, injects: [repealOf('ira-fta-feoc', 2)] };
    const before = talks(scenario);
    const gone = after(scenario, before, time);
    return (['us', 'zambia'] as const).map((party) => ({
      of: party,
      with: pointsFor(scenario, before, party, ['form', 'treaty']),
      without: pointsFor(scenario, gone, party, ['form', 'treaty']),
      goes: 'more',
    }));
  },
};

/** How many deals with the clause have been signed elsewhere before this one. */
const EARLIER = 3;

/** Each deal in which the clause has been signed brings the next signatory a little nearer to it. */
export const succession: Scene = {
  at: 'price-floor-club',
  play() {
    const { scenario } = shippedCase('price-floor-club');
    const norm = readShippedRegime('serial-bilateralism').at(scenario);
    const rest = scenario.regimes.filter(({ id }) => id !== norm.id);
    const spread = withRegimes(scenario, [...rest, ...Array.from({ length: EARLIER }, () => norm)]);
    const alone = withRegimes(scenario, rest);
    const cost = (table: Scenario) => {
      const match = talks(table);
      const worth = (option: string) => pointsFor(table, match, 'vietnam', ['accession', option]);
      return worth('open') - worth('disciplines');
    };
    const gain = (table: Scenario) => pointsFor(table, talks(table), 'us', ['accession', 'disciplines']);
    return [
      { of: 'cost', with: cost(spread), without: cost(alone), goes: 'less' },
      { of: 'gain', with: gain(spread), without: gain(alone), goes: 'more' },
    ];
  },
};

function pointsFor(
  scenario: Scenario,
  match: Match,
  party: string,
  [issueId, optionId]: readonly [string, string],
): number {
  const issue = scenario.issues.findIndex(({ id }) => id === issueId);
  const option = scenario.issues[issue]?.options.findIndex(({ id }) => id === optionId) ?? -1;
  return sheetAtTable(scenario, match, partyIn(scenario, party)).points[issue]?.[option] ?? 0;
}
