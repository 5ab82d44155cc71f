import type { NamedPointKind } from '#client/index.ts';
import { useWords } from '../words/words.ts';

export interface TagProps {
  readonly kind: NamedPointKind;
  readonly x: number;
  readonly y: number;
  /** The point that it names, if it stands beside it. */
  readonly point?: readonly [x: number, y: number];
  readonly isQuiet?: boolean;
}

/** A letter in a circle, tied to the point that it names. The deal is a seal. */
export function Tag({ kind, x, y, point, isQuiet = false }: TagProps) {
  const { t } = useWords();
  const isDeal = kind === 'deal';
  return (
    <g className="tag" data-kind={kind} data-quiet={isQuiet ? '' : undefined}>
      {point === undefined ? undefined : (
        <>
          <line x1={point[0]} y1={point[1]} x2={x} y2={y} />
          <circle className="tag__point" cx={point[0]} cy={point[1]} r={isDeal ? 4.5 : 3} />
        </>
      )}
      {isDeal ? <circle className="tag__ring" cx={x} cy={y} r={12.5} /> : undefined}
      <circle className="tag__disc" cx={x} cy={y} r={9.5} />
      <text x={x} y={y} dy="0.34em" textAnchor="middle">
        {t(`debrief.letter.${kind}`)}
      </text>
    </g>
  );
}

/** The same tag in a line of text. */
export function TagSign({ kind }: { readonly kind: NamedPointKind }) {
  return (
    <svg className="tag-sign" width="26" height="26" viewBox="-13 -13 26 26" aria-hidden="true">
      <Tag kind={kind} x={0} y={0} />
    </svg>
  );
}
