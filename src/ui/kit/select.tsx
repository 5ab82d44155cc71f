import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import './field.css';
import './popover.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A line below the label, in the list only. */
  readonly note?: string | undefined;
  /** A mark before the label: a PartyMark, a MineralDot. */
  readonly mark?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** One of many, behind a button. For two to five choices worth reading, prefer RadioCards. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, choices, value, onChange, note, error, placeholder, isDisabled = false } = props;
  const pick = (key: unknown) => {
    const choice = choices.find((candidate) => candidate.value === key);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <AriaSelect
      className="field select"
      // React Aria writes "nothing chosen" as null.
      value={value ?? null}
      onChange={pick}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={classes('field__label', hideLabel === true && 'unseen')}>{label}</Label>
      <Button className="select__button">
        <SelectValue />
        <Icon name="chevron-down" />
      </Button>
      {note === undefined ? undefined : (
        <Text slot="description" className="field__note">
          {note}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="choices">
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className="choice"
              isDisabled={choice.isDisabled === true}
            >
              {({ isSelected }) => (
                <>
                  <span className="choice__mark">
                    {choice.mark ?? (isSelected ? <Icon name="check" size={1} /> : undefined)}
                  </span>
                  <span className="choice__words">
                    <Text slot="label">{choice.label}</Text>
                    {choice.note === undefined ? undefined : (
                      <Text slot="description" className="choice__note">
                        {choice.note}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
