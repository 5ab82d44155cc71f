import {
  drawnPersona,
  personaCards,
  strategyCards,
  textsFor,
  UNKNOWN_PERSONA,
  type CaseFile,
  type PartyKind,
  type SeatId,
  type Words,
} from '#client/index.ts';
import { formatNumber } from '../case/format-number.ts';
import { policyText, type SetupStrategy } from './policy-text.ts';
import { usualCast } from './usual-cast.ts';

export type { SetupStrategy } from './policy-text.ts';

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
  /** Persona that is proposed, by party id. */
  readonly usualCast: Readonly<Record<string, string>>;
}

export interface SetupChoice {
  readonly seat: SeatId;
  /** Persona or strategy by party id, for every party but one's own. */
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
    strategies: [...personaCards, ...strategyCards].map((policy) => policyText(policy, words)),
    usualCast: usualCast(scenario.parties),
  };
}

/** Who plays the others: whoever is unknown is drawn by the seed. By party id. */
export function seatedOpponents(
  chosen: Readonly<Record<string, string>>,
  seed: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chosen).map(([party, id]) => [
      party,
      id === UNKNOWN_PERSONA ? drawnPersona(seed, party) : id,
    ]),
  );
}
