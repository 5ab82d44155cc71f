/** Who may read which text? The one place that knows; checks and readers both ask it. */
import type { CaseTexts } from '../case-file.ts';
import type { Path } from '../problem/problem.ts';

/** Everybody; one party; whoever plays, but only after the end. */
export type Readers = 'public' | { readonly party: string } | 'after-the-end';

/** One text of a language file, where it stands, and who may read it. */
export interface TextPart {
  readonly at: Path;
  readonly text: string;
  readonly readers: Readers;
}

/** What the readers of texts depend on, from the scenario. */
export interface Secrets {
  /** Party of a constituency. */
  readonly partyOf: (constituency: string) => string | undefined;
  /** The only party that learns of an event; undefined when more than one does. */
  readonly onlyAudience: (inject: string) => string | undefined;
}

/** Fields of a party's texts that everybody reads; the others are its own. */
export const publicPartyFields = ['name', 'adjective', 'delegation', 'public'] as const;

const isPublicField = (field: unknown): boolean => publicPartyFields.some((name) => name === field);

/** Every text of a language, in the order of the file. */
export function textParts(texts: CaseTexts, secrets: Secrets): readonly TextPart[] {
  const parts: TextPart[] = [];
  const visit = (value: unknown, at: Path): void => {
    if (typeof value === 'string') parts.push({ at, text: value, readers: readersOf(at, secrets) });
    else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...at, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...at, key]);
    }
  };
  visit(texts, []);
  return parts;
}

function readersOf([section, id, field]: Path, secrets: Secrets): Readers {
  if (section === 'debrief') return 'after-the-end';
  const name = String(id);
  if (section === 'parties') return isPublicField(field) ? 'public' : { party: name };
  if (section === 'constituencies' && field === 'wants') return privateTo(secrets.partyOf(name));
  if (section === 'injects') return privateTo(secrets.onlyAudience(name));
  return 'public';
}

const privateTo = (party: string | undefined): Readers => (party === undefined ? 'public' : { party });
