import { useWords } from '../words/words.ts';
import { classes } from './classes.ts';
import './points-bar.css';

export interface PointsBarProps {
  /** What is measured: "This draft", "Zambia's proposal". */
  readonly label: string;
  /** Own points, 0 to 100; undefined while the package is not complete. */
  readonly value: number | undefined;
  readonly walkAway: number;
  readonly target?: number | undefined;
  /** Where it stood before, shown as a dotted line. */
  readonly before?: number | undefined;
  readonly large?: boolean;
  /** Leaves out the key, where a list of bars shares one. */
  readonly hideKey?: boolean;
}

/** Own points on a ruler of 0 to 100, against the walk-away and the target. */
export function PointsBar({ label, value, walkAway, target, before, large, hideKey }: PointsBarProps) {
  const { t, number } = useWords();
  const short = value !== undefined && value < walkAway;
  const shown = value === undefined ? t('common.no-points') : number(value, 1);
  const verdict =
    value === undefined
      ? ''
      : t(short ? 'common.below-walk-away' : 'common.above-walk-away', {
          points: number(Math.abs(value - walkAway), 1),
        });
  return (
    <div
      className={classes('points-bar', large === true && 'points-bar--large')}
      role="group"
      aria-label={label}
    >
      <div className="points-bar__head">
        <span>{label}</span>
        <span
          className="points-bar__value"
          data-short={short ? '' : undefined}
          data-none={value === undefined ? '' : undefined}
        >
          {shown}
          <span className="unseen">. {verdict}</span>
        </span>
      </div>
      <div className="points-bar__field" aria-hidden="true">
        <div className="points-bar__track">
          <div
            className="points-bar__fill"
            data-short={short ? '' : undefined}
            style={{ inlineSize: `${clamp(value ?? 0)}%` }}
          />
          {before === undefined ? undefined : (
            <div className="points-bar__ghost" style={{ insetInlineStart: `${clamp(before)}%` }} />
          )}
        </div>
        <div
          className="points-bar__mark points-bar__mark--walk-away"
          style={{ insetInlineStart: `${clamp(walkAway)}%` }}
        />
        {target === undefined ? undefined : (
          <div
            className="points-bar__mark points-bar__mark--target"
            style={{ insetInlineStart: `${clamp(target)}%` }}
          />
        )}
      </div>
      {hideKey === true ? undefined : <PointsKey walkAway={walkAway} target={target} />}
    </div>
  );
}

/** What the marks of a points bar mean, with their figures. */
function PointsKey({ walkAway, target }: Pick<PointsBarProps, 'walkAway' | 'target'>) {
  const { t, number } = useWords();
  return (
    <div className="points-bar__key">
      <span>
        <span className="points-bar__key-mark" aria-hidden="true" />
        {t('common.walk-away-at', { points: number(walkAway, 1) })}
      </span>
      {target === undefined ? undefined : (
        <span>
          <span className="points-bar__key-mark points-bar__key-mark--target" aria-hidden="true" />
          {t('common.target-at', { points: number(target, 1) })}
        </span>
      )}
    </div>
  );
}

const clamp = (points: number): number => Math.max(0, Math.min(100, points));
