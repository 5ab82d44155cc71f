/** What does the engine play, before any regime is in force? Names become numbers here. */
import type { Clause, Inject, InjectEffect, Mandate, Scenario, Trigger } from '#engine/index.ts';
import type { Names } from '../names.ts';
import { namesOf } from '../names.ts';
import type { ScenarioSource } from '../source.ts';
import { conditionOf } from './condition.ts';
import { kindOf, optionsOf } from './expand-issue.ts';
import { sheetPoints } from './sheet-points.ts';

export type Table = Omit<Scenario, 'digest' | 'regimes' | 'closed'>;

/**
 * Compiles a sound source. Of an unsound one it makes something of the right shape, with 0 where a name means
 * nothing, so that the checks that reckon may run beside those that read.
 */
export function compileTable(source: ScenarioSource, names: Names = namesOf(source)): Table {
  const party = (id: string): number => names.parties.get(id)?.index ?? 0;
  const parties = source.parties.map(({ id, kind }) => ({ id, kind }));
  return {
    id: source.id,
    parties,
    seats: seatsOf(source).map(({ reserved, ...seat }) => ({
      ...seat,
      party: party(seat.party),
      ...(reserved === undefined
        ? {}
        : {
            reserved: {
              speaksFor: names.constituencies.get(reserved.speaksFor) ?? 0,
              when: reserved.when.map((condition) => conditionOf(condition, names)),
            },
          }),
    })),
    constituencies: source.constituencies.map(({ affected = false, ...constituency }) => ({
      ...constituency,
      party: party(constituency.party),
      points: sheetPoints(source.issues, constituency.points),
      ...(affected ? { vetoWhen: bindingConsent(source) } : {}),
    })),
    issues: source.issues.map((issue) => ({
      id: issue.id,
      pillar: issue.pillar,
      kind: kindOf(issue),
      unit: issue.unit,
      options: optionsOf(issue),
      openIf: conditionOf(issue.openIf, names),
    })),
    mandates: parties.map(({ id }) => mandateOf(source, names, id)),
    rules: rulesOf(source, names),
    injects: source.injects.map((inject) => ({
      id: inject.id,
      trigger: triggerOf(inject.trigger, names),
      audience: inject.audience?.map(party).sort((a, b) => a - b),
      effects: inject.effects.map((effect) => injectEffectOf(effect, names)),
    })),
    difficulties: source.difficulties.map(({ id, walkAways }) => ({
      id,
      walkAways: parties.map((one) => walkAways?.[one.id] ?? source.mandates[one.id]?.walkAway ?? 0),
    })),
    implementation: implementationOf(source, names),
    scoring: {
      anchors: parties.map(({ id }) => source.scoring.anchors[id] ?? []),
      lenses: source.scoring.lenses,
      ...(source.scoring.extras === undefined
        ? {}
        : { extras: source.scoring.extras.map((extra) => ({ ...extra, party: party(extra.party) })) }),
    },
  };
}

/** The seats of the file, or one chief per party. */
export function seatsOf(source: ScenarioSource): NonNullable<ScenarioSource['seats']> {
  return source.seats ?? source.parties.map(({ id }) => ({ id: `${id}-chief`, party: id, role: 'chief' }));
}

/** The clauses that bind consent: those affected may then say no. */
export function bindingConsent({ issues }: Pick<ScenarioSource, 'issues'>): readonly Clause[] {
  return issues.flatMap((issue, index) => {
    const options = optionsOf(issue).flatMap(({ terms }, option) =>
      terms.consent === 'fpic' ? [option] : [],
    );
    return options.length === 0 ? [] : [{ issue: index, options }];
  });
}

function mandateOf(source: ScenarioSource, names: Names, id: string): Mandate {
  const { points = {}, interactions = [], redLines = [], walkAway = 0 } = source.mandates[id] ?? {};
  return {
    points: sheetPoints(source.issues, points),
    interactions: interactions.map((interaction) => ({
      ...interaction,
      when: conditionOf(interaction.when, names),
    })),
    walkAway,
    redLines: redLines.map((line) => ({ ...line, forbids: conditionOf(line.forbids, names) })),
  };
}

