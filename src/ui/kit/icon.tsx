import type { ReactElement } from 'react';

/** Strokes on a 20 by 20 field, drawn with one pen. */
const strokes = {
  'arrow-left': <path d="M16 10H4m5-5-5 5 5 5" />,
  'arrow-right': <path d="M4 10h12m-5-5 5 5-5 5" />,
  'arrow-up': <path d="M10 16V4m-5 5 5-5 5 5" />,
  'arrow-down': <path d="M10 4v12m5-5-5 5-5-5" />,
  'chevron-down': <path d="m5 7.5 5 5 5-5" />,
  'chevron-right': <path d="m7.5 5 5 5-5 5" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  undo: <path d="M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8" transform="translate(0 -1)" />,
  redo: <path d="m13 4 4 4-4 4M17 8H9a5 5 0 0 0 0 10h3" transform="translate(0 -1)" />,
  dice: (
    <>
      <path d="M3.5 6.5 10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5 10 10l6.5-3.5M10 10v7" />
    </>
  ),
  clock: <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3v4.2l2.8 1.8" />,
  lock: <path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9m-3 3v2" />,
  key: <path d="M7 10a3 3 0 1 0 0 .01M10 10h7m-2.500 0v3M17 10v2" />,
  note: <path d="M4 3h8l4 4v10H4zM12 3v4h4M7 10.500h6M7 13.500h4" />,
  scales: (
    <path d="M10 3v14m-4 0h8M4 6h12M4 6l-2 5a2.200 2.200 0 0 0 4 0L4 6Zm12 0-2 5a2.200 2.200 0 0 0 4 0l-2-5Z" />
  ),
  people: (
    <path d="M7 9.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400ZM2 17c0-3 2-5 5-5s5 2 5 5M13 4.300a2.700 2.700 0 0 1 0 5M14.500 12.200c2.200.5 3.500 2.300 3.500 4.800" />
  ),
  speech: <path d="M3 4h14v9H9l-4 4v-4H3z" />,
  question: <path d="M7 7.300a3 3 0 1 1 4.200 2.800c-.8.4-1.200 1-1.200 1.900M10 15v.5" />,
  eye: (
    <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Zm8 2.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400Z" />
  ),
  flag: <path d="M5 17V3h10l-2.500 3.500L15 10H5" />,
  pen: <path d="m4 16 1-4 8.500-8.500 3 3L8 15l-4 1Zm7.500-10.500 3 3" />,
  stamp: <path d="M3.500 17h13M5 13.500h10V17H5zM8.500 13.500l.5-4.500a3 3 0 1 1 2 0l.5 4.500" />,
  gear: (
    <path d="M10 7.300a2.700 2.700 0 1 1 0 5.400 2.700 2.700 0 0 1 0-5.400ZM10 2v3m0 10v3m8-8h-3M5 10H2m13.700-5.700-2.200 2.200m-7 7-2.200 2.200m11.400 0-2.200-2.200m-7-7L4.300 4.300" />
  ),
  more: (
    <path d="M4 9.400a.6.6 0 1 1 0 1.200.6.6 0 0 1 0-1.200Zm6 0a.6.6 0 1 1 0 1.200.6.6 0 0 1 0-1.200Zm6 0a.6.6 0 1 1 0 1.200.6.6 0 0 1 0-1.200Z" />
  ),
  pause: <path d="M7 4v12m6-12v12" />,
  play: <path d="M6 4v12l10-6z" />,
  fold: <path d="M4 6h12M4 10h12M4 14h7" />,
  columns: <path d="M3.500 4h13v12h-13zM8 4v12m4.500-12v12" />,
  news: (
    <path d="M3 4h11v12H4.500A1.500 1.500 0 0 1 3 14.500zM14 7h3v7.500a1.500 1.500 0 0 1-3 0M6 7.500h5M6 10.500h5M6 13.500h3" />
  ),
  map: <path d="m3 5 4.700-2 4.600 2L17 3v12l-4.700 2-4.600-2L3 17zM7.700 3v12m4.600-10v12" />,
  door: <path d="M5 17V3h7v14M3 17h14M12 5h3v12M9.500 10.500v.5" />,
  info: <path d="M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 6v5m0-7.500v.5" />,
  warning: <path d="M10 3 2.500 16.500h15zM10 8v4.500m0 1.700v.5" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof strokes;

export interface IconProps {
  readonly name: IconName;
  /** Side in rem; 1.25 fits beside a line of controls. */
  readonly size?: number;
}

/** A sign beside words, or inside a button that has a name. Never speaks for itself. */
export function Icon({ name, size = 1.25 }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={`${size}rem`}
      height={`${size}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="square"
      strokeLinejoin="miter"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {strokes[name]}
    </svg>
  );
}
