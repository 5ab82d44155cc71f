import { useClassView } from '../class-context.tsx';

/**
 * Is this a session that only facilitators look back on? A file that was opened, or a class whose people have all gone. Nobody
 * waits there for a hand or for a reply.
 */
export const useIsDeserted = (): boolean =>
  useClassView(
    ({ class: facts, cockpit }) =>
      facts?.stage === 'debrief' && cockpit?.people?.some(({ connected }) => connected) !== true,
  );
