import { draw } from '#kernel/random.ts';
import type {
  Inject,
  InjectEffect,
  Match,
  MoveOf,
  Package,
  PartyIndex,
  RegimeId,
  Scenario,
} from '../model/index.ts';
import { closedOptions } from './closed.ts';
import { happen } from './happen.ts';
import { holds } from './points.ts';
import { isWellFormed } from './packages.ts';
import { isAtOnce, isRegimeChange, regimesAtTable } from './regimes-in-force.ts';
import { retire, standingProposals } from './standing.ts';
import { phaseOf } from './turn.ts';

/** Events due at the start of the round that has just begun. Random ones are rolled in file order. */
export function injectsAtRoundStart(scenario: Scenario, match: Match): Match {
  return scenario.injects.reduce((current, inject) => {
    if (current.happened.includes(inject.id)) return current;
    const { trigger } = inject;
    switch (trigger.kind) {
      case 'scheduled':
        return trigger.round === current.round ? release(scenario, current, inject) : current;
      case 'silence':
        return trigger.round === current.round && current.proposals.length === 0
          ? release(scenario, current, inject)
          : current;
      case 'random': {
        if (current.round < trigger.from || current.round > trigger.to) return current;
        const roll = draw(current.random);
        const rolled = { ...current, random: roll.next };
        return roll.value < trigger.chance ? release(scenario, rolled, inject) : rolled;
      }
      case 'leaked': {
        if (current.round < trigger.from || !isKeptSecret(current, trigger.party)) return current;
        const roll = draw(current.random);
        const rolled = { ...current, random: roll.next };
        return roll.value < trigger.chance ? release(scenario, rolled, inject) : rolled;
      }
      case 'tabled':
      case 'adopted':
      case 'committed':
        return current;
    }
  }, match);
}

/** Is something on the table that this party has not shown at home? */
function isKeptSecret(match: Match, party: PartyIndex): boolean {
  const isPublished = match.disclosures.some(({ by, what }) => by === party && what === 'draft-text');
  return !isPublished && standingProposals(match).length > 0;
}

/** Events set off by what has just been tabled. */
export function injectsOnTabled(scenario: Scenario, match: Match, packages: readonly Package[]): Match {
  return scenario.injects.reduce((current, inject) => {
    const { trigger } = inject;
    const due =
      trigger.kind === 'tabled' &&
      current.round >= trigger.from &&
      !current.happened.includes(inject.id) &&
      packages.some((pkg) => holds(trigger.when, pkg));
    return due ? release(scenario, current, inject) : current;
  }, match);
}

/** Events set off by a text that has found enough support: the world outside takes note of a club. */
export function injectsOnAdopted(scenario: Scenario, match: Match): Match {
  return scenario.injects.reduce((current, inject) => {
    const due = inject.trigger.kind === 'adopted' && !current.happened.includes(inject.id);
    return due ? release(scenario, current, inject) : current;
  }, match);
}

/** Events set off by a published position. */
export function injectsOnCommitted(scenario: Scenario, match: Match): Match {
  return scenario.injects.reduce((current, inject) => {
    const { trigger } = inject;
    const due =
      trigger.kind === 'committed' && current.round >= trigger.from && !current.happened.includes(inject.id);
    return due ? release(scenario, current, inject) : current;
  }, match);
}

/** May whoever runs the table let this event happen now? During talks, and once. */
export function canRelease(scenario: Scenario, match: Match, move: MoveOf<'release-event'>): boolean {
  return (
    isReleasable(scenario, move) && phaseOf(match) === 'negotiation' && !match.happened.includes(move.inject)
  );
}

/** May whoever runs a table ever let this event happen for these parties? Only for those that the case means to hear of it. */
export function isReleasable(scenario: Scenario, { inject: id, to }: MoveOf<'release-event'>): boolean {
  const inject = scenario.injects.find((entry) => entry.id === id);
  const isMeant = (party: PartyIndex) =>
    scenario.parties[party] !== undefined && inject?.audience?.includes(party) !== false;
  return (
    inject !== undefined &&
    // What becomes of a law is no secret.
    (to === undefined || !inject.effects.some(isRegimeChange)) &&
    (to === undefined || (to.length > 0 && new Set(to).size === to.length && to.every(isMeant)))
  );
}

