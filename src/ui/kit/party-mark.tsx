import type { ReactElement } from 'react';
import { emblemOf, type EmblemShape } from '#client/index.ts';
import './party-mark.css';

/** On a 20 by 20 field, of about equal weight to the eye. */
const shapes: Readonly<Record<EmblemShape, ReactElement>> = {
  circle: <circle cx="10" cy="10" r="8" />,
  square: <rect x="2.8" y="2.8" width="14.4" height="14.4" />,
  triangle: <path d="M10 1.5 19.2 17.5H.8z" />,
  diamond: <path d="M10 .8 19.2 10 10 19.2.8 10z" />,
  hexagon: <path d="M10 1 17.8 5.500v9L10 19l-7.800-4.500v-9z" />,
  pentagon: <path d="M10 1 19 7.500 15.600 18H4.400L1 7.500z" />,
};

/** Colour of a party, to be used with its shape and never alone. */
export const partyColour = (party: number): string => `var(--party-${emblemOf(party).hue + 1})`;

export interface PartyMarkProps {
  /** Index of the party in the case. */
  readonly party: number;
  /** Side in em of the text beside it. */
  readonly size?: number;
  /** Only where no name stands beside the mark. */
  readonly label?: string;
  /** An outline instead of a filled shape: a party that left, or has not signed. */
  readonly hollow?: boolean;
}

/** A party, by hue and by shape. */
export function PartyMark({ party, size = 0.9, label, hollow = false }: PartyMarkProps) {
  const colour = partyColour(party);
  return (
    <svg
      className="party-mark"
      viewBox="0 0 20 20"
      width={`${size}em`}
      height={`${size}em`}
      fill={hollow ? 'none' : colour}
      stroke={colour}
      strokeWidth={hollow ? 2.4 : 1}
      strokeLinejoin="round"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes[emblemOf(party).shape]}
    </svg>
  );
}

/** A party's mark and name. */
export function PartyName({ party, name }: { readonly party: number; readonly name: string }) {
  return (
    <span className="party">
      <PartyMark party={party} />
      {name}
    </span>
  );
}
