import type { Bloc, BlocState, Match, PartyIndex, Scenario } from '../model/index.ts';

/** Blocs that a party may join: its supply counts there, and it has not walked out before. */
export function joinable(
  { rules }: Scenario,
  match: Pick<Match, 'blocs'>,
  party: PartyIndex,
): readonly number[] {
  return (rules.blocs ?? []).flatMap(({ shares }, index) => {
    const { members = [], defectors = [] } = match.blocs[index] ?? {};
    const mayJoin = (shares[party] ?? 0) > 0 && !members.includes(party) && !defectors.includes(party);
    return mayJoin ? [index] : [];
  });
}

/**
 * Points that a bloc takes from every importer's walk-away: as much as its members' share of the world's supply can press,
 * and no more of it than their mines, power and lines let them hold back. One producer alone presses nobody.
 */
export function pressureOf({ pressure, shares, usable }: Bloc, { members }: BlocState): number {
  if (members.length < 2) return 0;
  const held = members.reduce((sum, party) => sum + (shares[party] ?? 0), 0);
  return tenths(pressure * Math.min(1, held) * usable);
}

const tenths = (points: number) => Math.round(10 * points) / 10;

/** A bloc with other members, and what that does to the importers. */
export function withBloc(scenario: Scenario, match: Match, index: number, state: BlocState): Match {
  const bloc = scenario.rules.blocs?.[index];
  const before = match.blocs[index];
  if (bloc === undefined || before === undefined) return match;
  const change = pressureOf(bloc, state) - pressureOf(bloc, before);
  return {
    ...match,
    blocs: match.blocs.with(index, state),
    walkAways: match.walkAways.map((walkAway, party) =>
      scenario.parties[party]?.kind === 'importer'
        ? tenths(Math.max(0, Math.min(100, walkAway - change)))
        : walkAway,
    ),
  };
}

/** Points that a party loses for having left a bloc, and for signing what another member of its bloc does not sign. */
export function costOfDefection(
  blocs: readonly Bloc[],
  states: readonly BlocState[],
  party: PartyIndex,
  signatories: readonly PartyIndex[] | undefined,
): number {
  return states.reduce((sum, { members, defectors }, index) => {
    const isAlone =
      signatories !== undefined &&
      members.includes(party) &&
      members.some((other) => !signatories.includes(other));
    return defectors.includes(party) || isAlone ? sum + (blocs[index]?.defection ?? 0) : sum;
  }, 0);
}
