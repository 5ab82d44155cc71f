import type { AnswerManner, Package, PartyIndex, QuestionTopic } from '#engine/index.ts';
import type { Outlook } from './outlook.ts';
import type { OptionTable } from './search/space.ts';

/*
 * A negotiator is put together from interchangeable parts: what to ask for, which packages to table, what to
 * accept, what to believe of the others, and how to behave besides. After Baarslag, Hindriks, Hendrikx,
 * Dirkzwager & Jonker (2014), "Decoupling negotiating agents to explore the space of negotiation strategies".
 */

/** How many points does the seat ask for now? Between walk-away and its best package. */
export type Aspiration = (outlook: Outlook) => number;

/** Which packages does it table for that many points? Best first; empty when there is none. */
export type Bidding = (outlook: Outlook, target: number) => readonly Package[];

/** What is the least that it accepts now, given what it asks for and would table next? In points. */
export type Acceptance = (outlook: Outlook, target: number, bid: readonly Package[]) => number;

/** What is believed of the others at the table. */
export type OpponentModel = (outlook: Outlook) => readonly Estimate[];

/** A guess at another party's sheet. */
export interface Estimate {
  readonly party: PartyIndex;
  /** Estimated points; the best package is about 100. */
  readonly values: OptionTable;
  /** Estimated points of the best that this party has put its name to most recently; 100 before it has. */
  readonly demand: number;
}

/** A question to come: its topic, and the place of its issue in the own order of priorities; -1 is the last. */
export interface Inquiry {
  readonly topic: QuestionTopic;
  readonly rank: number;
}

/** How it behaves besides bidding and accepting. */
export interface Manners {
  /** How each topic is answered; `mirror` answers a party as that party last answered. */
  readonly answers: Readonly<Record<QuestionTopic, AnswerManner>> | 'mirror';
  /** Questions asked in a match. */
  readonly questions: number;
  /** What it asks each of the others, in turn. Left out: the usual. */
  readonly curiosity?: readonly Inquiry[];
  /** Priorities signalled in a match. */
  readonly signals: number;
  /** Signals no more than the most open of the others has. */
  readonly signalsOnlyInReturn: boolean;
  /** Signals the opposite of what it thinks. Left out: it signals what is so. */
  readonly misleads?: boolean;
  /** Clauses named in an objection. 0: does not object. */
  readonly objections: number;
  /** Moment, from 0 (first round) to 1 (last), from which the text on the table is shown at home. */
  readonly informsFrom: number;
  /** Constituencies consulted in a match. */
  readonly consultations: number;
  /** Keeps out of blocs. Left out: it pools its supply wherever it may. */
  readonly keepsApart?: boolean;
  /** Does it publish a position on the issue that matters most? */
  readonly commits: boolean;
}

export interface Parts {
  readonly aspiration: Aspiration;
  readonly bidding: Bidding;
  readonly acceptance: Acceptance;
  readonly manners: Manners;
}
