import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-solid';
export type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** `danger` opens the way to something that cannot be undone; `danger-solid` does it, in the dialog that asks. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Drawn before the words. */
  readonly icon?: IconName | undefined;
  /** As wide as its container. */
  readonly wide?: boolean;
}

/** Something to do, in words. One `primary` per screen. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  wide,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes('button', `button--${variant}`, `button--${size}`, wide === true && 'button--wide')}
    >
      {icon === undefined ? undefined : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'wide'> {
  readonly icon: IconName;
  /** Says what it does; read aloud, and shown as the tooltip of the pointer. */
  readonly label: string;
}

/** Something to do, as a sign. Always has a name. */
export function IconButton({ icon, label, variant = 'quiet', size = 'medium', ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes('button', 'button--icon', `button--${variant}`, `button--${size}`)}
      render={(props) => <button {...props} title={label} />}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}

/** Something to do in the middle of a sentence. */
export function LinkButton({ children, ...rest }: Omit<AriaButtonProps, 'className' | 'style'>) {
  return (
    <AriaButton {...rest} className="link-button">
      {children}
    </AriaButton>
  );
}
