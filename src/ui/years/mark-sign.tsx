import { markShapes, type PlaceMark } from '#client/index.ts';

/** The stamp of an event, as it is pinned to the map. What it means is said beside it. */
export function MarkSign({ mark }: { readonly mark: PlaceMark }) {
  const { fill, line, tone } = markShapes[mark];
  return (
    <svg className="mark-sign" data-tone={tone} viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
      <rect x="-14" y="-14" width="28" height="28" />
      {fill === undefined ? undefined : <path className="mark-sign__fill" d={fill} />}
      {line === undefined ? undefined : <path className="mark-sign__line" d={line} />}
    </svg>
  );
}
