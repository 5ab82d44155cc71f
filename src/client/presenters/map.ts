/**
 * What does the map show at this moment? Before a game the case; during the talks in pencil what the standing
 * proposals would build, in ink what was signed; in the years what has become of it.
 */
import type { Mineral, PartyIndex, Scenario } from '#engine/index.ts';
import type { ProducerYear, Years } from '#outcome/index.ts';
import type { CaseFile, MapLine, Place } from '#scenario/index.ts';
import { emblemOf } from './emblem.ts';
import type { MapNames } from './map-names.ts';
import { marksInYear } from './map-marks.ts';
import { placeMarks } from './map-picture.ts';
import type { Annex, Goods, LineOnMap, MapPicture, PlaceMark, PlaceOnMap, WorkStage } from './map-picture.ts';
import { addsPlants, processedToday, promisesOf, type Promises, type ViewOfMap } from './map-promises.ts';
import { trafficOn, type LineTraffic, type Load } from './map-traffic.ts';

export interface MapMoment {
  /** What the reader may know; undefined before a game. */
  readonly view: ViewOfMap | undefined;
  /** The years and which of them is shown; undefined before they are. */
  readonly years: { readonly run: Years; readonly year: number } | undefined;
}

export function presentMap(caseFile: CaseFile, names: MapNames, moment: MapMoment): MapPicture {
  const now = momentOf(caseFile, moment);
  const { map, scenario } = caseFile;
  const stages = map.lines.map((line) => stageOfLine(line, now));
  const traffic = trafficOn(map, (line) => stages[line]?.stage === 'standing', loadsOf(now));
  return {
    scenario: scenario.id,
    language: names.language,
    bounds: map.bounds,
    ...(map.invented === true ? { invented: true } : {}),
    north: names.north,
    waters: names.waters,
    territories: scenario.parties.flatMap(({ id }, party) => {
      const at = map.places.filter((place) => place.party === party).map((place) => place.at);
      return at.length === 0 ? [] : [{ emblem: emblemOf(party), name: names.parties[id] ?? id, at }];
    }),
    places: map.places.map((place) => presentPlace(place, now, names)),
    lines: map.lines.map((line, index) => presentLine(line, now, names, stages[index], traffic[index])),
  };
}

interface Now {
  readonly caseFile: CaseFile;
  readonly scenario: Scenario;
  readonly promises: Promises;
  readonly years: MapMoment['years'];
  /** Producers in the year shown. */
  readonly producers: ReadonlyMap<PartyIndex, ProducerYear>;
  /** What is pinned to each place in the year shown, by its id. */
  readonly marks: ReadonlyMap<string, ReadonlySet<PlaceMark>>;
}

function momentOf(caseFile: CaseFile, { view, years }: MapMoment): Now {
  const rows = years?.run.producers.filter(({ year }) => year === years.year) ?? [];
  return {
    caseFile,
    scenario: caseFile.scenario,
    promises: promisesOf(caseFile.scenario, view),
    years,
    producers: new Map(rows.map((row) => [row.party, row] as const)),
    marks: years === undefined ? new Map() : marksInYear(caseFile, years.run, years.year),
  };
}

// Lines

interface Stage {
  readonly stage: WorkStage;
  readonly built: number;
}

const STANDING: Stage = { stage: 'standing', built: 1 };

function stageOfLine({ status, line }: MapLine, { promises, years }: Now): Stage {
  if (status !== 'planned') return STANDING;
  if (line === undefined) return { stage: 'planned', built: 0 };
  const row = years?.run.lines.find((each) => each.line === line && each.year === years.year);
  if (row?.open === true) return STANDING;
  if (row !== undefined && row.built > 0) return { stage: 'building', built: Math.min(0.98, row.built) };
  return { stage: promises.rail ? (promises.stage ?? 'planned') : 'planned', built: 0 };
}

