import {
  pathOfDots,
  pathThrough,
  placeTags,
  roundRange,
  scaleOf,
  type NamedPoint,
  type OfferPoint,
  type PartyIndex,
  type Point,
  type ChartScale,
} from '#client/index.ts';
import { PartyMark, partyColour } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import './scatter.css';
import { Tag } from './tag.tsx';
import { useWidth } from './use-width.ts';

export interface ScatterProps {
  /** The two parties whose points are laid out, and what they are called. */
  readonly across: PartyIndex;
  readonly up: PartyIndex;
  readonly name: (party: PartyIndex) => string;
  /** Points indexed by party, for each of many packages. */
  readonly cloud: readonly (readonly number[])[];
  readonly frontier: readonly (readonly number[])[];
  readonly walkAways: readonly number[];
  readonly offers: readonly OfferPoint[];
  readonly named: readonly NamedPoint[];
}

const margin = { top: 14, right: 14, bottom: 44, left: 50 } as const;

/** What two parties could have had: all packages, the frontier, the path of offers, and the points with a name. */
export function Scatter({ across, up, name, cloud, frontier, walkAways, offers, named }: ScatterProps) {
  const [ref, room] = useWidth<HTMLDivElement>();
  const width = Math.min(room, 720);
  const height = Math.round(Math.min(600, Math.max(300, width * 0.84)));
  const all = [
    ...cloud,
    ...frontier,
    ...named.map(({ points }) => points),
    ...offers.map(({ points }) => points),
  ];
  const range = (party: PartyIndex) =>
    roundRange(
      all.map((points) => points[party] ?? 0),
      [walkAways[party] ?? 0],
      12,
    );
  const x = scaleOf(range(across), [margin.left, width - margin.right], 5);
  const y = scaleOf(range(up), [height - margin.bottom, margin.top], 5);
  const at = (points: readonly number[]): Point => [x.at(points[across] ?? 0), y.at(points[up] ?? 0)];
  const places = named.map(({ points }) => at(points));
  const tags = placeTags(places, 24, [width, height]);
  // With two parties the frontier is a line from one's best to the other's; with more it is a cloud of its own.
  const isLine = walkAways.length === 2;
  const sorted = isLine ? [...frontier].sort((a, b) => (a[across] ?? 0) - (b[across] ?? 0)) : frontier;
  return (
    <div ref={ref} className="scatter">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Zone x={x} y={y} from={[walkAways[across] ?? 0, walkAways[up] ?? 0]} width={width} height={height} />
        <ScatterAxes x={x} y={y} width={width} height={height} across={name(across)} up={name(up)} />
        <path className="scatter__cloud" d={pathOfDots(cloud.map(at))} />
        {isLine ? <path className="scatter__edge" d={pathThrough(sorted.map(at))} /> : undefined}
        <path className="scatter__frontier" d={pathOfDots(sorted.map(at))} />
        {walkAways.map((_, party) => (
          <Path
            key={name(party)}
            party={party}
            offers={offers.filter(({ by }) => by === party)}
            at={at}
            isEach={isLine}
          />
        ))}
        {named.map((point, index) => (
          <Tag
            key={point.kind}
            kind={point.kind}
            x={tags[index]?.[0] ?? 0}
            y={tags[index]?.[1] ?? 0}
            point={places[index] ?? [0, 0]}
          />
        ))}
      </svg>
    </div>
  );
}

interface ZoneProps {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly from: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** The corner where both are above their walk-aways. */
function Zone({ x, y, from, width, height }: ZoneProps) {
  const { t } = useWords();
  const left = x.at(from[0]);
  const bottom = y.at(from[1]);
  return (
    <g className="scatter__zone">
      <rect
        x={left}
        y={margin.top}
        width={Math.max(0, width - margin.right - left)}
        height={Math.max(0, bottom - margin.top)}
      />
      <path d={`M${left} ${margin.top}V${height - margin.bottom}`} />
      <path d={`M${margin.left} ${bottom}H${width - margin.right}`} />
      <text className="scatter__corner" x={left + 6} y={margin.top + 13}>
        {t('debrief.possible.both-better')}
      </text>
    </g>
  );
}

interface ScatterAxesProps {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly width: number;
  readonly height: number;
  readonly across: string;
  readonly up: string;
}

function ScatterAxes({ x, y, width, height, across, up }: ScatterAxesProps) {
  const { t, number } = useWords();
  const bottom = height - margin.bottom;
  return (
    <g className="chart-axes">
      <line className="chart-axes__base" x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} />
      <line className="chart-axes__base" x1={margin.left} x2={margin.left} y1={margin.top} y2={bottom} />
      {x.ticks.map((tick) => (
        <g key={tick} transform={`translate(${x.at(tick)} ${bottom})`}>
          <line y2={4} />
          <text y={17} textAnchor="middle">
            {number(tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick} transform={`translate(${margin.left} ${y.at(tick)})`}>
          <line x2={-4} />
          <text x={-8} dy="0.32em" textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      <text className="scatter__axis" x={width - margin.right} y={height - 6} textAnchor="end">
        {t('debrief.possible.axis', { party: across })}
      </text>
      <text className="scatter__axis" transform={`translate(14 ${margin.top}) rotate(-90)`} textAnchor="end">
        {t('debrief.possible.axis', { party: up })}
      </text>
    </g>
  );
}

interface PathProps {
  readonly party: PartyIndex;
  readonly offers: readonly OfferPoint[];
  readonly at: (points: readonly number[]) => Point;
  /** Whether each offer has its number, or only the first and the last. */
  readonly isEach: boolean;
}

/** Where one party's offers went, the first package of each proposal joined to the next. */
function Path({ party, offers, at, isEach }: PathProps) {
  const firsts = offers.filter((offer) => offer.package === 0);
  const ends = [firsts[0]?.proposal, firsts.at(-1)?.proposal];
  return (
    <g className="scatter__path">
      <path d={pathThrough(firsts.map(({ points }) => at(points)))} stroke={partyColour(party)} />
      {offers.map((offer) => {
        const [px, py] = at(offer.points);
        const isNamed = offer.package === 0 && (isEach || ends.includes(offer.proposal));
        return (
          <g key={offer.id} transform={`translate(${px} ${py})`}>
            <g transform="translate(-4.5 -4.5)" fontSize="9">
              <PartyMark party={party} size={1} hollow={offer.package > 0} />
            </g>
            {isNamed ? (
              <text x={7} y={-5}>
                {offer.proposal + 1}
              </text>
            ) : undefined}
          </g>
        );
      })}
    </g>
  );
}
