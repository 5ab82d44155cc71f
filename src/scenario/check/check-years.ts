/** Do the years after signature know every party, mineral and line, and do their shares add up? */
import { indicatorsByKind, nameInFormula } from '#engine/index.ts';
import { parseFormula } from '#kernel/formula.ts';
import type { PartyKind } from '#engine/index.ts';
import type { Names } from '../names.ts';
import { fault, keyFault } from '../problem/problem.ts';
import type { Fault, Path } from '../problem/problem.ts';
import type { ScenarioSource } from '../source.ts';
import { checkEveryParty, checkKnown, checkKnownKey, checkOnce } from './names.ts';
import { sumsToAtMostOne, sumsToOne } from './sums.ts';

export function checkYears(source: ScenarioSource, names: Names): readonly Fault[] {
  const { prices, production, producers, importers, lines, graceYears, tenorYears } = source.implementation;
  const at: Path = ['implementation'];
  const rows = (
    list: 'production' | 'producers' | 'importers',
    kind: PartyKind,
    parties: readonly string[],
  ) => [
    ...parties.flatMap((party, index) => checkKind(party, kind, names, [...at, list, index, 'party'])),
    ...checkEveryParty(parties, ofKind(names, kind), list, [...at, list]),
  ];
  const partiesOf = (list: readonly { readonly party: string }[]) => list.map(({ party }) => party);
  return [
    ...checkMinerals(source),
    ...checkOnce(
      'mineral',
      prices.map(({ mineral }) => mineral),
      (index) => [...at, 'prices', index, 'mineral'],
    ),
    ...rows('production', 'producer', partiesOf(production)),
    ...checkOnce(
      'production',
      production.map(({ party, mineral }) => `${party} ${mineral}`),
      (index) => [...at, 'production', index, 'mineral'],
    ),
    ...rows('producers', 'producer', partiesOf(producers)),
    ...checkOnce('party', partiesOf(producers), (index) => [...at, 'producers', index, 'party']),
    ...sumsToAtMostOne(
      producers.map(({ fundingShare }) => fundingShare),
      'funding',
      source.id,
      [...at, 'producers', 0, 'fundingShare'],
    ),
    ...rows('importers', 'importer', partiesOf(importers)),
    ...checkOnce('party', partiesOf(importers), (index) => [...at, 'importers', index, 'party']),
    ...sumsToOne(
      importers.map(({ burdenShare }) => burdenShare),
      'burden',
      source.id,
      [...at, 'importers', 0, 'burdenShare'],
    ),
    ...importers.flatMap(({ party, supplyShares }, index) =>
      sumsToOne(supplyShares, 'supply', party, [...at, 'importers', index, 'supplyShares']),
    ),
    ...checkBurdens(source),
    ...checkNeeds(source),
    ...checkOnce(
      'line',
      lines.map(({ id }) => id),
      (index) => [...at, 'lines', index, 'id'],
    ),
    ...lines.flatMap((line, index) => [
      ...line.producers.flatMap((party, place) =>
        checkKind(party, 'producer', names, [...at, 'lines', index, 'producers', place]),
      ),
      ...checkOnce('party', line.producers, (place) => [...at, 'lines', index, 'producers', place]),
    ]),
    ...(graceYears < tenorYears
      ? []
      : [fault('LOAN_YEARS', [...at, 'graceYears'], { grace: graceYears, tenor: tenorYears })]),
  ];
}

const ofKind = (names: Names, kind: PartyKind): readonly string[] =>
  [...names.parties].flatMap(([id, party]) => (party.kind === kind ? [id] : []));

function checkKind(party: string, wanted: PartyKind, names: Names, at: Path): readonly Fault[] {
  const kind = names.parties.get(party)?.kind;
  if (kind === undefined) return checkKnown('party', party, names.parties, at);
  return kind === wanted ? [] : [fault('PARTY_KIND', at, { party, kind, wanted })];
}

/** Minerals of the case have a price; what is mined and priced is a mineral of the case. */
function checkMinerals({
  minerals,
  implementation: { prices, production },
}: ScenarioSource): readonly Fault[] {
  const wanted: ReadonlySet<string> = new Set(minerals);
  const priced: ReadonlySet<string> = new Set(prices.map(({ mineral }) => mineral));
  return [
    ...checkOnce('mineral', minerals, (index) => ['minerals', index]),
    ...[...wanted]
      .filter((mineral) => !priced.has(mineral))
      .map((mineral) => keyFault('MINERAL_UNPRICED', ['implementation', 'prices'], { mineral })),
    ...prices.flatMap(({ mineral }, index) =>
      wanted.has(mineral)
        ? []
        : [fault('MINERAL_UNUSED', ['implementation', 'prices', index, 'mineral'], { mineral })],
    ),
    ...production.flatMap(({ mineral }, index) =>
      wanted.has(mineral)
        ? []
        : [fault('MINERAL_UNUSED', ['implementation', 'production', index, 'mineral'], { mineral })],
    ),
  ];
}

/** What each importer carries of a single instrument adds up over all of them. */
function checkBurdens({ id, implementation: { importers } }: ScenarioSource): readonly Fault[] {
  const instruments = ['grants', 'loans', 'guarantees', 'skills'] as const;
  return instruments.flatMap((instrument) =>
    importers.some(({ burdens }) => burdens?.[instrument] !== undefined)
      ? sumsToOne(
          importers.map(({ burdens, burdenShare }) => burdens?.[instrument] ?? burdenShare),
          'burden',
          id,
          ['implementation', 'importers', 0, 'burdenShare'],
        )
      : [],
  );
}

