/** Can these rules be played, and do the levels and events fit them? */
import type { Names } from '../names.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import type { RegimeSource } from '../source/regime.ts';
import { levels } from '../vocabulary.ts';
import {
  checkChoice,
  checkCondition,
  checkEveryParty,
  checkKnown,
  checkKnownKey,
  checkOnce,
  checkParties,
} from './names.ts';
import { checkRegimeChanges } from './check-regime-changes.ts';
import { sumsToAtLeast, sumsToAtMostOne } from './sums.ts';

export function checkRules(source: ScenarioSource, names: Names): readonly Fault[] {
  const { decision, order, chair, home, rivalry, blocs = [] } = source.rules;
  const everyone = [...names.parties.keys()];
  return [
    ...checkParties(order, names, ['rules', 'order']),
    ...checkEveryParty(order, everyone, 'order', ['rules', 'order']),
    ...(chair === undefined ? [] : checkKnown('party', chair, names.parties, ['rules', 'chair'])),
    ...(decision === 'unanimity' ? [] : checkDecision(decision, names)),
    ...(rivalry === undefined ? [] : checkParties(rivalry.buyers, names, ['rules', 'rivalry', 'buyers'])),
    ...checkOnce(
      'bloc',
      blocs.map(({ id }) => id),
      (index) => ['rules', 'blocs', index, 'id'],
    ),
    ...blocs.flatMap(({ shares }, index) => {
      const at: Path = ['rules', 'blocs', index, 'shares'];
      return [
        ...Object.keys(shares).flatMap((party) =>
          checkKnownKey('party', party, names.parties, [...at, party]),
        ),
        ...sumsToAtMostOne(Object.values(shares), 'shares', 'bloc', at),
      ];
    }),
    ...checkEveryParty(Object.keys(home.procedures), everyone, 'procedures', ['rules', 'home', 'procedures']),
    ...Object.entries(home.procedures).flatMap(([party, { name, skippedBy }]) => {
      const at: Path = ['rules', 'home', 'procedures', party];
      const hasHome = source.constituencies.some((constituency) => constituency.party === party);
      const clauses = Object.keys(skippedBy ?? {}).length;
      return [
        ...checkKnownKey('party', party, names.parties, at),
        ...(name !== 'executive' && !hasHome
          ? [fault('PROCEDURE_NOBODY', [...at, 'name'], { party, name })]
          : []),
        ...checkCondition(skippedBy ?? {}, names, [...at, 'skippedBy']),
        ...(skippedBy !== undefined && clauses !== 1
          ? [fault('CLAUSE_SINGLE', [...at, 'skippedBy'], { count: clauses })]
          : []),
      ];
    }),
  ];
}

function checkDecision(
  { quorum, vetoes, mass }: Exclude<ScenarioSource['rules']['decision'], string>,
  names: Names,
): readonly Fault[] {
  const at: Path = ['rules', 'decision'];
  const parties = names.parties.size;
  return [
    ...(quorum > parties ? [fault('QUORUM_IMPOSSIBLE', [...at, 'quorum'], { quorum, parties })] : []),
    ...checkParties(vetoes, names, [...at, 'vetoes']),
    ...(mass === undefined ? [] : checkMass(mass, names, [...at, 'mass'])),
  ];
}

function checkMass(
  { least, shares }: { readonly least: number; readonly shares: Readonly<Record<string, number>> },
  names: Names,
  at: Path,
): readonly Fault[] {
  const values = Object.values(shares);
  return [
    ...Object.keys(shares).flatMap((party) =>
      checkKnownKey('party', party, names.parties, [...at, 'shares', party]),
    ),
    ...sumsToAtMostOne(values, 'shares', 'mass', [...at, 'shares']),
    ...sumsToAtLeast(values, least, [...at, 'least']),
  ];
}

/** `regimes` are those in force and sound. */
export function checkInjects(
  source: ScenarioSource,
  names: Names,
  regimes: readonly RegimeSource[],
): readonly Fault[] {
  const last = lastRound(source);
  return [
    ...checkOnce(
      'inject',
      source.injects.map(({ id }) => id),
      (index) => ['injects', index, 'id'],
    ),
    ...source.injects.flatMap(({ trigger, audience = [], effects }, index) => {
      const at: Path = ['injects', index];
      return [
        ...checkTrigger(trigger, last, names, [...at, 'trigger']),
        ...checkParties(audience, names, [...at, 'audience']),
        ...effects.flatMap((effect, place) => checkEffect(effect, names, [...at, 'effects', place])),
        ...checkRegimeChanges(source, index, regimes),
      ];
    }),
  ];
}

