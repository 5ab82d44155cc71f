import type { ReactElement } from 'react';
import './persona-emblem.css';

/** Strokes on a 40 by 40 field, one sign for each: what they carry, or stand behind. */
const signs: Readonly<Record<string, ReactElement>> = {
  'bank-economist': <path d="M11 29h18M13 27v-5M18 27v-9M23 27v-7M28 27V13M12 18l6-5 5 3 6-6" />,
  'corridor-broker': (
    <path d="M9 26h22M11 26v-4a9 9 0 0 1 18 0v4M15.5 26v-6.5M20 26v-9M24.5 26v-6.5M9 29h22" />
  ),
  'treaty-lawyer': (
    <path d="M13 10h14v19H13zM16 14h8M16 17.5h8M16 21h4M24.5 22a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM23 28l-1 4 2.5-1.5L27 32l-1-4" />
  ),
  'ministry-veteran': (
    <path d="M13 10h14M13 30h14M15 10c0 6 5 7 5 10s-5 4-5 10M25 10c0 6-5 7-5 10s5 4 5 10M18 28h4M19 14h2" />
  ),
  'trader-envoy': <path d="M9 24h22l-3.5 6h-15zM20 24V10M20 11c5 2 7 5 8 10h-8M20 14c-3 1-5 4-6 7h6" />,
  'new-populist': (
    <path d="M10 18v5h4l12 5V13l-12 5zM15 23.5l2 6.5h3.5l-2-5M29 17.5a4.5 4.5 0 0 1 0 6M32 15a8 8 0 0 1 0 11" />
  ),
  'deadline-minister': (
    <path d="M20 10.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19ZM20 14v6.5l4.5 2.5M20 10.5V8.5M17.5 8.5h5" />
  ),
  'resource-nationalist': <path d="M12 30 26 15M18 11c5 0 10 4 11 11M28 30 16 18M10 16l6-6 3.5 3.5-6 6z" />,
  'security-hawk': (
    <path d="M20 9.5 29.5 13v7c0 5.5-4 9-9.5 11.5C14.5 29 10.5 25.5 10.5 20v-7zM14 18l6 4.5L26 18M17 16.5l3 2 3-2" />
  ),
};

/** A bare strategy is a curve and nothing more. */
const curve = <path d="M12 11v18h17M12 13c9 0 9 12 16 12" />;

/** The sign of whoever is unknown. */
const unknown = <path d="M16 16a4.2 4.2 0 1 1 5.800 3.900c-1.300.7-1.800 1.5-1.800 2.900M20 27v.5" />;

export interface PersonaEmblemProps {
  /** Id of the persona, or of a bare strategy. */
  readonly persona: string;
  /** Who it is: a person, nobody yet known, or no person at all. */
  readonly isPerson?: boolean;
  /** Width and height, in rem. */
  readonly size?: number;
}

/** The medal of a persona: a struck coin with its sign. For the eye only; its name stands beside it. */
export function PersonaEmblem({ persona, isPerson = true, size = 3 }: PersonaEmblemProps) {
  return (
    <svg
      className="persona-emblem"
      viewBox="0 0 40 40"
      aria-hidden="true"
      style={{ width: `${size}rem`, height: `${size}rem` }}
    >
      <circle className="persona-emblem__coin" cx="20" cy="20" r="19" />
      <circle className="persona-emblem__edge" cx="20" cy="20" r="16.8" />
      <g className="persona-emblem__sign">{isPerson ? (signs[persona] ?? unknown) : curve}</g>
    </svg>
  );
}
