import { createContext, use, useSyncExternalStore } from 'react';
import type { ClassLine, ClassView, Store } from '#client/index.ts';

export const ClassContext = createContext<ClassLine | undefined>(undefined);

/** This device's line to the class. Only under its provider. */
export function useLine(): ClassLine {
  const line = use(ClassContext);
  if (line === undefined) throw new Error('useLine needs a <ClassContext value={…}> above it');
  return line;
}

/** A part of what the class has told. `select` must give the same value while the state is the same. */
export function useClassView<Part>(select: (view: ClassView) => Part): Part {
  return usePart(useLine().store, select);
}

/** The same for what is shown alone too; undefined there, where no class is. */
export function useMaybeClassView<Part>(select: (view: ClassView) => Part): Part | undefined {
  const store: Store<ClassView | undefined> = use(ClassContext)?.store ?? nowhere;
  return usePart(store, (view) => view && select(view));
}

const nowhere: Store<undefined> = { get: () => undefined, subscribe: () => () => undefined };

function usePart<State, Part>({ get, subscribe }: Store<State>, select: (state: State) => Part): Part {
  const read = () => select(get());
  return useSyncExternalStore(subscribe, read, read);
}
