import { streamFrom } from '#kernel/random.ts';
import type { Mood } from './mood.ts';
import './face.css';

export interface FaceProps {
  /** Whose face: the same name always has the same one. */
  readonly name: string;
  readonly mood: Mood;
}

/** What an engraver would vary from one sitter to the next. Drawn on a field of 48 by 56. */
const crowns = [
  // Short hair, parted.
  'M14 22C13 11 19 7 25 7S36 11 34 22C33 17 30 14 24 14C21 16 16 15 14 22z',
  // A bun.
  'M24 2.500A4.500 4.500 0 1 1 24 9 4.500 4.500 0 0 1 24 2.500zM14 23C12 12 17 8 24 8S36 12 34 23C32 16 29 13 24 13S16 16 14 23z',
  // Curls.
  'M14 24C10 22 11 17 13.500 16C12 12 16 8.500 19 10C20 6.500 26 6 28 9C32 7.500 36 11 34.500 15.500C37.500 17 37.500 22 34 24C34 19 31 15.500 24 15.500S14 19 14 24z',
  // Next to none.
  'M14 22C13.500 19 13.800 17 14.500 15.500C14.800 18 14.500 20 14 22zM34 22C34.500 19 34.200 17 33.500 15.500C33.200 18 33.500 20 34 22z',
  // Long hair.
  'M13.500 38C10.500 30 10 8 24 7.500C38 8 37.500 30 34.500 38C33.500 34 34 28 34 23C33 17 30 14.500 26 12.500C24 16 17 16 14 23C14 28 14.500 34 13.500 38z',
  // Swept back.
  'M14 21C12.500 12 17 6.500 25 6.500S36.500 13 34 21C33.500 16 31 13 27.500 12C23 11 16 12.500 14 21z',
] as const;
const coats = [
  // A jacket and a tie.
  'M18 44 24 49 30 44M24 49 22 52 24 56 26 52 24 49',
  // An open collar.
  'M18 44 22 54M30 44 26 54',
  // A shawl.
  'M13 48C20 46 30 50 36 47M11 53C20 50 30 55 38 51',
  // A round collar.
  'M16 45C19 49 29 49 32 45',
] as const;

/** Brows from the outer to the inner end, left and right alike; eyes; mouth. */
const features: Readonly<Record<Mood, { readonly brow: string; readonly mouth: string }>> = {
  warm: {
    brow: 'M16.500 22C18 20.500 20.500 20.500 21.500 21.500',
    mouth: 'M18.500 33C21 37 27 37 29.500 33Q24 34.500 18.500 33z',
  },
  content: {
    brow: 'M16.500 22C18 21 20.500 21 21.500 22',
    mouth: 'M19 33.500C21.500 35.800 26.500 35.800 29 33.500',
  },
  wary: {
    brow: 'M16.500 22.500C18 21.500 20.500 20.500 21.500 20',
    mouth: 'M19.500 34.500C22 34 26 34 28.500 33.500',
  },
  cold: { brow: 'M16.500 22H21.500', mouth: 'M19.500 35.500C22 33.800 26 33.800 28.500 35.500' },
  angry: {
    brow: 'M16.500 20.500 21.500 23',
    mouth: 'M19 36.500C21.500 33.500 26.500 33.500 29 36.500M21 38.500H27',
  },
};

/** A face as in an engraved portrait, with the mood in it. What it says stands beside it in words. */
export function Face({ name, mood }: FaceProps) {
  const next = streamFrom(`face:${name}`);
  const pick = <Part,>(parts: readonly [Part, ...Part[]]): Part =>
    parts[Math.floor(next() * parts.length)] ?? parts[0];
  const crown = pick(crowns);
  const coat = pick(coats);
  const hasGlasses = next() < 0.3;
  const hasBeard = (crown === crowns[0] || crown === crowns[3]) && !hasGlasses && next() < 0.45;
  const { brow, mouth } = features[mood];
  return (
    <svg className="face" data-mood={mood} viewBox="0 0 48 56" aria-hidden="true" focusable="false">
      <path
        className="face__ground"
        d="M24 .750A23.250 27.250 0 1 1 24 55.250 23.250 27.250 0 1 1 24 .750z"
      />
      {/* The engraver's ground: lines that stop where the sitter begins. */}
      <path
        className="face__hatch"
        d="M4 20H12M2.500 24H12M2 28H12M2.500 32H13M3.500 36H14M36 20H44M36 24H45.500M36 28H46M35 32H45.500M34 36H44.500M6 16H13M35 16H42M8.500 12H15M33 12H39.500"
      />
      <path
        className="face__coat"
        d="M5.500 46C9 42.500 16 42 19 40.500V37H29V40.500C32 42 39 42.500 42.500 46A23.250 27.250 0 0 1 5.500 46z"
      />
      <path className="face__line" d={coat} />
      <path
        className="face__skin"
        d="M14.500 20C14.500 13 19 10.500 24 10.500S33.500 13 33.500 20C34.500 20 35.500 21.500 35 24C34.700 26 34 26.500 33.200 26.500C32 35 28 40 24 40S16 35 14.800 26.500C14 26.500 13.300 26 13 24C12.500 21.500 13.500 20 14.500 20z"
      />
      {hasBeard ? (
        <path
          className="face__hair"
          d="M15.500 30C17 31.500 20 31 24 31S31 31.500 32.500 30C31.500 37 28 42 24 42S16.500 37 15.500 30zM20 34.500C21.500 37.500 26.500 37.500 28 34.500C26 33 22 33 20 34.500z"
          fillRule="evenodd"
        />
      ) : undefined}
      <path className="face__hair" d={crown} />
      <path className="face__line" d={brow} />
      <path className="face__line" d={brow} transform="matrix(-1 0 0 1 48 0)" />
      <path
        className="face__dot"
        d="M19 24.200A1.300 1.300 0 1 1 19 26.800 1.300 1.300 0 0 1 19 24.200zM29 24.200A1.300 1.300 0 1 1 29 26.800 1.300 1.300 0 0 1 29 24.200z"
      />
      {hasGlasses ? (
        <path
          className="face__line"
          d="M15.500 25.500A3.600 3.600 0 1 1 22.700 25.500 3.600 3.600 0 1 1 15.500 25.500zM25.300 25.500A3.600 3.600 0 1 1 32.500 25.500 3.600 3.600 0 1 1 25.300 25.500zM22.700 25.500H25.300"
        />
      ) : undefined}
      <path className="face__line" d="M24 25.500 22.500 30H24.500" />
      <path className={mood === 'warm' ? 'face__dot' : 'face__line'} d={mouth} />
      <path className="face__rim" d="M24 .750A23.250 27.250 0 1 1 24 55.250 23.250 27.250 0 1 1 24 .750z" />
    </svg>
  );
}
