/** Moments of a corridor, for looking at: from the first evening to the last year. */
import mapWords from '../../../assets/locales/en/map.json' with { type: 'json' };
import { emblemOf, type LineOnMap, type LonLat, type MapPicture, type PlaceOnMap } from '#client/index.ts';

const place = (
  id: string,
  name: string,
  kind: PlaceOnMap['kind'],
  at: LonLat,
  more: Partial<PlaceOnMap> = {},
): PlaceOnMap => ({
  id,
  name,
  kind,
  at,
  minerals: [],
  stage: 'standing',
  built: 1,
  annex: undefined,
  activity: 0,
  marks: [],
  ...more,
});

const places: readonly PlaceOnMap[] = [
  place('lobito', 'Lobito', 'port', [13.55, -12.35]),
  place('dar', 'Dar es Salaam', 'port', [39.28, -6.82]),
  place('luanda', 'Luanda', 'capital', [13.23, -8.84]),
  place('lusaka', 'Lusaka', 'capital', [28.28, -15.42]),
  place('kinshasa', 'Kinshasa', 'capital', [15.31, -4.33]),
  place('huambo', 'Huambo', 'town', [15.74, -12.78]),
  place('luena', 'Luena', 'town', [19.92, -11.78]),
  place('luau', 'Luau', 'border', [22.23, -10.71]),
  place('kolwezi', 'Kolwezi', 'mine', [25.47, -10.71], { minerals: ['copper', 'cobalt'] }),
  place('tenke', 'Tenke Fungurume', 'mine', [26.13, -10.6], { minerals: ['copper', 'cobalt'] }),
  place('lubumbashi', 'Lubumbashi', 'smelter', [27.48, -11.66], { minerals: ['copper'] }),
  place('solwezi', 'Solwezi', 'mine', [26.39, -12.17], { minerals: ['copper'] }),
  place('kitwe', 'Kitwe', 'smelter', [28.21, -12.82], { minerals: ['copper'] }),
  place('ndola', 'Ndola', 'plant', [28.64, -12.97], { minerals: ['cobalt'], stage: 'planned', built: 0 }),
  place('kapiri', 'Kapiri Mposhi', 'town', [28.67, -13.97]),
  place('kafue', 'Kafue Gorge', 'power', [28.42, -15.8]),
];

const path = {
  benguela: [
    [25.47, -10.71],
    [23.9, -10.55],
    [22.23, -10.71],
    [19.92, -11.78],
    [16.93, -12.38],
    [15.74, -12.78],
    [14.3, -13.0],
    [13.55, -12.35],
  ],
  katanga: [
    [25.47, -10.71],
    [26.13, -10.6],
    [26.73, -10.98],
    [27.48, -11.66],
    [28.64, -12.97],
    [28.67, -13.97],
  ],
  planned: [
    [28.21, -12.82],
    [27.85, -12.53],
    [26.39, -12.17],
    [25.0, -11.9],
    [24.0, -11.1],
    [22.9, -11.2],
    [21.3, -11.2],
  ],
  tazara: [
    [28.67, -13.97],
    [30.2, -13.2],
    [31.45, -11.83],
    [31.18, -10.2],
    [33.45, -8.9],
    [34.8, -8.85],
    [36.9, -7.7],
    [39.28, -6.82],
  ],
} as const satisfies Readonly<Record<string, readonly LonLat[]>>;

const line = (id: string, at: readonly LonLat[], more: Partial<LineOnMap> = {}): LineOnMap => ({
  id,
  name: id,
  kind: 'rail',
  rival: false,
  stage: 'standing',
  built: 1,
  flow: 0,
  goods: [],
  path: at,
  ...more,
});

const mix = [
  { mineral: 'copper', share: 0.7 },
  { mineral: 'cobalt', share: 0.3 },
] as const;

const before: MapPicture = {
  scenario: 'lobito-corridor',
  language: 'en-GB',
  bounds: [10, -17, 41, -3],
  north: 'N',
  territories: [
    { emblem: emblemOf(0), name: 'Zambia', at: [[26.39, -12.17]] },
    { emblem: emblemOf(1), name: 'DR Congo', at: [[25.47, -10.71]] },
  ],
  places,
  lines: [
    line('benguela', path.benguela, { flow: 0.12, goods: mix }),
    line('katanga', path.katanga),
    line('planned', path.planned, { stage: 'planned', built: 0 }),
    line('tazara', path.tazara, { rival: true }),
    line(
      'road',
      [
        [26.39, -12.17],
        [27.5, -13.0],
        [28.67, -13.97],
        [28.28, -15.42],
      ],
      { kind: 'road' },
    ),
  ],
  waters: mapWords.waters,
};

function changed(
  lines: Readonly<Record<string, Partial<LineOnMap>>>,
  at: Readonly<Record<string, Partial<PlaceOnMap>>>,
): MapPicture {
  return {
    ...before,
    lines: before.lines.map((each) => ({ ...each, ...lines[each.id] })),
    places: before.places.map((each) => ({ ...each, ...at[each.id] })),
  };
}

export const mapPictures: Readonly<Record<string, MapPicture>> = {
  before,
  drafted: changed({ planned: { stage: 'drafted' } }, { ndola: { stage: 'drafted' } }),
  agreed: changed({ planned: { stage: 'agreed' } }, { ndola: { stage: 'agreed' } }),
  building: changed(
    { planned: { stage: 'building', built: 0.55 }, benguela: { flow: 0.3 } },
    { ndola: { stage: 'building', built: 0.5 }, solwezi: { marks: ['protest'] }, kitwe: { activity: 0.5 } },
  ),
  running: changed(
    {
      planned: {
        stage: 'standing',
        built: 1,
        flow: 0.7,
        goods: [
          { mineral: 'copper', share: 0.8 },
          { mineral: 'cobalt', share: 0.2 },
        ],
      },
      benguela: { flow: 1, goods: mix },
      katanga: { flow: 0.4, goods: mix },
    },
    {
      ndola: { stage: 'standing', built: 1, activity: 0.9 },
      kitwe: { activity: 0.8 },
      lubumbashi: { activity: 0.7 },
      lobito: { activity: 0.9 },
      kolwezi: { activity: 0.9, marks: ['water'] },
      tenke: { activity: 0.6 },
      solwezi: { activity: 0.6 },
      lusaka: { activity: 0.4 },
      huambo: { activity: 0.3 },
    },
  ),
};
