import type { PartyIndex } from '#client/index.ts';
import { PartyMark } from '../kit/index.ts';
import './seal.css';

const rings = [46, 43, 24];
const HILLS = [
  'M24 62 Q32 40 44 44 T62 34 T78 60',
  'M29 66 Q37 50 46 52 T62 44 T73 65',
  'M36 69 Q42 60 49 60 T61 54 T66 69',
];

/** The seal of a concluded agreement: a hill within rings, and around it the marks of those who signed. */
export function Seal({ parties }: { readonly parties: readonly PartyIndex[] }) {
  return (
    <div className="seal" aria-hidden="true">
      <svg viewBox="0 0 100 100">
        {rings.map((radius) => (
          <circle key={radius} cx="50" cy="50" r={radius} />
        ))}
        <g clipPath="circle(23px at 50px 50px)">
          {HILLS.map((hill) => (
            <path key={hill} d={hill} />
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
