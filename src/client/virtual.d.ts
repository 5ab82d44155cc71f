/** The cases that came with the product, made at build time by build/scenarios-plugin.ts. */
declare module 'virtual:library' {
  import type { CaseFile, LibraryEntry } from '#scenario/index.ts';

  /** Sorted by id. */
  export const library: readonly LibraryEntry[];
  /** Fetches a case of the library. Rejects when there is none of that id, or it cannot be fetched. */
  export function loadCase(id: string): Promise<CaseFile>;
}
