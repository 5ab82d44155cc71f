import { useState, type ReactNode } from 'react';
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from 'react-aria-components/Disclosure';
import './disclosure.css';
import { Icon } from './icon.tsx';
import { Later } from './later.tsx';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** At the far end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  readonly level?: 2 | 3 | 4 | 5;
  /** What lies inside is heavy, and is not made before it is first unfolded. Until then a search of the page misses it. */
  readonly heavy?: boolean;
}

/** A line that unfolds. */
export function Disclosure(props: DisclosureProps) {
  const { title, aside, children, startsOpen = false, level = 3, heavy = false } = props;
  const [isMade, setMade] = useState(startsOpen || !heavy);
  return (
    <AriaDisclosure
      className="disclosure"
      defaultExpanded={startsOpen}
      onExpandedChange={(expands) => expands && setMade(true)}
    >
      <Heading level={level} className="disclosure__heading">
        <Button slot="trigger" className="disclosure__button">
          <Icon name="chevron-right" size={1} />
          <span>{title}</span>
          {aside === undefined ? undefined : <span className="disclosure__aside">{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure__panel">
        <div>{isMade ? heavy ? <Later>{children}</Later> : children : undefined}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
