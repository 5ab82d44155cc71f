import {
  pathThrough,
  roundRange,
  scaleOf,
  type NamedPointKind,
  type Point,
  type ProfileRow,
} from '#client/index.ts';
import { PartyMark } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './profile.css';
import { Tag } from './tag.tsx';
import { useWidth } from './use-width.ts';

export interface ProfileProps {
  readonly rows: readonly ProfileRow[];
  readonly name: (party: number) => string;
  /** Joined from party to party, beside the deal. */
  readonly chosen: NamedPointKind;
}

const margin = { top: 30, right: 20, bottom: 30, left: 16 } as const;
const ROW = 118;
const TAG = 23;

/**
 * How everybody fared at each named point, from the walk-away (0 %) to the best that was possible (100 %). The deal and one
 * rule are joined from party to party: an even line shares evenly.
 */
export function Profile({ rows, name, chosen }: ProfileProps) {
  const { t, percent } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = margin.top + rows.length * ROW + margin.bottom;
  const range = roundRange(
    rows.flatMap(({ shares }) => shares.map(({ share }) => share)),
    [0, 1],
    7,
  );
  const x = scaleOf(range, [margin.left, width - margin.right], width > 420 ? 6 : 3);
  const middle = (row: number): number => margin.top + row * ROW + ROW - 22;
  const shareOf = (row: ProfileRow, kind: NamedPointKind) =>
    row.shares.find((one) => one.kind === kind)?.share;
  const joined = (kind: NamedPointKind) =>
    pathThrough(
      rows.map((row, index): Point | undefined => {
        const share = shareOf(row, kind);
        return share === undefined ? undefined : [x.at(share), middle(index)];
      }),
    );
  return (
    <div ref={ref} className="profile">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {x.ticks.map((tick) => (
          <g key={tick} className="chart-axes" transform={`translate(${x.at(tick)} 0)`}>
            <line
              className={tick === 0 || tick === 1 ? 'profile__end' : undefined}
              y1={margin.top - 6}
              y2={height - margin.bottom}
            />
            <text y={height - 10} textAnchor="middle">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text className="profile__name" x={x.at(0)} y={14} textAnchor={x.at(0) > 50 ? 'middle' : 'start'}>
          {t('debrief.possible.walk-away')}
        </text>
        <text className="profile__name" x={x.at(1)} y={14} textAnchor="end">
          {t('debrief.possible.best')}
        </text>
        <path className="profile__line" d={joined(chosen)} />
        <path className="profile__line profile__line--deal" d={joined('deal')} />
        {rows.map((row, index) => (
          <g key={row.party}>
            <g transform={`translate(${margin.left} ${middle(index) - ROW + 40})`}>
              <g transform="translate(0 -11)" fontSize="14">
                <PartyMark party={row.party} size={1} />
              </g>
              <text className="profile__party" x={21} y={0}>
                {name(row.party)}
              </text>
            </g>
            <line
              className="profile__track"
              x1={margin.left}
              x2={width - margin.right}
              y1={middle(index)}
              y2={middle(index)}
            />
            <Tags row={row} x={x.at} y={middle(index)} chosen={chosen} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface TagsProps {
  readonly row: ProfileRow;
  readonly x: (share: number) => number;
  readonly y: number;
  readonly chosen: NamedPointKind;
}

/** Tags on lanes above the line, so that none covers another. */
function Tags({ row, x, y, chosen }: TagsProps) {
  const lanes: number[] = [];
  const sorted = [...row.shares].sort((a, b) => a.share - b.share);
  const placed = sorted.map(({ kind, share }) => {
    const left = x(share);
    const free = lanes.findIndex((end) => left - end >= TAG);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = left;
    return { kind, left, lane };
  });
  return placed.map(({ kind, left, lane }) => (
    <Tag
      key={kind}
      kind={kind}
      x={left}
      y={y - 18 - (lane % 3) * (TAG - 1)}
      point={[left, y]}
      isQuiet={kind !== 'deal' && kind !== chosen}
    />
  ));
}
