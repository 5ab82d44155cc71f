/** What do the screens of solo play ask of a client when they only look back? */
import { useEffect, useState } from 'react';
import { createClassClient, type ClassClient } from '#client/index.ts';
import type { UiPorts } from '../ui-ports.ts';
import { useLine } from './class-context.tsx';

/** A client on this device's line, for as long as the screen is there. */
export function useDeskClient(ports: UiPorts): ClassClient {
  const line = useLine();
  const [client] = useState(() => createClassClient(line, ports));
  useEffect(() => client.close, [client]);
  return client;
}
