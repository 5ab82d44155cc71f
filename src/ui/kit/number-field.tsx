import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField';
import './field.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
}

/** A number with a step down and a step up. `formatOptions` says how it is written. */
export function NumberField({ label, hideLabel, note, error, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={error !== undefined} className="field">
      <Label className={classes('field__label', hideLabel === true && 'unseen')}>{label}</Label>
      <Group className="field__control">
        <Button slot="decrement" className="number-field__step">
          <Icon name="minus" size={1} />
        </Button>
        <Input className="field__input number-field__input" />
        <Button slot="increment" className="number-field__step">
          <Icon name="plus" size={1} />
        </Button>
      </Group>
      {note === undefined ? undefined : (
        <Text slot="description" className="field__note">
          {note}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaNumberField>
  );
}