/** Needs by mineral name minerals of the case, each once, and add up. */
function checkNeeds({ minerals, implementation: { importers } }: ScenarioSource): readonly Fault[] {
  return importers.flatMap(({ party, needs = [] }, index) => {
    const at: Path = ['implementation', 'importers', index, 'needs'];
    if (needs.length === 0) return [];
    return [
      ...sumsToOne(
        needs.map(({ share }) => share),
        'supply',
        party,
        at,
      ),
      ...checkOnce(
        'mineral',
        needs.map(({ mineral }) => mineral),
        (place) => [...at, place, 'mineral'],
      ),
      ...needs.flatMap(({ mineral, supplyShares }, place) => [
        ...(minerals.includes(mineral)
          ? []
          : [fault('MINERAL_UNUSED', [...at, place, 'mineral'], { mineral })]),
        ...sumsToOne(supplyShares, 'supply', party, [...at, place, 'supplyShares']),
      ]),
    ];
  });
}

export function checkScoring(source: ScenarioSource, names: Names): readonly Fault[] {
  const { anchors, lenses, extras = [] } = source.scoring;
  const at: Path = ['scoring', 'anchors'];
  return [
    ...checkOnce('lens', lenses, (index) => ['scoring', 'lenses', index]),
    ...checkEveryParty(Object.keys(anchors), names.parties.keys(), 'anchors', at),
    ...Object.entries(anchors).flatMap(([party, list]) => {
      const kind = names.parties.get(party)?.kind;
      return [
        ...checkKnownKey('party', party, names.parties, [...at, party]),
        ...checkOnce(
          'indicator',
          list.map(({ indicator }) => indicator),
          (index) => [...at, party, index, 'indicator'],
        ),
        ...list.flatMap(({ indicator, worst, best }, index) => [
          ...(worst === best
            ? [fault('ANCHOR_FLAT', [...at, party, index, 'best'], { indicator, value: best })]
            : []),
          ...(kind === undefined || indicatorsByKind[kind].includes(indicator)
            ? []
            : [fault('INDICATOR_KIND', [...at, party, index, 'indicator'], { indicator, party, kind })]),
        ]),
        ...sumsToOne(
          [...list, ...extras.filter((extra) => extra.party === party)].map(({ weight }) => weight),
          'anchors',
          party,
          [...at, party],
        ),
      ];
    }),
    ...extras.flatMap((extra, index) => checkExtra(extra, names, ['scoring', 'extras', index])),
    ...checkOnce(
      'indicator',
      extras.map(({ party, id }) => `${party} ${id}`),
      (index) => ['scoring', 'extras', index, 'id'],
    ),
  ];
}

type Extra = NonNullable<ScenarioSource['scoring']['extras']>[number];

/** Its formula is a number of what is measured for the party. */
function checkExtra({ id, party, formula, worst, best }: Extra, names: Names, at: Path): readonly Fault[] {
  const kind = names.parties.get(party)?.kind;
  if (kind === undefined) return checkKnown('party', party, names.parties, [...at, 'party']);
  const parsed = parseFormula(formula, indicatorsByKind[kind].map(nameInFormula));
  return [
    ...(parsed.ok ? [] : [fault('FORMULA_UNSOUND', [...at, 'formula'], { id, why: parsed.error.detail })]),
    ...(worst === best ? [fault('ANCHOR_FLAT', [...at, 'best'], { indicator: id, value: best })] : []),
  ];
}

export function checkMap(source: ScenarioSource, names: Names): readonly Fault[] {
  const { bounds, places, lines } = source.map;
  const [west, south, east, north] = bounds;
  const isInside = ([longitude, latitude]: readonly [number, number]) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  const outside = (position: readonly [number, number], at: Path): readonly Fault[] =>
    isInside(position) ? [] : [fault('MAP_OUTSIDE', at, { longitude: position[0], latitude: position[1] })];
  if (west >= east || south >= north)
    return [fault('MAP_BOUNDS', ['map', 'bounds'], { west, south, east, north })];
  return [
    ...checkOnce(
      'place',
      places.map(({ id }) => id),
      (index) => ['map', 'places', index, 'id'],
    ),
    ...places.flatMap(({ at, party, minerals = [] }, index) => [
      ...outside(at, ['map', 'places', index, 'at']),
      ...(party === undefined
        ? []
        : checkKnown('party', party, names.parties, ['map', 'places', index, 'party'])),
      ...checkOnce('mineral', minerals, (place) => ['map', 'places', index, 'minerals', place]),
    ]),
    ...checkOnce(
      'line',
      lines.map(({ id }) => id),
      (index) => ['map', 'lines', index, 'id'],
    ),
    ...lines.flatMap(({ path, line }, index) => [
      ...path.flatMap((point, place) => {
        const at: Path = ['map', 'lines', index, 'path', place];
        return typeof point === 'string' ? checkKnown('place', point, names.places, at) : outside(point, at);
      }),
      ...(line === undefined ? [] : checkKnown('line', line, names.lines, ['map', 'lines', index, 'line'])),
    ]),
  ];
}
