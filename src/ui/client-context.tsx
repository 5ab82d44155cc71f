import { createContext, use, useSyncExternalStore } from 'react';
import type { Client, ClientState, GameState } from '#client/index.ts';

export const ClientContext = createContext<Client | undefined>(undefined);

/** The client behind the screen. Only under its provider. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (client === undefined) throw new Error('useClient needs a <ClientContext value={…}> above it');
  return client;
}

/** A part of the client's state. `select` must give the same value while the state is the same. */
export function useClientState<Part>(select: (state: ClientState) => Part): Part {
  const { store } = useClient();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

const gameOf = (state: ClientState) => state.game;

/** The game on the screen. Only on the screens of a game. */
export function useGame(): GameState {
  const game = useClientState(gameOf);
  if (game === undefined) throw new Error('There is no game');
  return game;
}