/** The event happens because somebody wants it to. Told to some parties alone, it is theirs alone. */
export function releaseByHand(
  scenario: Scenario,
  match: Match,
  { inject: id, to }: MoveOf<'release-event'>,
): Match {
  const inject = scenario.injects.find((entry) => entry.id === id);
  if (inject === undefined) return match;
  if (to === undefined) return release(scenario, match, inject);
  const touches = (effect: InjectEffect) => {
    const party =
      effect.kind === 'mood'
        ? scenario.constituencies[effect.constituency]?.party
        : 'party' in effect
          ? effect.party
          : undefined;
    return party === undefined || to.includes(party);
  };
  return release(scenario, match, { ...inject, audience: to, effects: inject.effects.filter(touches) });
}

function release(scenario: Scenario, match: Match, inject: Inject): Match {
  const told = happen({ ...match, happened: [...match.happened, inject.id] }, inject.audience ?? 'all', {
    type: 'inject',
    inject: inject.id,
  });
  const changed = inject.effects
    .filter(isFirstOfItsRegime)
    .reduce((current, effect) => withEffect(scenario, current, effect), told);
  return withoutClosedProposals(scenario, changed);
}

/** A regime leaves the table once, even where one event says twice that it goes. */
function isFirstOfItsRegime(effect: InjectEffect, index: number, effects: readonly InjectEffect[]): boolean {
  if (!isRegimeChange(effect) || !isAtOnce(effect)) return true;
  const { regime } = effect;
  return (
    effects.findIndex((other) => isRegimeChange(other) && isAtOnce(other) && other.regime === regime) ===
    index
  );
}

function withEffect(scenario: Scenario, match: Match, effect: InjectEffect): Match {
  switch (effect.kind) {
    case 'walk-away':
      return {
        ...match,
        walkAways: match.walkAways.with(
          effect.party,
          clamp((match.walkAways[effect.party] ?? 0) + effect.by),
        ),
      };
    case 'points': {
      const { party, issue, option, by } = effect;
      return { ...match, shifts: [...match.shifts, { party, issue, option, by }] };
    }
    case 'mood':
      return {
        ...match,
        moods: match.moods.with(effect.constituency, (match.moods[effect.constituency] ?? 0) + effect.by),
      };
    case 'rounds':
      return { ...match, rounds: Math.max(match.round, match.rounds + effect.by) };
    case 'forbid':
      return { ...match, forbidden: [...match.forbidden, { issue: effect.issue, option: effect.option }] };
    case 'regime-ends':
    case 'regime-suspended':
      return isAtOnce(effect) ? withoutRegime(scenario, match, effect.regime) : match;
  }
}

/** What a regime did to sheets and walk-aways is taken back, once. Its closures and its years follow from the event itself. */
function withoutRegime(scenario: Scenario, match: Match, id: RegimeId): Match {
  const before = match.happened.slice(0, -1);
  return regimesAtTable(scenario, before)
    .filter((regime) => regime.id === id)
    .flatMap((regime) => regime.effects)
    .reduce(
      (current, effect) =>
        effect.kind === 'points' || effect.kind === 'walk-away'
          ? withEffect(scenario, current, { ...effect, by: -effect.by })
          : current,
      match,
    );
}

const clamp = (points: number) => Math.max(0, Math.min(100, points));

/** A proposal that offers a closed option falls: nobody may accept it any more. */
function withoutClosedProposals(scenario: Scenario, match: Match): Match {
  const closed = closedOptions(scenario, match);
  const broken = standingProposals(match).filter(
    (proposal) => !proposal.packages.every((pkg) => isWellFormed(scenario.issues, closed, pkg)),
  );
  return broken.length === 0 ? match : retire(match, 'fallen', (proposal) => broken.includes(proposal));
}
