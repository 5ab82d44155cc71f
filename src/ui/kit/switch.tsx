import { SwitchButton, SwitchField, Text } from 'react-aria-components/Switch';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On or off, at once. */
export function Switch({ label, note, isSelected, onChange, isDisabled = false }: SwitchProps) {
  return (
    <SwitchField className="switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <SwitchButton className="switch__button">
        <span className="switch__track" aria-hidden="true" />
        {label}
      </SwitchButton>
      {note === undefined ? undefined : (
        <Text slot="description" className="switch__note">
          {note}
        </Text>
      )}
    </SwitchField>
  );
}
