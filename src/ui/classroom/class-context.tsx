import { createContext, use, useSyncExternalStore } from 'react';
import type { ClassLine, ClassView } from '#client/index.ts';

export const ClassContext = createContext<ClassLine | undefined>(undefined);

/** This device's line to the class. Only under its provider. */
export function useLine(): ClassLine {
  const line = use(ClassContext);
  if (line === undefined) throw new Error('useLine needs a <ClassContext value={…}> above it');
  return line;
}

/** A part of what the class has told. `select` must give the same value while the state is the same. */
export function useClassView<Part>(select: (view: ClassView) => Part): Part {
  const { store } = useLine();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The same for what is shown alone too; undefined there, where no class is. */
export function useMaybeClassView<Part>(select: (view: ClassView) => Part): Part | undefined {
  const store = use(ClassContext)?.store;
  const read = () => (store === undefined ? undefined : select(store.get()));
  return useSyncExternalStore(store?.subscribe ?? nothingToHear, read, read);
}

const nothingToHear = () => () => undefined;
