import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { classes } from './classes.ts';
import './progress-bar.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly max: number;
  /** The value in words: "Round 3 of 8". */
  readonly valueText: string;
  /** Draws one cell per step, the present one hatched: for rounds, years, steps of a form. */
  readonly counted?: boolean;
}

/** How far something has come. */
export function ProgressBar({ label, hideLabel, value, max, valueText, counted }: ProgressBarProps) {
  return (
    <AriaProgressBar className="progress" value={value} maxValue={max} valueLabel={valueText}>
      <Label className={classes(hideLabel === true && 'unseen')}>{label}</Label>
      <span className="progress__value">{valueText}</span>
      <div className="progress__track" aria-hidden="true">
        {counted === true ? (
          Array.from({ length: max }, (_, step) => (
            <div
              key={step}
              className="progress__cell"
              data-past={step < value - 1 ? '' : undefined}
              data-now={step === value - 1 ? '' : undefined}
            />
          ))
        ) : (
          <div className="progress__fill" style={{ inlineSize: `${max === 0 ? 0 : (100 * value) / max}%` }} />
        )}
      </div>
    </AriaProgressBar>
  );
}
