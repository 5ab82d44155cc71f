import './neatline.css';

export interface NeatlineProps {
  /** Degrees written along the top, from the left, at equal distances. */
  readonly east: readonly number[];
  /** Degrees written down the side. */
  readonly south: readonly number[];
}

/** The graduated border of a map sheet, drawn around its container. Ornament. */
export function Neatline({ east, south }: NeatlineProps) {
  return (
    <div className="neatline" aria-hidden="true">
      <div className="neatline__band" />
      <div className="neatline__band" />
      <div className="neatline__band" />
      <div className="neatline__band" />
      {east.map((degree, index) => (
        <span
          key={degree}
          className="neatline__degree neatline__degree--top"
          style={{ left: `${(100 * (index + 0.5)) / east.length}%` }}
        >
          {`${degree}°`}
        </span>
      ))}
      {south.map((degree, index) => (
        <span
          key={degree}
          className="neatline__degree neatline__degree--side"
          style={{ top: `${(100 * (index + 0.5)) / south.length}%` }}
        >
          {`${degree}°`}
        </span>
      ))}
    </div>
  );
}