function presentLine(
  line: MapLine,
  now: Now,
  names: MapNames,
  stage: Stage | undefined,
  traffic: LineTraffic | undefined,
): LineOnMap {
  const { years, scenario } = now;
  const carried = [...(traffic?.kt ?? [])];
  const routed = carried.reduce((sum, [, kt]) => sum + kt, 0);
  // Where the years say what a line carried, they are believed; elsewhere the shortest way is.
  const row = years?.run.lines.find((each) => each.line === line.line && each.year === years.year);
  const kt = row === undefined ? routed : row.carriedKt;
  return {
    id: line.id,
    name: names.lines[line.id] ?? '',
    kind: line.kind,
    rival: line.status === 'rival',
    ...(stage ?? STANDING),
    flow: stage?.stage === 'standing' && routed > 0 ? Math.min(1, kt / capacityOf(scenario)) : 0,
    goods: goodsOf(carried),
    path: traffic?.backwards === true ? line.path.toReversed() : line.path,
  };
}

/** Thousand tonnes a year that make the thickest line: everything that the producers of the case mine today. */
function capacityOf({ implementation }: Scenario): number {
  return Math.max(
    1,
    implementation.production.reduce((sum, { oreKt }) => sum + oreKt, 0),
  );
}

/** Least share at which a mineral still shows: cobalt weighs little beside copper. */
const LEAST_SHARE = 0.14;

function goodsOf(carried: readonly (readonly [Mineral, number])[]): readonly Goods[] {
  const whole = carried.reduce((sum, [, kt]) => sum + kt, 0);
  if (whole <= 0) return [];
  const shown = carried.map(([mineral, kt]) => ({ mineral, share: Math.max(LEAST_SHARE, kt / whole) }));
  const sum = shown.reduce((all, { share }) => all + share, 0);
  return shown
    .map(({ mineral, share }) => ({ mineral, share: share / sum }))
    .sort((a, b) => b.share - a.share || (a.mineral < b.mineral ? -1 : 1));
}

/** Part of the output that stands for today's traffic where a case has no figure for it. */
const TOKEN = 0.08;

/**
 * What leaves each mine for a port of this map. A case that builds lines knows what those carry and nothing of the
 * rest, which is shown by a token; in a case without such lines all output goes by what stands.
 */
function loadsOf({ caseFile, scenario, years, producers }: Now): readonly Load[] {
  const { lines, production } = scenario.implementation;
  const carried = years?.run.lines.filter(({ year }) => year === years.year) ?? [];
  return production.flatMap(({ party, mineral, oreKt }): readonly Load[] => {
    const row = years?.run.minerals.find(
      (each) => each.year === years.year && each.party === party && each.mineral === mineral,
    );
    const output = (row?.oreKt ?? oreKt) * (producers.get(party)?.leaves ?? 1);
    // Its part of what the open lines carried for all their producers.
    const served = lines.map((line, index) => {
      const users = production.filter((each) => line.producers.includes(each.party));
      const whole = users.reduce((sum, each) => sum + each.oreKt, 0);
      const kt = carried.find((each) => each.line === index && each.open)?.carriedKt ?? 0;
      return line.producers.includes(party) && whole > 0 ? (kt * oreKt) / whole : 0;
    });
    const known = lines.length === 0 ? output : served.reduce((sum, kt) => sum + kt, 0);
    const kt = Math.min(output, Math.max(known, output * TOKEN));
    const own = caseFile.map.places.filter(
      (place) => place.party === party && place.minerals.includes(mineral),
    );
    const mines = own.filter(({ kind }) => kind === 'mine');
    const sources = mines.length > 0 ? mines : own;
    return sources.map(({ at }) => ({ from: at, mineral, kt: kt / sources.length }));
  });
}

// Places

function presentPlace(place: Place, now: Now, names: MapNames): PlaceOnMap {
  const { id, kind, at, minerals } = place;
  return {
    id,
    name: names.places[id] ?? '',
    kind,
    at,
    minerals,
    ...stageOfPlace(place, now),
    activity: activityOf(place, now),
    marks: placeMarks.filter((mark) => now.marks.get(id)?.has(mark) === true),
  };
}

