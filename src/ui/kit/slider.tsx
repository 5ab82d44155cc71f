import {
  Label,
  Slider as AriaSlider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components/Slider';
import './slider.css';
import { classes } from './classes.ts';

export interface SliderProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** How the value is written beside the label and read aloud. */
  readonly formatOptions?: Intl.NumberFormatOptions;
  readonly isDisabled?: boolean;
}

/** A value on a ruled line. Pair it with a NumberField where the exact figure matters. */
export function Slider(props: SliderProps) {
  const {
    label,
    hideLabel,
    value,
    onChange,
    min = 0,
    max = 100,
    step = 1,
    formatOptions,
    isDisabled = false,
  } = props;
  const share = max === min ? 0 : (value - min) / (max - min);
  return (
    <AriaSlider
      className="slider"
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled}
      {...(formatOptions === undefined ? {} : { formatOptions })}
    >
      <Label className={classes('field__label', hideLabel === true && 'unseen')}>{label}</Label>
      <SliderOutput className="slider__output" />
      <SliderTrack className="slider__track">
        <div className="slider__rail" />
        <div className="slider__fill" style={{ inlineSize: `${share * 100}%` }} />
        <SliderThumb className="slider__thumb" />
      </SliderTrack>
    </AriaSlider>
  );
}