function rulesOf(source: ScenarioSource, names: Names): Scenario['rules'] {
  const { decision, order, chair, home, rivalry, blocs, ...rest } = source.rules;
  const indices = (ids: readonly string[]) => ids.map((id) => names.parties.get(id)?.index ?? 0);
  const { procedures, ...goodwill } = home;
  return {
    ...rest,
    decision:
      decision === 'unanimity'
        ? { quorum: source.parties.length, vetoes: [] }
        : {
            quorum: decision.quorum,
            vetoes: indices(decision.vetoes).sort((a, b) => a - b),
            ...massOf(decision.mass, source),
          },
    order: indices(order),
    ...(rivalry === undefined
      ? {}
      : { rivalry: { ...rivalry, buyers: indices(rivalry.buyers).sort((a, b) => a - b) } }),
    ...(blocs === undefined
      ? {}
      : {
          blocs: blocs.map((bloc) => ({
            ...bloc,
            shares: source.parties.map(({ id }) => bloc.shares[id] ?? 0),
          })),
        }),
    ...(chair === undefined ? {} : { chair: names.parties.get(chair)?.index ?? 0 }),
    home: {
      ...goodwill,
      procedures: source.parties.map(({ id }) => {
        const procedure = procedures[id];
        return {
          name: procedure?.name ?? 'executive',
          quorum: procedure?.quorum ?? 1,
          skippedBy: conditionOf(procedure?.skippedBy, names)[0],
        };
      }),
    },
  };
}

type Mass = Exclude<ScenarioSource['rules']['decision'], string>['mass'];

function massOf(mass: Mass, { parties }: ScenarioSource): Pick<Scenario['rules']['decision'], 'mass'> {
  if (mass === undefined) return {};
  return { mass: { least: mass.least, shares: parties.map(({ id }) => mass.shares[id] ?? 0) } };
}

function triggerOf(trigger: ScenarioSource['injects'][number]['trigger'], names: Names): Trigger {
  if (trigger.kind === 'tabled') return { ...trigger, when: conditionOf(trigger.when, names) };
  return trigger.kind === 'leaked'
    ? { ...trigger, party: names.parties.get(trigger.party)?.index ?? 0 }
    : trigger;
}

function injectEffectOf(
  effect: ScenarioSource['injects'][number]['effects'][number],
  names: Names,
): InjectEffect & Inject['effects'][number] {
  const party = (id: string) => names.parties.get(id)?.index ?? 0;
  const choice = (issueId: string, optionId: string) => {
    const issue = names.issues.get(issueId);
    return { issue: issue?.index ?? 0, option: issue?.optionIndex.get(optionId) ?? 0 };
  };
  switch (effect.kind) {
    case 'walk-away':
      return { ...effect, party: party(effect.party) };
    case 'points':
      return { ...effect, party: party(effect.party), ...choice(effect.issue, effect.option) };
    case 'mood':
      return { ...effect, constituency: names.constituencies.get(effect.constituency) ?? 0 };
    case 'rounds':
      return effect;
    case 'forbid':
      return { ...effect, ...choice(effect.issue, effect.option) };
    case 'regime-ends':
    case 'regime-suspended':
      return effect;
  }
}

function implementationOf(source: ScenarioSource, names: Names): Scenario['implementation'] {
  const withParty = <Row extends { readonly party: string }>(row: Row) => ({
    ...withoutBasis(row),
    party: names.parties.get(row.party)?.index ?? 0,
  });
  const { prices, production, producers, importers, lines, ...rest } = withoutBasis(source.implementation);
  return {
    ...rest,
    prices: prices.map(withoutBasis),
    production: production.map(withParty),
    producers: producers.map(withParty),
    importers: importers.map(withParty),
    lines: lines.map((line) => ({
      ...withoutBasis(line),
      producers: line.producers.map((id) => names.parties.get(id)?.index ?? 0).sort((a, b) => a - b),
    })),
  };
}

/** A row without its citation: where a number comes from does not change what is played. */
function withoutBasis<Row extends object>(
  row: Row & { source?: string; assumption?: string },
): Omit<Row, 'source' | 'assumption'> {
  const { source: _source, assumption: _assumption, ...rest } = row;
  return rest;
}
