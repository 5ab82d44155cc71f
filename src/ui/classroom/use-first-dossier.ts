/** Has somebody who comes when others have read already still to read the dossier? Whoever is there from the beginning has it on the screen. */
import { useEffect, useState } from 'react';
import { classKeys, type GameState, type Keep } from '#client/index.ts';
import { useClassView } from './class-context.tsx';

/** While something can still be done with what it says. */
const phases: readonly GameState['view']['phase'][] = [
  'preparation',
  'negotiation',
  'ratification',
  'signature',
];

export interface FirstDossier {
  readonly isDue: boolean;
  readonly done: () => void;
}

export function useFirstDossier(keep: Keep, { brief, view }: GameState): FirstDossier {
  const code = useClassView((seen) => seen.class?.code);
  const chair = `${code ?? ''}:${brief.seat.id}`;
  const [read, setRead] = useState(() => keep.read(classKeys.dossier));
  const isOnScreen = view.phase === 'briefing';
  const done = () => {
    keep.write(classKeys.dossier, chair);
    setRead(chair);
  };
  useEffect(() => {
    if (isOnScreen) keep.write(classKeys.dossier, chair);
  }, [isOnScreen, keep, chair]);
  return {
    isDue: phases.includes(view.phase) && read !== chair && keep.read(classKeys.dossier) !== chair,
    done,
  };
}
