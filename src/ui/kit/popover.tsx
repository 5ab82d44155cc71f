import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { IconButton } from './button.tsx';
import type { IconName } from './icon.tsx';
import { useClosedByBack } from './open-sheets.ts';
import './popover.css';

export interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Names the slip for those who listen. */
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end';
}

/** A slip of paper beside the button that opens it; it is not made before it is first wanted. */
export function Popover({ trigger, label, children, placement = 'bottom' }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const open = (opens: boolean) => {
    setOpen(opens);
    if (opens) setOpened(true);
  };
  useClosedByBack(isOpen, () => setOpen(false));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      {trigger}
      {wasOpened ? (
        <AriaPopover className="popover" placement={placement} offset={6}>
          <Dialog className="popover__sheet" aria-label={label}>
            {children}
          </Dialog>
        </AriaPopover>
      ) : undefined}
    </DialogTrigger>
  );
}

export interface HintProps {
  /** Says what the hint is about: "About walk-away". */
  readonly label: string;
  readonly children: ReactNode;
  readonly icon?: IconName;
}

/** A small sign that opens an explanation. Works by touch and by keyboard, which a tooltip does not. */
export function Hint({ label, children, icon = 'question' }: HintProps) {
  return (
    <Popover label={label} trigger={<IconButton icon={icon} label={label} size="small" />} placement="top">
      {children}
    </Popover>
  );
}

export interface TooltipProps {
  /** A Button or IconButton. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}

/** A word more about a button, on hover and on focus. Nothing that is needed may be said only here. */
export function Tooltip({ trigger, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {trigger}
      <AriaTooltip className="tooltip" offset={8}>
        {children}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
