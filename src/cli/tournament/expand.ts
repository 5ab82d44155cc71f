/** Which games does a plan come to? */
import type { Scenario } from '#engine/index.ts';
import type { LineupKind, TournamentPlan } from '#scenario/index.ts';
import type { Cell, Contender, Lineup, Programme } from '../batch/programme.ts';
import { difficultyOf } from '../difficulty.ts';
import { Failure } from '../failure.ts';
import { usualStrategy } from '../strategies.ts';

export const mostGames = 1_000_000;

/** The programme of a plan. `cases` are the scenarios that it names, in its order. Throws a Failure when it is too long. */
export function programmeOf(plan: TournamentPlan, cases: readonly Scenario[]): Programme {
  const competing = plan.strategies.map((entry): Contender => {
    if (typeof entry === 'string') return { name: entry, strategy: entry };
    const { name, strategy, parameters } = entry;
    return { name: name ?? strategy, strategy, ...(parameters === undefined ? {} : { parameters }) };
  });
  const filler = fillerOf(plan, competing);
  const cells = cases.flatMap((scenario, index) =>
    (plan.protocols ?? [scenario.rules.protocol]).flatMap((protocol) =>
      (plan.difficulties ?? [undefined]).map((name): Cell => ({
        scenario: index,
        protocol,
        difficulty: difficultyOf(scenario, name),
      })),
    ),
  );
  const sizes = cells.map(({ scenario }) => cases[scenario]?.parties.length ?? 0);
  const total =
    sizes.reduce((sum, parties) => sum + countOf(plan, competing.length, parties), 0) * plan.games;
  if (total > mostGames) throw new Failure('BATCH_TOO_LARGE', { games: total, most: mostGames });
  return {
    scenarios: cases,
    contenders: filler.isExtra ? [...competing, filler.contender] : competing,
    cells,
    lineups: cells.flatMap(({ scenario }, cell) =>
      lineupsOf(cell, cases[scenario]?.parties ?? [], plan, competing.length, filler.index),
    ),
    repetitions: plan.games,
    seed: plan.seed ?? '1',
    quiet: plan.quiet ?? false,
  };
}

/** Who sits in the roles that nobody competes in: one of the contenders, or one more. */
function fillerOf(plan: TournamentPlan, competing: readonly Contender[]) {
  const strategy = plan.others ?? usualStrategy;
  const found = competing.findIndex((each) => each.strategy === strategy && each.parameters === undefined);
  const taken = new Set(competing.map(({ name }) => name));
  return {
    isExtra: found < 0 && plan.roles !== undefined,
    index: found < 0 ? competing.length : found,
    contender: { name: taken.has(strategy) ? `${strategy}-others` : strategy, strategy },
  };
}

/** How contenders meet at a table of so many, where the plan leaves it open. */
export const lineupKindOf = ({ lineups }: Pick<TournamentPlan, 'lineups'>, roles: number): LineupKind =>
  lineups ?? (roles <= 2 ? 'all' : 'one-against-rest');

/** How many line-ups a table of so many parties has. */
function countOf(plan: TournamentPlan, contenders: number, parties: number): number {
  const roles = plan.roles?.length ?? parties;
  switch (lineupKindOf(plan, roles)) {
    case 'all':
      return contenders ** roles;
    case 'one-against-rest':
      return roles === 1 ? contenders : contenders + contenders * (contenders - 1) * roles;
    case 'alike':
      return contenders;
  }
}

function lineupsOf(
  cell: number,
  parties: readonly { readonly id: string }[],
  plan: TournamentPlan,
  contenders: number,
  filler: number,
): readonly Lineup[] {
  const roles = [...parties.keys()].filter((party) => plan.roles?.includes(parties[party]?.id ?? '') ?? true);
  const everyone = Array.from({ length: contenders }, (_, index) => index);
  const seated = (sit: (role: number) => number): readonly number[] =>
    [...parties.keys()].map((party) => (roles.includes(party) ? sit(party) : filler));
  switch (lineupKindOf(plan, roles.length)) {
    case 'all': {
      const seatings = roles.reduce<readonly (readonly number[])[]>(
        (found) => found.flatMap((seating) => everyone.map((each) => [...seating, each])),
        [[]],
      );
      return seatings.map((seating) => ({
        cell,
        seats: seated((role) => seating[roles.indexOf(role)] ?? 0),
        scored: roles,
      }));
    }
    case 'one-against-rest':
      return everyone.flatMap((host) => [
        { cell, seats: seated(() => host), scored: roles },
        ...(roles.length === 1 ? [] : everyone)
          .filter((guest) => guest !== host)
          .flatMap((guest) =>
            roles.map((place) => ({
              cell,
              seats: seated((role) => (role === place ? guest : host)),
              // The hosts' company differs with the guest: only the guest is compared, with the hosts among themselves.
              scored: [place],
            })),
          ),
      ]);
    case 'alike':
      return everyone.map((each) => ({ cell, seats: seated(() => each), scored: roles }));
  }
}
