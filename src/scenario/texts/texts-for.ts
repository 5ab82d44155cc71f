/**
 * What may one seat read? Built from nothing, field by field, so that a text added later stays private until somebody
 * lets it out here.
 */
import type { InjectId, PartyIndex } from '#engine/index.ts';
import { keepTogether } from '#kernel/keep-together.ts';
import type { CaseFile, CaseTexts, Language } from '../case-file.ts';
import { resolveText } from './resolve-text.ts';
import type { FormatNumber } from './resolve-text.ts';

/** What depends on who reads, and when. */
export interface Reading {
  /** The language wished for; a language that the case has not falls back to its first. */
  readonly language: Language;
  /** Index of the level of difficulty. */
  readonly difficulty: number;
  readonly format: FormatNumber;
  /** Events that have happened; those of other audiences may be among them. */
  readonly happened?: readonly InjectId[];
}

type Texts<Key extends keyof CaseTexts> = NonNullable<CaseTexts[Key]>;
type PartyTexts = CaseTexts['parties'][string];
type ById<Item> = Readonly<Record<string, Item>>;

/** What everybody may read before the end, with its numbers in place. Records are keyed by the ids of the file. */
export interface PublicTexts {
  /** The language in which these are. */
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly situation: string;
  readonly stakes: string;
  readonly parties: ById<Pick<PartyTexts, 'name' | 'adjective' | 'delegation' | 'public'>>;
  readonly seats: Texts<'seats'>;
  readonly constituencies: ById<Pick<Texts<'constituencies'>[string], 'name' | 'description'>>;
  readonly blocs: Texts<'blocs'>;
  readonly issues: Texts<'issues'>;
  readonly places: Texts<'places'>;
  readonly lines: Texts<'lines'>;
  readonly figures: Texts<'figures'>;
  readonly assumptions: Texts<'assumptions'>;
  readonly indicators: Texts<'indicators'>;
  readonly regimes: ById<CaseFile['regimes'][number]['texts'][string]>;
}

/** A party's confidential dossier. */
export type Dossier = Required<
  Pick<PartyTexts, 'brief' | 'walkAway' | 'interests' | 'redLines' | 'interactions' | 'tactics'>
> & {
  /** What each of its own constituencies wants. */
  readonly wants: ById<string>;
};

export interface SeatTexts extends PublicTexts {
  /** Events that have happened and of which this reader learned. */
  readonly injects: Texts<'injects'>;
  /** Undefined for an observer. */
  readonly own: Dossier | undefined;
}

/** Everything, for the debrief. */
export interface OpenedTexts extends PublicTexts {
  readonly injects: Texts<'injects'>;
  /** By party. */
  readonly dossiers: ById<Dossier>;
  readonly debrief: CaseTexts['debrief'];
}

/** The texts of one seat, or of somebody without one. Holds no byte of another party's private texts. */
export function textsFor(caseFile: CaseFile, reader: PartyIndex | 'observer', reading: Reading): SeatTexts {
  const { texts, say } = open(caseFile, reading);
  const party = reader === 'observer' ? undefined : caseFile.scenario.parties[reader];
  const told = caseFile.scenario.injects.filter(({ id, audience }) => {
    const isAddressed = audience === undefined || (reader !== 'observer' && audience.includes(reader));
    return isAddressed && (reading.happened ?? []).includes(id);
  });
  return {
    ...publicTexts(caseFile, texts, reading, say),
    injects: injectTexts(
      texts,
      told.map(({ id }) => id),
      say,
    ),
    own: party === undefined ? undefined : dossierOf(caseFile, texts, party.id, say),
  };
}

/** All texts, once the match is over. */
export function openedTexts(caseFile: CaseFile, reading: Reading): OpenedTexts {
  const { texts, say } = open(caseFile, reading);
  const dossiers = caseFile.scenario.parties.flatMap(({ id }) => {
    const dossier = dossierOf(caseFile, texts, id, say);
    return dossier === undefined ? [] : [[id, dossier] as const];
  });
  const { lesson, prompts, modelLimits } = texts.debrief;
  return {
    ...publicTexts(caseFile, texts, reading, say),
    injects: injectTexts(texts, Object.keys(texts.injects ?? {}), say),
    dossiers: Object.fromEntries(dossiers),
    debrief: { lesson: say(lesson), prompts: prompts.map(say), modelLimits: say(modelLimits) },
  };
}

