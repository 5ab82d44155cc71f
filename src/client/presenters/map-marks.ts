/**
 * What is pinned to the map in a year, and where? Every event of the chronicle has a mark of its own, at the place
 * where it is felt: trouble around a mine at the mine, what is decided in a capital there, what happens to trade at the ports.
 */
import type { Mineral, PartyIndex } from '#engine/index.ts';
import type { ProducerYear, YearEvent, YearEventKind, Years } from '#outcome/index.ts';
import type { CaseFile, CaseMap, Place, PlaceKind } from '#scenario/index.ts';
import { blocsOf } from './bloc-years.ts';
import type { PlaceMark } from './map-picture.ts';
import { toldEvents } from './told-events.ts';

/** The mark of each kind of event: the map pins it, the chronicle sets it before the sentence. */
export const markOf: Readonly<Record<YearEventKind, PlaceMark>> = {
  protest: 'protest',
  breach: 'promise',
  lapse: 'promise',
  dispute: 'panel',
  'panel-ruling': 'panel',
  'appeal-into-void': 'void',
  'retaliation-paid': 'barrier',
  'border-dispute': 'panel',
  'border-countermeasures': 'barrier',
  'investor-claim': 'claim',
  tightening: 'rules',
  chill: 'chill',
  leak: 'leak',
  'rival-bid': 'rival',
  retaliation: 'barrier',
  'supply-shock': 'shock',
  exposure: 'exposure',
  'floor-payment': 'paid',
  'ceiling-rebate': 'rebate',
  'stockpile-purchase': 'stock',
  'plant-opened': 'opened',
  'plants-idle': 'idle',
  'plants-short-of-power': 'dark',
  'plants-short-of-skills': 'unskilled',
  'import-surge': 'surge',
  'line-opened': 'opened',
  'debt-distress': 'debt',
  'collateral-call': 'debt',
  'guarantee-call': 'debt',
  'retaliation-relief': 'paid',
  'relief-loan': 'paid',
  'stake-paid': 'paid',
  'regime-began': 'rules',
  'regime-ended': 'rules',
  'regime-rests': 'rules',
};

/** Where a kind of event is felt: kinds of places, the likeliest first. */
const felt: Readonly<Record<YearEventKind, readonly PlaceKind[]>> = (() => {
  const ground: readonly PlaceKind[] = ['mine', 'smelter', 'plant'];
  const works: readonly PlaceKind[] = ['plant', 'smelter', 'mine'];
  const state: readonly PlaceKind[] = ['capital', 'mine', 'smelter', 'plant', 'port'];
  const trade: readonly PlaceKind[] = ['port', 'border', 'capital'];
  return {
    protest: ground,
    breach: state,
    lapse: state,
    dispute: state,
    'panel-ruling': state,
    'appeal-into-void': state,
    'retaliation-paid': trade,
    'border-dispute': state,
    'border-countermeasures': trade,
    'investor-claim': ground,
    tightening: ground,
    chill: ground,
    leak: state,
    'rival-bid': trade,
    retaliation: trade,
    'supply-shock': trade,
    exposure: ground,
    'floor-payment': ground,
    'ceiling-rebate': ground,
    'stockpile-purchase': trade,
    'plant-opened': works,
    'plants-idle': works,
    'plants-short-of-power': ['power', ...works],
    'plants-short-of-skills': works,
    'import-surge': works,
    'line-opened': trade,
    'debt-distress': state,
    'collateral-call': state,
    'guarantee-call': state,
    'retaliation-relief': state,
    'relief-loan': state,
    'stake-paid': state,
    'regime-began': state,
    'regime-ended': state,
    'regime-rests': state,
  };
})();

/** Share of a year lost, and pressure on the land, from which a mark is set. */
const STOPPAGE = 0.04;
const SCARCE_WATER = 0.6;

/** Marks of one year by the id of the place. Each kind once a place. */
export function marksInYear(
  caseFile: CaseFile,
  run: Years,
  year: number,
): ReadonlyMap<string, ReadonlySet<PlaceMark>> {
  const { map, scenario } = caseFile;
  const marks = new Map<string, Set<PlaceMark>>();
  const pin = (place: Place | undefined, mark: PlaceMark) => {
    if (place === undefined) return;
    marks.set(place.id, (marks.get(place.id) ?? new Set()).add(mark));
  };
  for (const row of run.producers)
    if (row.year === year)
      for (const mark of statesOf(row)) pin(placeFor(map, row.party, felt.protest), mark);
  for (const event of toldEvents(run, year))
    for (const place of placesOf(caseFile, event)) pin(place, markOf[event.kind]);
  if (year === run.firstYear)
    for (const { parties, holds } of blocsOf(scenario, run))
      for (const party of parties) pin(placeFor(map, party, felt.protest), holds ? 'bloc' : 'broken-bloc');
  return marks;
}

/** What lasts as long as its cause does, whether or not the chronicle speaks of it again. */
function statesOf({ protest, pressure, lost }: ProducerYear): readonly PlaceMark[] {
  return [
    ...(protest ? (['protest'] as const) : []),
    ...(pressure >= SCARCE_WATER ? (['water'] as const) : []),
    ...(lost >= STOPPAGE && !protest ? (['stoppage'] as const) : []),
  ];
}

function placesOf({ map, scenario }: CaseFile, event: YearEvent): readonly (Place | undefined)[] {
  const { kind, party, mineral, line } = event;
  if (line !== undefined) return [endOf(map, line)];
  const kinds = felt[kind];
  if (party !== undefined) return [placeFor(map, party, kinds, mineral)];
  // What concerns nobody by name concerns all who dig here; at the ports it is felt once.
  if (kinds[0] === 'port') return [portOf(map)];
  return scenario.implementation.producers.map((each) => placeFor(map, each.party, kinds));
}

/** The first place of a party of the first kind it has. A party that owns no ground here acts through the port. */
function placeFor(
  map: CaseMap,
  party: PartyIndex,
  kinds: readonly PlaceKind[],
  mineral?: Mineral,
): Place | undefined {
  const own = map.places.filter((place) => place.party === party);
  const fitting = mineral === undefined ? own : own.filter(({ minerals }) => minerals.includes(mineral));
  for (const places of [fitting, own])
    for (const kind of kinds) {
      const found = places.find((place) => place.kind === kind);
      if (found !== undefined) return found;
    }
  return own.find(({ kind }) => kind !== 'town') ?? portOf(map);
}

const portOf = ({ places }: CaseMap): Place | undefined => places.find(({ kind }) => kind === 'port');

/** Where a new line ends: at a port that it reaches, or the last place on its way. */
function endOf({ places, lines }: CaseMap, line: number): Place | undefined {
  const ends = lines
    .filter((each) => each.line === line)
    .flatMap(({ via }) => via)
    .flatMap((id) => places.filter((place) => place.id === id));
  return ends.find(({ kind }) => kind === 'port') ?? ends.at(-1);
}