function stageOfPlace({ kind, party }: Place, now: Now): Stage & { readonly annex: Annex | undefined } {
  const { promises, scenario } = now;
  if (party === undefined) return { ...STANDING, annex: undefined };
  if (kind === 'power') {
    return { ...STANDING, annex: promises.power ? annexOf(now, powerGrowth(now, party)) : undefined };
  }
  const today = processedToday(scenario, party);
  if ((kind !== 'plant' && kind !== 'smelter') || today === undefined)
    return { ...STANDING, annex: undefined };
  const added = addsPlants(promises, today) ? annexOf(now, plantGrowth(now, party, today)) : undefined;
  if (today > 0) return { ...STANDING, annex: added };
  return { stage: added?.stage ?? 'planned', built: added?.built ?? 0, annex: undefined };
}

/** `growth` is how much of the promise stands, in [0, 1]; undefined before the years. */
function annexOf({ promises }: Now, growth: number | undefined): Annex | undefined {
  if (promises.stage === undefined) return undefined;
  if (growth === undefined || growth <= 0.005) return { stage: promises.stage, built: 0 };
  return growth >= 0.995 ? { stage: 'standing', built: 1 } : { stage: 'building', built: growth };
}

/** New capacity of a producer's plants against what the promised share of its ore would need. */
function plantGrowth(
  { scenario, promises, years }: Now,
  party: PartyIndex,
  today: number,
): number | undefined {
  if (years === undefined) return undefined;
  const rows = years.run.minerals.filter((row) => row.party === party);
  const capacity = (year: number): number =>
    rows.filter((row) => row.year === year).reduce((sum, { capacityKt }) => sum + capacityKt, 0);
  const ore = scenario.implementation.production
    .filter((row) => row.party === party)
    .reduce((sum, { oreKt }) => sum + oreKt, 0);
  const before = ore * today;
  const last = Math.max(...rows.map(({ year }) => capacity(year)), before);
  const promised = Math.max(ore * promises.processingShare, promises.plants ? last : 0) - before;
  return promised <= 0 ? 0 : Math.max(0, Math.min(1, (capacity(years.year) - before) / promised));
}

/** Power added since the first year, against all that is added in the end. */
function powerGrowth({ years }: Now, party: PartyIndex): number | undefined {
  if (years === undefined) return undefined;
  const rows = years.run.producers.filter((row) => row.party === party);
  const [first, last] = [rows[0]?.powerMw ?? 0, rows.at(-1)?.powerMw ?? 0];
  const now = rows.find(({ year }) => year === years.year)?.powerMw ?? first;
  return last <= first ? 0 : (now - first) / (last - first);
}

/** Lights of places that are nobody's, or that no year has touched yet. */
const QUIET: Readonly<Record<Place['kind'], number>> = {
  mine: 0.4,
  plant: 0.3,
  smelter: 0.3,
  port: 0.4,
  capital: 0.4,
  town: 0.2,
  power: 0.3,
  border: 0,
};

function activityOf({ kind, party }: Place, now: Now): number {
  const { years, scenario } = now;
  const quiet = QUIET[kind];
  const row = party === undefined ? undefined : now.producers.get(party);
  if (kind === 'port' && years !== undefined) {
    const sent = years.run.minerals
      .filter(({ year }) => year === years.year)
      .reduce((sum, { oreKt }) => sum + oreKt, 0);
    return Math.min(1, quiet + 0.5 * (sent / capacityOf(scenario)));
  }
  if (row === undefined || years === undefined) return quiet;
  const works = 1 - row.lost;
  if (kind === 'mine') return Math.min(1, 0.75 * works);
  if (kind === 'power')
    return row.powerMw > 0 ? Math.min(1, 0.3 + 0.7 * (row.powerUsedMw / row.powerMw)) : quiet;
  if (kind !== 'plant' && kind !== 'smelter') return quiet;
  const minerals = years.run.minerals.filter((each) => each.year === years.year && each.party === row.party);
  const [ore, done] = minerals.reduce(([a, b], each) => [a + each.oreKt, b + each.processedKt], [0, 0]);
  return ore > 0 ? Math.min(1, 0.2 + 0.8 * (done / ore)) * works : 0;
}
