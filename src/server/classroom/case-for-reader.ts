/**
 * Which part of a case may somebody at a table have? Built from nothing, like a view: the public part, one's own party's or
 * constituency's, and the events one has learned of. What is left out is empty, so that screens made for the whole case show it.
 */
import type {
  Constituency,
  InjectEffect,
  InjectId,
  Mandate,
  PartyIndex,
  RegimeEffect,
  Scenario,
} from '#engine/index.ts';
import type { CaseFile, CaseTexts } from '#scenario/index.ts';

export interface Reader {
  /** The party whose sheet and dossier are one's own; undefined for observers and for those who stand for a constituency. */
  readonly party: PartyIndex | undefined;
  /** The constituency for which one stands. */
  readonly constituency: number | undefined;
  /** Events that this reader has learned of. */
  readonly happened: readonly InjectId[];
}

export function caseForReader(caseFile: CaseFile, reader: Reader): CaseFile {
  const { meta, sources, figures, citations, map, regimes } = caseFile;
  return {
    scenario: scenarioFor(caseFile.scenario, reader),
    meta,
    texts: Object.fromEntries(
      Object.entries(caseFile.texts).map(([language, texts]) => [
        language,
        textsForReader(caseFile.scenario, texts, reader),
      ]),
    ),
    sources,
    figures,
    citations,
    map,
    regimes,
  };
}

function scenarioFor(scenario: Scenario, { party: own, constituency, happened }: Reader): Scenario {
  const { id, digest, parties, seats, issues, closed, rules, implementation, scoring } = scenario;
  return {
    id,
    digest,
    parties,
    seats: seats.map(({ reserved, ...seat }) =>
      seat.party === own && reserved !== undefined ? { ...seat, reserved } : seat,
    ),
    issues,
    closed,
    rules,
    implementation,
    scoring,
    constituencies: scenario.constituencies.map((entry, index) =>
      entry.party === own || index === constituency ? entry : unknownConstituency(scenario, entry),
    ),
    mandates: scenario.mandates.map((mandate, party) => (party === own ? mandate : unknownMandate(scenario))),
    injects: scenario.injects
      .filter((inject) => happened.includes(inject.id))
      .map(({ id: inject, audience, effects }) => ({
        id: inject,
        audience,
        trigger: { kind: 'scheduled', round: 0 },
        effects: effects.filter(isPublicChange),
      })),
    regimes: scenario.regimes.map(({ effects, ...regime }) => ({
      ...regime,
      effects: effects.map((effect) => (mayRead(effect, own) ? effect : withheld)),
    })),
    difficulties: scenario.difficulties.map(({ id: level, walkAways }) => ({
      id: level,
      walkAways: walkAways.map((points, party) => (party === own ? points : 0)),
    })),
  };
}

/** Law is public knowledge, and the years follow from it; what it is worth to a party stands on that party's sheet. */
function mayRead(effect: RegimeEffect, own: PartyIndex | undefined): boolean {
  switch (effect.kind) {
    case 'points':
    case 'walk-away':
      return effect.party === own;
    case 'options':
    case 'hazard':
    case 'finance':
    case 'enforcement':
    case 'oversight':
    case 'market':
    case 'capacity':
    case 'coalition':
      return true;
  }
}

/** Stands where an effect is left out, and does nothing: the luck of a year goes by the places of the effects beside it. */
const withheld: RegimeEffect = { kind: 'options', issue: 0, forbids: [] };

/**
 * Does everybody who has learned of the event know this of it? What becomes of a law or of an option is public. What it does
 * to sheets and moods is seen by those they belong to alone: as their own sheet changes.
 */
function isPublicChange({ kind }: InjectEffect): boolean {
  switch (kind) {
    case 'forbid':
    case 'regime-ends':
    case 'regime-suspended':
      return true;
    case 'walk-away':
    case 'points':
    case 'mood':
    case 'rounds':
      return false;
  }
}

const noPoints = (scenario: Scenario) => scenario.issues.map(({ options }) => options.map(() => 0));

const unknownMandate = (scenario: Scenario): Mandate => ({
  points: noPoints(scenario),
  interactions: [],
  walkAway: 0,
  redLines: [],
});

const unknownConstituency = (scenario: Scenario, { id, party }: Constituency): Constituency => ({
  id,
  party,
  points: noPoints(scenario),
  threshold: 0,
  spread: 0,
  weight: 0,
  veto: false,
});

function textsForReader(
  scenario: Scenario,
  texts: CaseTexts,
  { party: own, constituency, happened }: Reader,
): CaseTexts {
  const { title, summary, place, situation, stakes, seats, issues, places, lines, figures, assumptions } =
    texts;
  const isOwn = (id: string) => own !== undefined && scenario.parties[own]?.id === id;
  const mayReadWants = (id: string) =>
    scenario.constituencies.some(
      (entry, index) => entry.id === id && (entry.party === own || index === constituency),
    );
  const pick = <Item, Made>(record: Readonly<Record<string, Item>>, make: (item: Item, id: string) => Made) =>
    Object.fromEntries(Object.entries(record).map(([id, item]) => [id, make(item, id)]));
  return {
    title,
    summary,
    place,
    situation,
    stakes,
    issues,
    places,
    ...(seats && { seats }),
    ...(lines && { lines }),
    ...(figures && { figures }),
    ...(assumptions && { assumptions }),
    parties: pick(texts.parties, (party, id) =>
      isOwn(id)
        ? party
        : {
            name: party.name,
            adjective: party.adjective,
            delegation: party.delegation,
            public: party.public,
            brief: '',
            walkAway: '',
            interests: {},
            tactics: [],
          },
    ),
    ...(texts.constituencies && {
      constituencies: pick(texts.constituencies, ({ name, description, wants }, id) => ({
        name,
        description,
        wants: mayReadWants(id) ? wants : '',
      })),
    }),
    ...(texts.injects && {
      injects: Object.fromEntries(Object.entries(texts.injects).filter(([id]) => happened.includes(id))),
    }),
    debrief: { lesson: '', prompts: [], modelLimits: '' },
  };
}
