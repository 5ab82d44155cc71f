import type { ReactNode } from 'react';
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from 'react-aria-components/Disclosure';
import './disclosure.css';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** At the far end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  readonly level?: 3 | 4 | 5;
}

/** A line that unfolds. */
export function Disclosure({ title, aside, children, startsOpen = false, level = 3 }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={startsOpen}>
      <Heading level={level} className="disclosure__heading">
        <Button slot="trigger" className="disclosure__button">
          <Icon name="chevron-right" size={1} />
          <span>{title}</span>
          {aside === undefined ? undefined : <span className="disclosure__aside">{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure__panel">
        <div>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
