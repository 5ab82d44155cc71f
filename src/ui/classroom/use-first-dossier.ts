/** Has somebody who comes to talks that are under way still to read the dossier? Before the talks everybody has it on the screen. */
import { useEffect, useState } from 'react';
import { classKeys, type GameState, type Keep } from '#client/index.ts';
import { useClassView } from './class-context.tsx';

export interface FirstDossier {
  readonly isDue: boolean;
  readonly done: () => void;
}

export function useFirstDossier(keep: Keep, { brief, view }: GameState): FirstDossier {
  const code = useClassView((seen) => seen.class?.code);
  const chair = `${code ?? ''}:${brief.seat.id}`;
  const [read, setRead] = useState(() => keep.read(classKeys.dossier));
  const isBefore = view.phase === 'briefing' || view.phase === 'preparation';
  const done = () => {
    keep.write(classKeys.dossier, chair);
    setRead(chair);
  };
  useEffect(() => {
    if (isBefore) keep.write(classKeys.dossier, chair);
  }, [isBefore, keep, chair]);
  return {
    isDue: view.phase === 'negotiation' && read !== chair && keep.read(classKeys.dossier) !== chair,
    done,
  };
}