/** The last round that a match can have, when every event that adds rounds happens and the table is reopened. */
function lastRound({ rules, injects }: ScenarioSource): number {
  const added = injects
    .flatMap(({ effects }) => effects)
    .reduce((sum, effect) => (effect.kind === 'rounds' && effect.by > 0 ? sum + effect.by : sum), 0);
  return rules.rounds + rules.renegotiationRounds + added;
}

function checkTrigger(
  trigger: ScenarioSource['injects'][number]['trigger'],
  last: number,
  names: Names,
  at: Path,
): readonly Fault[] {
  const beyond = (round: number, field: string): readonly Fault[] =>
    round > last ? [fault('ROUND_BEYOND', [...at, field], { round, last })] : [];
  switch (trigger.kind) {
    case 'scheduled':
    case 'silence':
      return beyond(trigger.round, 'round');
    case 'random': {
      const { from, to } = trigger;
      return [
        ...beyond(to, 'to'),
        ...(from > to ? [fault('TRIGGER_ORDER', [...at, 'from'], { from, to })] : []),
      ];
    }
    case 'tabled':
      return [...beyond(trigger.from, 'from'), ...checkCondition(trigger.when, names, [...at, 'when'])];
    case 'committed':
      return beyond(trigger.from, 'from');
    case 'leaked':
      return [
        ...beyond(trigger.from, 'from'),
        ...checkKnown('party', trigger.party, names.parties, [...at, 'party']),
      ];
    case 'adopted':
      return [];
  }
}

function checkEffect(
  effect: ScenarioSource['injects'][number]['effects'][number],
  names: Names,
  at: Path,
): readonly Fault[] {
  switch (effect.kind) {
    case 'walk-away':
      return checkKnown('party', effect.party, names.parties, [...at, 'party']);
    case 'points':
      return [
        ...checkKnown('party', effect.party, names.parties, [...at, 'party']),
        ...checkChoice(effect.issue, effect.option, names, at),
      ];
    case 'mood':
      return checkKnown('constituency', effect.constituency, names.constituencies, [...at, 'constituency']);
    case 'rounds':
      return [];
    case 'forbid':
      return checkChoice(effect.issue, effect.option, names, at);
    case 'regime-ends':
    case 'regime-suspended':
      // See `checkRegimeChanges`, which knows the regimes.
      return [];
  }
}

/** Levels from easiest to hardest: nobody's walk-away falls, somebody's rises. */
export function checkDifficulties(source: ScenarioSource, names: Names): readonly Fault[] {
  const { difficulties, mandates, level } = source;
  const walkAwayAt = (index: number, party: string): number =>
    difficulties[index]?.walkAways?.[party] ?? mandates[party]?.walkAway ?? 0;
  return [
    ...checkOnce(
      'difficulty',
      difficulties.map(({ id }) => id),
      (index) => ['difficulties', index, 'id'],
    ),
    ...(difficulties.some(({ id }) => id === level)
      ? []
      : [keyFault('LEVEL_MISSING', ['difficulties'], { level })]),
    ...difficulties.flatMap(({ id, walkAways = {} }, index) => {
      const at: Path = ['difficulties', index];
      const unknown = Object.keys(walkAways).flatMap((party) =>
        checkKnownKey('party', party, names.parties, [...at, 'walkAways', party]),
      );
      const before = difficulties[index - 1]?.id;
      if (before === undefined || before === id) return unknown;
      const everyone = [...names.parties.keys()];
      const falls = everyone.filter((party) => walkAwayAt(index, party) < walkAwayAt(index - 1, party));
      const rises = everyone.some((party) => walkAwayAt(index, party) > walkAwayAt(index - 1, party));
      const isLater = levels.indexOf(id) > levels.indexOf(before);
      return [
        ...unknown,
        ...(isLater ? [] : [fault('LEVEL_ORDER', [...at, 'id'], { level: id, before })]),
        ...falls.map((party) =>
          keyFault('DIFFICULTY_ORDER', [...at, 'walkAways', party], {
            level: id,
            before,
            party,
            walkAway: walkAwayAt(index, party),
            earlier: walkAwayAt(index - 1, party),
          }),
        ),
        ...(rises || falls.length > 0 ? [] : [fault('DIFFICULTY_SAME', at, { level: id, before })]),
      ];
    }),
  ];
}
