import type { Mineral, PartyKind } from '#engine/index.ts';
import type { Language, Lesson, Level } from '#scenario/index.ts';

/** What a library card says of a case, without loading it. */
export interface LibraryEntry {
  readonly id: string;
  readonly minutes: number;
  readonly level: Level;
  readonly minerals: readonly Mineral[];
  readonly teaches: readonly Lesson[];
  readonly issueCount: number;
  readonly difficulties: readonly string[];
  readonly parties: readonly { readonly id: string; readonly kind: PartyKind }[];
  readonly languages: readonly Language[];
  readonly texts: Readonly<
    Record<
      Language,
      {
        readonly title: string;
        readonly summary: string;
        readonly place: string;
        readonly parties: Readonly<Record<string, { readonly name: string }>>;
      }
    >
  >;
}
