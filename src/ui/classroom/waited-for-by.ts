/** For whom does somebody wait who reads or plans? */
import type { GameState, Person, SeatFacts, TeamFacts } from '#client/index.ts';

export interface Awaited {
  /** Others of the own delegation who have not opened the dossier. */
  readonly unopened: readonly Person[];
  /** Who says for the delegation that it goes on; empty where one does so oneself, or it has been said. */
  readonly deciders: readonly Person[];
  /** Parties that are not ready, once the own one is. */
  readonly parties: readonly number[];
}

interface AtTable {
  readonly view: Pick<GameState['view'], 'phase' | 'party' | 'ready'>;
  readonly ownSeat: string;
  readonly chairs: GameState['brief']['seats'];
  readonly seats: readonly SeatFacts[];
  readonly held: readonly string[];
  readonly team: Pick<TeamFacts, 'opened'> | undefined;
}

/** Undefined once the table talks. Programs keep nobody waiting. */
export function waitedForBy({ view, ownSeat, chairs, seats, held, team }: AtTable): Awaited | undefined {
  if (view.phase !== 'briefing' && view.phase !== 'preparation') return undefined;
  const chiefs = chairs.filter(({ role }) => role === 'chief');
  const factsOf = (id: string) => seats.find(({ seat }) => seat === id);
  const isReady = ({ id, party }: AtTable['chairs'][number]) =>
    view.ready[party] === true || held.includes(id);
  const own = chiefs.find(({ party }) => party === view.party);
  const isOwnReady = own !== undefined && isReady(own);
  const peopleAt = (among: AtTable['chairs']) => among.flatMap(({ id }) => factsOf(id)?.people ?? []);
  return {
    unopened: peopleAt(
      chairs.filter(
        ({ id, party }) => party === view.party && id !== ownSeat && team?.opened.includes(id) === false,
      ),
    ),
    deciders: own === undefined || isOwnReady || own.id === ownSeat ? [] : peopleAt([own]),
    parties: isOwnReady
      ? chiefs
          .filter((chair) => chair !== own && !isReady(chair) && factsOf(chair.id)?.program === undefined)
          .map(({ party }) => party)
      : [],
  };
}
