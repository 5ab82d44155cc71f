import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import './field.css';
import { classes } from './classes.ts';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string;
  /** Keeps the label for those who listen and hides it from the eye. */
  readonly hideLabel?: boolean;
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** More than one line. */
  readonly lines?: number;
}

/** A line, or several, to write on. */
export function TextField({
  label,
  hideLabel,
  note,
  error,
  placeholder = '',
  lines = 1,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="field">
      <Label className={classes('field__label', hideLabel === true && 'unseen')}>{label}</Label>
      <div className="field__control" data-invalid={error === undefined ? undefined : ''}>
        {lines === 1 ? (
          <Input className="field__input" placeholder={placeholder} />
        ) : (
          <TextArea className="field__input" rows={lines} placeholder={placeholder} />
        )}
      </div>
      {note === undefined ? undefined : (
        <Text slot="description" className="field__note">
          {note}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </AriaTextField>
  );
}
