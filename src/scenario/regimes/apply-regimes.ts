/** What do the regimes in force change before the first word is spoken? */
import { closedBy } from '#engine/index.ts';
import type { Regime, Scenario } from '#engine/index.ts';

type Table = Omit<Scenario, 'digest' | 'regimes' | 'closed'>;

/**
 * Closes options, shifts points and moves walk-aways, at every level of difficulty, and binds consent. The sheets are
 * then no longer those of the file: a best package may be worth more or less than 100, which is what the regime is worth.
 */
export function applyRegimes(table: Table, regimes: readonly Regime[]): Omit<Scenario, 'digest'> {
  const effects = regimes.flatMap((regime) => regime.effects);
  const moved = (party: number, walkAway: number): number =>
    effects.reduce(
      (sum, effect) => (effect.kind === 'walk-away' && effect.party === party ? sum + effect.by : sum),
      walkAway,
    );
  return {
    ...table,
    closed: closedBy(regimes),
    constituencies: effects.some((effect) => effect.kind === 'oversight' && effect.bindsConsent === true)
      ? table.constituencies.map((one) => (one.vetoWhen === undefined ? one : { ...one, veto: true }))
      : table.constituencies,
    regimes,
    mandates: table.mandates.map((mandate, party) => ({
      ...mandate,
      points: mandate.points.map((row, issue) =>
        row.map((points, option) =>
          effects.reduce(
            (sum, effect) =>
              effect.kind === 'points' &&
              effect.party === party &&
              effect.issue === issue &&
              effect.option === option
                ? sum + effect.by
                : sum,
            points,
          ),
        ),
      ),
      walkAway: moved(party, mandate.walkAway),
    })),
    difficulties: table.difficulties.map((difficulty) => ({
      ...difficulty,
      walkAways: difficulty.walkAways.map((walkAway, party) => moved(party, walkAway)),
    })),
  };
}

/** The same table with these regimes in force instead of its own. */
export function withRegimes(scenario: Scenario, regimes: readonly Regime[]): Scenario {
  const { closed: _closed, ...table } = scenario;
  return { ...applyRegimes(withoutOwn(table), regimes), digest: scenario.digest };
}

/**
 * What its regimes did to a table taken back: what they added is taken away, and whoever has a veto only where consent is
 * binding has it only there. What they did to the years goes with them.
 */
function withoutOwn(scenario: Omit<Scenario, 'closed'>): Omit<Scenario, 'closed'> {
  const undone = scenario.regimes.map((regime): Regime => ({
    id: regime.id,
    effects: regime.effects.flatMap((effect) =>
      effect.kind === 'points' || effect.kind === 'walk-away' ? [{ ...effect, by: -effect.by }] : [],
    ),
  }));
  return {
    ...applyRegimes(scenario, undone),
    digest: scenario.digest,
    constituencies: scenario.constituencies.map((one) =>
      one.vetoWhen === undefined ? one : { ...one, veto: false },
    ),
  };
}
