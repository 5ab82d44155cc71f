import {
  strategyCards,
  textsFor,
  type CaseFile,
  type PartyKind,
  type SeatId,
  type Words,
} from '#client/index.ts';
import { formatNumber } from '../case/format-number.ts';

/** A side that can be taken. */
export interface SetupParty {
  /** Index in the case. */
  readonly party: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** What everybody knows about it. */
  readonly known: string;
  /** The chief's chair, and who sits there. */
  readonly seat: SeatId;
  readonly title: string | undefined;
}

export interface SetupDifficulty {
  readonly id: string;
  /** Points, indexed by party. */
  readonly walkAways: readonly number[];
}

/** A way for a program to negotiate, with the card that says so. */
export interface SetupStrategy {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly card: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly paper: string;
  /** Share of the way from walk-away (0) to best package (1) that it asks for, at even moments of the talks. */
  readonly curve: readonly number[] | undefined;
}

export interface SetupModel {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly minutes: number;
  readonly rounds: number;
  readonly parties: readonly SetupParty[];
  readonly difficulties: readonly SetupDifficulty[];
  /** Index of the difficulty that is proposed. */
  readonly usualDifficulty: number;
  readonly strategies: readonly SetupStrategy[];
  /** Strategy that is proposed. */
  readonly usualStrategy: string;
}

export interface SetupChoice {
  readonly seat: SeatId;
  /** Strategy by party id, for every party but one's own. */
  readonly opponents: Readonly<Record<string, string>>;
  readonly difficulty: number;
  readonly seed: string;
  readonly clock: boolean;
}

/** What is chosen before a game of this case. */
export function setupModel(caseFile: CaseFile, words: Words): SetupModel {
  const { scenario, meta } = caseFile;
  const texts = textsFor(caseFile, 'observer', {
    language: words.language,
    difficulty: 0,
    format: formatNumber(words),
  });
  const usual = scenario.difficulties.findIndex(({ id }) => id === meta.level);
  return {
    title: texts.title,
    summary: texts.summary,
    place: texts.place,
    minutes: meta.minutes,
    rounds: scenario.rules.rounds,
    parties: scenario.parties.flatMap(({ id, kind }, party) => {
      const chief = scenario.seats.find((seat) => seat.party === party && seat.role === 'chief');
      if (chief === undefined) return [];
      const own = texts.parties[id];
      return [
        {
          party,
          id,
          kind,
          name: own?.name ?? id,
          known: own?.public ?? '',
          seat: chief.id,
          title: texts.seats[chief.id]?.title,
        },
      ];
    }),
    difficulties: scenario.difficulties,
    usualDifficulty: Math.max(0, usual),
    strategies: strategyCards.map(({ id, card }) => {
      const say = (part: string) => words.t(part, card.facts);
      return {
        id,
        name: say(card.name),
        summary: say(card.summary),
        card: [
          { id: 'opens', name: words.t('setup.card.opens'), text: say(card.opens) },
          { id: 'concedes', name: words.t('setup.card.concedes'), text: say(card.concedes) },
          { id: 'answers', name: words.t('setup.card.answers'), text: say(card.answers) },
          { id: 'moved-by', name: words.t('setup.card.moved-by'), text: say(card.movedBy) },
          { id: 'counterplay', name: words.t('setup.card.counterplay'), text: say(card.counterplay) },
        ],
        paper: say(card.paper),
        curve: card.curve,
      };
    }),
    usualStrategy,
  };
}

/** The one that trades: the best partner for a first game. */
const usualStrategy = 'logroller';
