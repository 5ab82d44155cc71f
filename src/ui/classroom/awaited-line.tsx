import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useWords } from '../words/words.ts';
import { useClassView } from './class-context.tsx';
import { waitedForBy } from './waited-for-by.ts';

interface AwaitedLineProps {
  readonly game: GameState;
  readonly given: Case;
}

/** While one reads or plans: who of the delegation has not opened the dossier, who goes on for all of it, and which parties are not ready. */
export function AwaitedLine({ game, given }: AwaitedLineProps) {
  const { t, list } = useWords();
  const table = useClassView((view) => view.table);
  const team = useClassView((view) => view.team);
  const { view, choice, brief } = game;
  const awaited = table && waitedForBy({ view, ownSeat: choice.seat, chairs: brief.seats, team, ...table });
  if (awaited === undefined) return undefined;
  const names = (people: typeof awaited.unopened) =>
    list(people.map(({ name, connected }) => (connected ? name : `${name} (${t('classroom.away')})`)));
  const { unopened, deciders, parties } = awaited;
  const lines = [
    ...(unopened.length > 0 ? [t('classroom.awaited.unopened', { names: names(unopened) })] : []),
    ...(deciders.length > 0
      ? [t(`classroom.awaited.${view.phase === 'briefing' ? 'reads' : 'plans'}`, { names: names(deciders) })]
      : []),
    ...(parties.length > 0
      ? [t('classroom.awaited.parties', { parties: list(parties.map((party) => given.words.party(party))) })]
      : []),
  ];
  return lines.length === 0 ? undefined : (
    <p className="class-strip__presence" role="status">
      {lines.join(' ')}
    </p>
  );
}
