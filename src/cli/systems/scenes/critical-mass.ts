/** What does a plurilateral text change? Enough of the trade adopts it, one more accedes, one stays out. */
import type { Scenario } from '#engine/index.ts';
import { caseTable, packageAt } from '../case-table.ts';
import type { Scene } from './scene.ts';
import { after, chiefOf, talks } from './talks.ts';

const at = 'price-floor-club';

export const criticalMass: Scene = {
  at,
  play() {
    const club = caseTable(at, {});
    const { rules } = club;
    const everybody = { quorum: club.parties.length, vetoes: [] };
    const unanimous: Scenario = { ...club, rules: { ...rules, protocol: 'open-table', decision: everybody } };
    const [there, away] = [boundBy(club, true), boundBy(unanimous, false)];
    return [{ of: 'bound', with: there, without: away, goes: 'more' }];
  },
};

/** How many delegations are bound after the same three have said yes, and a fourth where it may still join? */
function boundBy(scenario: Scenario, mayAccede: boolean): number {
  const chief = (party: string) => chiefOf(scenario, party);
  const accept = (party: string) => ({ type: 'accept', by: chief(party), proposal: 0, package: 0 }) as const;
  const match = after(
    scenario,
    talks(scenario),
    { type: 'propose', by: chief('us'), packages: [packageAt(at, scenario, {})] },
    accept('japan'),
    accept('eu'),
    ...(mayAccede ? [accept('mexico')] : []),
  );
  return match.draft?.parties.length ?? 0;
}
