/** Which words may a scenario file choose from, beyond those of the engine? */

/** Lower-case words joined by hyphens, except two that name parts of every object. */
export const ID_PATTERN = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Longest id, in characters. */
export const ID_LENGTH = 40;

/** The newest format that this version writes and the only one that it plays; older ones are migrated. */
export const FORMAT = 1;

/** Bands of calibration, from easiest to hardest. */
export const levels = ['intro', 'standard', 'hard'] as const;
export type Level = (typeof levels)[number];

/** What a case teaches. */
export const lessons = [
  'sheet',
  'walk-away',
  'packages',
  'trading',
  'equal-offers',
  'questions',
  'interactions',
  'conditional-issues',
  'coalitions',
  'side-deals',
  'consultation',
  'ratification',
  'commitment',
  'legal-form',
  'leverage',
  'events',
  'finance',
  'price-instruments',
  'safeguards',
  'policy-space',
] as const;
export type Lesson = (typeof lessons)[number];

/** Units of quantities and figures. Money is in United States dollars. */
export const units = [
  'percent',
  'share',
  'count',
  'points',
  'rounds',
  'year',
  'years',
  'months',
  'km',
  'mw',
  'tonnes',
  'kt',
  'kt-per-year',
  'people',
  'jobs',
  'usd',
  'usd-million',
  'usd-billion',
  'usd-per-tonne',
  'usd-million-per-km',
  'usd-million-per-kt',
  'usd-million-per-mw',
  'mw-per-kt',
  'people-per-kt',
] as const;
export type Unit = (typeof units)[number];

export const placeKinds = ['mine', 'plant', 'smelter', 'port', 'capital', 'town', 'power', 'border'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const lineKinds = ['rail', 'road'] as const;
export type LineKind = (typeof lineKinds)[number];

export const lineStatuses = ['existing', 'planned', 'rival'] as const;
export type LineStatus = (typeof lineStatuses)[number];