/** The language in which a case is read: the one wished for, or its first. */
export function languageOf({ meta, texts }: Pick<CaseFile, 'meta' | 'texts'>, wished: Language): Language {
  return Object.hasOwn(texts, wished) ? wished : (meta.languages[0] ?? wished);
}

type Say = (text: string) => string;

function open(
  caseFile: CaseFile,
  { language, difficulty, format }: Reading,
): { readonly texts: CaseTexts; readonly say: Say } {
  const texts = caseFile.texts[languageOf(caseFile, language)];
  if (texts === undefined) throw new Error('A case file has texts in at least one language');
  return { texts, say: (text) => keepTogether(resolveText(caseFile, text, { format, difficulty })) };
}

function publicTexts(caseFile: CaseFile, texts: CaseTexts, { language }: Reading, say: Say): PublicTexts {
  const spoken = languageOf(caseFile, language);
  const regimes = caseFile.regimes.flatMap(({ id, texts: words }) => {
    const own = words[spoken];
    return own === undefined ? [] : [[id, own] as const];
  });
  return {
    language: spoken,
    title: say(texts.title),
    summary: say(texts.summary),
    place: say(texts.place),
    situation: say(texts.situation),
    stakes: say(texts.stakes),
    parties: mapValues(texts.parties, ({ name, adjective, delegation, public: known }) => ({
      name: say(name),
      adjective: say(adjective),
      delegation: say(delegation),
      public: say(known),
    })),
    seats: mapValues(texts.seats, ({ title, duty }) => ({ title: say(title), duty: say(duty) })),
    constituencies: mapValues(texts.constituencies, ({ name, description }) => ({
      name: say(name),
      description: say(description),
    })),
    blocs: mapValues(texts.blocs, ({ name, about }) => ({ name: say(name), about: say(about) })),
    issues: mapValues(texts.issues, ({ name, question, explains, options }) => ({
      name: say(name),
      question: say(question),
      explains: say(explains),
      options: mapValues(options, ({ label, detail }) =>
        detail === undefined ? { label: say(label) } : { label: say(label), detail: say(detail) },
      ),
    })),
    places: mapValues(texts.places, say),
    lines: mapValues(texts.lines, say),
    figures: mapValues(texts.figures, say),
    assumptions: mapValues(texts.assumptions, say),
    indicators: mapValues(texts.indicators, ({ name, explains }) => ({
      name: say(name),
      explains: say(explains),
    })),
    regimes: Object.fromEntries(regimes),
  };
}

function injectTexts(texts: CaseTexts, ids: readonly string[], say: Say): Texts<'injects'> {
  const told = ids.flatMap((id) => {
    const own = texts.injects?.[id];
    return own === undefined ? [] : [[id, { headline: say(own.headline), text: say(own.text) }] as const];
  });
  return Object.fromEntries(told);
}

function dossierOf(caseFile: CaseFile, texts: CaseTexts, party: string, say: Say): Dossier | undefined {
  const own = texts.parties[party];
  if (own === undefined) return undefined;
  const index = caseFile.scenario.parties.findIndex(({ id }) => id === party);
  const home = caseFile.scenario.constituencies.filter((constituency) => constituency.party === index);
  const wants = home.flatMap(({ id }) => {
    const words = texts.constituencies?.[id];
    return words === undefined ? [] : [[id, say(words.wants)] as const];
  });
  return {
    brief: say(own.brief),
    walkAway: say(own.walkAway),
    interests: mapValues(own.interests, say),
    redLines: mapValues(own.redLines, say),
    interactions: mapValues(own.interactions, say),
    tactics: own.tactics.map(say),
    wants: Object.fromEntries(wants),
  };
}

function mapValues<Item, Made>(record: ById<Item> | undefined, make: (item: Item) => Made): ById<Made> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, item]) => [key, make(item)]));
}
