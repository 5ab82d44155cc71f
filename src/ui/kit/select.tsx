import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import { Header } from 'react-aria-components/Header';
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
  /** The heading under which it stands in the list; choices of one heading follow each other. */
  readonly group?: string;
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
          {groupsOf(choices).map(({ group, members }) =>
            group === undefined ? (
              members.map(itemOf)
            ) : (
              <ListBoxSection key={group} id={group}>
                <Header className="choices__group">{group}</Header>
                {members.map(itemOf)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

interface Group<Value extends string> {
  readonly group: string | undefined;
  readonly members: readonly Choice<Value>[];
}

/** Choices in the order given, those of one heading together. */
function groupsOf<Value extends string>(choices: readonly Choice<Value>[]): readonly Group<Value>[] {
  const headings = [...new Set(choices.map(({ group }) => group))];
  return headings.map((group) => ({ group, members: choices.filter((choice) => choice.group === group) }));
}

function itemOf<Value extends string>(choice: Choice<Value>) {
  return (
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
  );
}
