/**
 * Which part of a case may somebody at a table have? Built from nothing, like a view: the public part, one's own party's or
 * constituency's, and the events one has learned of. What is left out is empty, so that screens made for the whole case show it.
 */
import type { Constituency, InjectId, Mandate, PartyIndex, Scenario } from '#engine/index.ts';
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
    // What an event does to others is seen by them alone: its readers get its words, and their own sheet changes.
    injects: scenario.injects
      .filter((inject) => happened.includes(inject.id))
      .map(({ id: inject, audience }) => ({
        id: inject,
        audience,
        trigger: { kind: 'scheduled', round: 0 },
        effects: [],
      })),
    regimes: scenario.regimes.map((regime) => ({ ...regime, effects: [] })),
    difficulties: scenario.difficulties.map(({ id: level, walkAways }) => ({
      id: level,
      walkAways: walkAways.map((points, party) => (party === own ? points : 0)),
    })),
  };
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
