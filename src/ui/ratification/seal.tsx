import { useId } from 'react';
import type { PartyIndex } from '#client/index.ts';
import { PartyMark } from '../kit/index.ts';
import './seal.css';

/** Radii, on a field of 100 by 100. */
const rings = [47, 44, 25];

/** A hill by its contour lines, one within the other. */
const contours = [
  'M20 66 C26 44 38 34 52 33 C68 32 76 46 80 66',
  'M27 70 C32 50 41 41 52 40 C64 39 70 50 74 70',
  'M34 74 C37 58 44 49 52 48 C60 47 65 56 68 74',
  'M42 78 C44 65 47 57 52 56 C57 55 60 63 62 78',
];

/** The seal of a concluded agreement: a hill within rings, and around it the marks of those who signed. */
export function Seal({ parties }: { readonly parties: readonly PartyIndex[] }) {
  const inside = useId();
  return (
    <div className="seal" aria-hidden="true">
      <svg viewBox="0 0 100 100">
        {rings.map((radius) => (
          <circle key={radius} cx="50" cy="50" r={radius} />
        ))}
        <clipPath id={inside}>
          <circle cx="50" cy="50" r="25" />
        </clipPath>
        <g clipPath={`url(#${inside})`}>
          {contours.map((line) => (
            <path key={line} d={line} />
          ))}
        </g>
      </svg>
      {parties.map((party, index) => (
        <span key={party} className="seal__mark" style={{ rotate: `${(360 * index) / parties.length}deg` }}>
          <PartyMark party={party} size={0.9} />
        </span>
      ))}
    </div>
  );
}
