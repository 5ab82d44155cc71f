/** What does a player see and press? The door to the panels: everything that must be done is done here. */
export { afterFrame } from './kit/after-frame.ts';
export { mountUi } from './mount-ui.tsx';
export type { UiPorts } from './ui-ports.ts';
