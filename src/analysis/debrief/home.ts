/** What did the capitals make of it, and how much room did they leave? */
import { goodwillOf, goodwillRules, historyOf, ratificationOf, suffice } from '#engine/index.ts';
import type { Condition, Package, Ratification } from '#engine/index.ts';
import { scoreSpace } from '../case-space.ts';
import { counterOf, type Judge } from '../space/count.ts';
import { floorInGrains, ticksOf } from '../space/grains.ts';
import type { Worth } from '../space/space.ts';
import { zoneJudge } from '../zone.ts';
import type { HomeFacts, VerdictFacts } from './facts.ts';
import type { Finished } from './finished.ts';

export function homeFacts(finished: Finished): HomeFacts {
  const { match, analysis } = finished;
  const best = analysis.solutions?.nash.points[0]?.package;
  return {
    onResult:
      match.draft === undefined ? undefined : verdictOn(finished, match.draft.package, match.ratifications),
    onBest: best === undefined ? undefined : verdictOn(finished, best, []),
    winSets: winSetShares(finished),
  };
}

/** How every capital votes: as the vote was taken where it was, as it would be taken now where not. */
function verdictOn(
  { scenario, match }: Finished,
  pkg: Package,
  taken: readonly Ratification[],
): VerdictFacts {
  const ratifications = scenario.parties.map((_, party) => {
    const vote = taken.find((entry) => entry.party === party && entry.votes.length > 0);
    return vote ?? ratificationOf(scenario, match, pkg, party, 'submit');
  });
  const carriers = ratifications.filter(({ result }) => result !== 'refused').map(({ party }) => party);
  return { package: pkg, ratifications, isCarried: suffice(scenario, carriers) };
}

/**
 * Indexed by party: its win-set (Putnam 1988) inside the zone, that is, the share of its packages that the home would
 * have carried with the goodwill that each constituency had at the end.
 */
function winSetShares({
  scenario,
  match,
  caseSpace,
  walkAways,
  analysis,
}: Finished): readonly (number | undefined)[] {
  if (analysis.acceptable.packages === 0) return scenario.parties.map(() => undefined);
  const { home, commitmentCost } = scenario.rules;
  const promises = scenario.parties.map((_, party) => match.commitments.filter(({ by }) => by === party));
  // Abandoning a position costs points at home. So the full price joins the floor, and keeping it pays the price back.
  const worths = scenario.constituencies.map(({ points, party }): Worth => ({
    points,
    interactions: (promises[party] ?? []).map(({ clause }, index) => ({
      id: String(index),
      when: [clause],
      points: commitmentCost,
    })),
  }));
  const floors = scenario.constituencies.map(({ party, threshold }, index) => {
    const goodwill = goodwillOf(
      goodwillRules(home),
      commitmentCost,
      historyOf(scenario, match, index),
      undefined,
    );
    const price = (promises[party] ?? []).length * commitmentCost;
    return floorInGrains(ticksOf((match.thresholds[index] ?? threshold) - goodwill + price));
  });
  const skips = home.procedures.map(({ skippedBy }): readonly Condition[] =>
    skippedBy === undefined ? [] : [[skippedBy]],
  );
  // Those affected are bound by the same clauses everywhere.
  const binding = scenario.constituencies.find(({ vetoWhen }) => vetoWhen !== undefined)?.vetoWhen ?? [];
  const flags = [...skips, binding.map((clause): Condition => [clause])];
  const count = counterOf(scoreSpace(scenario, caseSpace.sheets, caseSpace.closed, { worths, flags }));
  const inZone = zoneJudge(scenario.rules.decision, walkAways.map(ticksOf));

  const parties = scenario.parties.length;
  return scenario.parties.map((_, party) => {
    const procedure = home.procedures[party];
    const voters = scenario.constituencies.flatMap(({ weight, veto, vetoWhen, ...one }, index) =>
      one.party === party
        ? [
            {
              column: parties + index,
              floor: floors[index] ?? 0,
              weight,
              veto,
              affected: vetoWhen !== undefined,
            },
          ]
        : [],
    );
    if (voters.length === 0 || procedure === undefined || procedure.name === 'executive') return 1;
    const isCarried = capitalJudge(voters, procedure.quorum, 1 << (parties + party), 1 << (2 * parties));
    return count(bothOf(inZone, isCarried)) / analysis.acceptable.packages;
  });
}

interface Voter {
  readonly column: number;
  /** In grains. */
  readonly floor: number;
  readonly weight: number;
  readonly veto: boolean;
  /** Has a veto where consent is bound. */
  readonly affected: boolean;
}

/**
 * Counts the packages that a capital would carry: the engine's rule of ratification, on bounds.
 *
 * @param skipBit flag of the packages that need no vote
 * @param bindingBit flag of the packages to which those affected may say no
 */
function capitalJudge(voters: readonly Voter[], quorum: number, skipBit: number, bindingBit: number): Judge {
  const carries = (points: Float64Array, flags: number): boolean => {
    const isBinding = (flags & bindingBit) !== 0;
    let yes = 0;
    for (const { column, floor, weight, veto, affected } of voters) {
      if ((points[column] ?? 0) >= floor) yes += weight;
      else if (veto || (affected && isBinding)) return false;
    }
    return yes >= quorum - 1e-6;
  };
  // What is worth least and may be vetoed is carried last.
  return (low, high, raised, mayBeRaised) => {
    if ((raised & skipBit) !== 0 || carries(low, mayBeRaised)) return 'all';
    return (mayBeRaised & skipBit) === 0 && !carries(high, raised) ? 'none' : 'some';
  };
}

/** Counts what both judges count. */
function bothOf(first: Judge, second: Judge): Judge {
  return (low, high, raised, mayBeRaised) => {
    const verdict = first(low, high, raised, mayBeRaised);
    if (verdict === 'none') return 'none';
    const other = second(low, high, raised, mayBeRaised);
    return verdict === 'all' || other === 'none' ? other : 'some';
  };
}
