import type { UiPorts } from '../ui-ports.ts';

/** What every room of a class's member is given. */
export interface MemberProps {
  readonly ports: UiPorts;
  /** Another language was chosen, by its tag. */
  readonly onLanguage: (language: string) => void;
  readonly onLeave: () => void;
}
