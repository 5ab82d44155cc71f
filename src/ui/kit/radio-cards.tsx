import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import './field.css';
import './radio-cards.css';
import { classes } from './classes.ts';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A mark before the label: a PartyMark, a MineralDot. */
  readonly mark?: ReactNode;
  /** At the far end of the label's line: a figure, a level. */
  readonly aside?: ReactNode;
  readonly note?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly note?: string | undefined;
  readonly cards: readonly RadioCard<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Narrow cards, for one or two words each. */
  readonly compact?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, each worth reading before choosing. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, hideLabel, note, cards, value, onChange, compact, isDisabled = false } = props;
  const pick = (picked: string) => {
    const card = cards.find((candidate) => candidate.value === picked);
    if (card !== undefined) onChange(card.value);
  };
  return (
    <RadioGroup
      className={classes('radio-cards', compact === true && 'radio-cards--compact')}
      // React Aria writes "nothing chosen" as null.
      value={value ?? null}
      onChange={pick}
      isDisabled={isDisabled}
    >
      <Label className={classes('field__label', hideLabel === true && 'unseen')}>{label}</Label>
      {note === undefined ? undefined : (
        <Text slot="description" className="field__note">
          {note}
        </Text>
      )}
      <div className="radio-cards__list">
        {cards.map((card) => (
          <RadioField
            key={card.value}
            value={card.value}
            className="radio-card"
            isDisabled={card.isDisabled === true}
          >
            <RadioButton className="radio-card__button">
              {card.mark}
              {card.label}
              {card.aside === undefined ? undefined : <span className="radio-card__aside">{card.aside}</span>}
            </RadioButton>
            {card.note === undefined ? undefined : (
              <Text slot="description" className="radio-card__note">
                {card.note}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
