// First of all: tokens.css fixes the order of the layers that every other style sheet adds to.
import './tokens.css';
import './base.css';
import './fonts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Rooms } from './rooms.tsx';
import type { UiPorts } from './ui-ports.ts';

/** Puts the whole interface into an element. */
export function mountUi(host: HTMLElement, ports: UiPorts): void {
  let opening: Promise<Rooms> | undefined;
  const openRooms = () => (opening ??= import('./rooms.tsx').then((rooms) => rooms.openRooms(ports)));
  createRoot(host).render(
    <StrictMode>
      <App ports={ports} openRooms={openRooms} />
    </StrictMode>,
  );
}
