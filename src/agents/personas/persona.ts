import type { Terms } from '#engine/index.ts';
import type { Parameters } from '../negotiator.ts';
import type { Parts } from '../parts.ts';

/** When a persona may have something to say, most pressing first. */
export const talkMoments = [
  /** It is about to leave the table. */
  'leaving',
  /** A text has been agreed that it supports. */
  'agreed',
  /** The first word of the talks. */
  'opening',
  /** Somebody has published a position against it, thrown out what it tabled, or left. */
  'threatened',
  /** An event from outside has reached it. */
  'news',
  /** What it tabled met with objections. */
  'refused',
  /** Somebody has come towards it. */
  'moved',
  /** It has given more than the others. */
  'lagging',
  /** A quarter of the time is left. */
  'deadline',
  /** It has told somebody, before everybody, what they asked. */
  'answered',
  /** It has answered somebody vaguely, before everybody, or not at all. */
  'evaded',
  /** Its own kind sits in a side room with it. */
  'caucus',
] as const;
export type TalkMoment = (typeof talkMoments)[number];

/** What it makes of threats: asks for more, for less, or takes no notice. */
export type ThreatReaction = 'defies' | 'ignores' | 'yields';
/** What it makes of news from outside: says no more than it must, publishes where it stands, or takes no notice. */
export type NewsReaction = 'closes' | 'publishes' | 'ignores';

/**
 * How it stands by its own kind: meets it in a side room, drafts there what both want, and pools its supply with it; only pools
 * its supply where there is a bloc to join; or keeps to itself.
 */
export type Loyalty = 'loyal' | 'pools' | 'alone';

/** A line of its own, drawn through options of any case by what they commit to. */
export interface PersonalLine {
  readonly id: string;
  crosses(terms: Partial<Terms>): boolean;
}

/** How it takes it when the others give less, or more, than it does. Shares of what each could give. */
export interface Fairness {
  /** A difference of up to this share is overlooked. */
  readonly tolerance: number;
  /** What it takes back for a share that the others lag behind, and gives for a share that they are ahead. */
  readonly hardens: number;
  readonly softens: number;
  /** Share of its grudge that it has dropped by the deadline. In [0, 1]. */
  readonly forgives: number;
}

/** A person to negotiate against: a strategy, and what makes it one of a kind. All of it is data. */
export interface Persona {
  readonly id: string;
  /** The strategy that it plays by, as its card names it, and the numbers that it plays it with. */
  readonly basis: { readonly strategy: string; readonly parameters: Parameters };
  readonly parts: Parts;
  /** Share of the way from walk-away to best that it asks for over time; undefined where that depends on the others. */
  readonly curve: readonly number[] | undefined;
  readonly talk: {
    /** Messages in a match, at most; never more than one in a round. */
    readonly most: number;
    /** How many sentences it has for each moment at which it speaks: `personas.says.<id>.<moment>.<number>`. */
    readonly sentences: Readonly<Partial<Record<TalkMoment, number>>>;
  };
  readonly lines: readonly PersonalLine[];
  readonly fairness: Fairness | undefined;
  readonly threats: ThreatReaction;
  readonly news: NewsReaction;
  readonly loyalty: Loyalty;
}
