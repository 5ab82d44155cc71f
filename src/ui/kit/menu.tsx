import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';
import './popover.css';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps<Id extends string> {
  /** The Button or IconButton that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
}

/** A short list of things to do, behind a button. */
export function Menu<Id extends string>({ trigger, label, entries, onAction }: MenuProps<Id>) {
  const act = (key: unknown) => {
    const entry = entries.find((candidate) => candidate.id === key);
    if (entry !== undefined) onAction(entry.id);
  };
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={6}>
        <AriaMenu className="choices" aria-label={label} onAction={act}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classes('choice', entry.danger === true && 'choice--danger')}
              isDisabled={entry.isDisabled === true}
            >
              <span className="choice__mark">
                {entry.icon === undefined ? undefined : <Icon name={entry.icon} size={1} />}
              </span>
              <span className="choice__words">
                <Text slot="label">{entry.label}</Text>
                {entry.note === undefined ? undefined : (
                  <Text slot="description" className="choice__note">
                    {entry.note}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
