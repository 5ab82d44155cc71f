/** A value that can be watched. The shape that React's `useSyncExternalStore` expects. */
export interface Store<State> {
  get(): State;
  subscribe(listener: () => void): () => void;
}

/** A store that its owner may change. */
export interface MutableStore<State> extends Store<State> {
  set(change: Partial<State>): void;
}

export function createStore<State extends object>(initial: State): MutableStore<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
