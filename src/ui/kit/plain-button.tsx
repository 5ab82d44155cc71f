import type { ReactNode } from 'react';
import './button.css';
import { classes } from './classes.ts';
import type { ButtonSize, ButtonVariant } from './button.tsx';

export interface PlainButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly isDisabled?: boolean;
}

/** A button of the first screen, which must not wait for React Aria. Looks like {@link Button}. */
export function PlainButton({
  children,
  onPress,
  variant = 'secondary',
  size = 'medium',
  isDisabled = false,
}: PlainButtonProps) {
  return (
    <button
      type="button"
      disabled={isDisabled}
      onClick={onPress}
      className={classes('button', `button--${variant}`, `button--${size}`)}
    >
      {children}
    </button>
  );
}
