/** Which options do the regimes close, and which regime prevails where two disagree? */
import { regimeRanks } from '../model/index.ts';
import type { IssueIndex, OptionChoice, OptionIndex, Regime, RegimeId } from '../model/index.ts';

/** What the regimes in force say of one option that at least one of them speaks of. */
export interface Verdict {
  readonly issue: IssueIndex;
  readonly option: OptionIndex;
  readonly isClosed: boolean;
  /** The regimes that prevail, in the order of the scenario. */
  readonly by: readonly RegimeId[];
  /** Those that say the opposite and yield. */
  readonly over: readonly RegimeId[];
}

interface Voice {
  readonly regime: RegimeId;
  readonly rank: number;
  readonly closes: boolean;
}

/**
 * Of the regimes that speak of an option the one of the highest rank decides; among equals whoever closes it, since
 * a party bound by both can only keep both by leaving it alone. In the order of issues and options.
 */
export function verdictsOf(regimes: readonly Regime[]): readonly Verdict[] {
  const voices = new Map<IssueIndex, Map<OptionIndex, Voice[]>>();
  for (const regime of regimes)
    for (const effect of regime.effects) {
      if (effect.kind !== 'options') continue;
      const hear = (option: OptionIndex, closes: boolean) => {
        const byOption = voices.get(effect.issue) ?? new Map<OptionIndex, Voice[]>();
        voices.set(effect.issue, byOption);
        byOption.set(option, [
          ...(byOption.get(option) ?? []),
          { regime: regime.id, rank: rankOf(regime), closes },
        ]);
      };
      for (const option of effect.forbids) hear(option, true);
      for (const option of effect.permits ?? []) hear(option, false);
    }
  return [...voices]
    .sort(([a], [b]) => a - b)
    .flatMap(([issue, byOption]) =>
      [...byOption].sort(([a], [b]) => a - b).map(([option, heard]) => verdictOn(issue, option, heard)),
    );
}

function verdictOn(issue: IssueIndex, option: OptionIndex, heard: readonly Voice[]): Verdict {
  const highest = Math.min(...heard.map(({ rank }) => rank));
  const isClosed = heard.some(({ rank, closes }) => rank === highest && closes);
  const named = (closes: boolean) => [
    ...new Set(heard.filter((voice) => voice.closes === closes).map(({ regime }) => regime)),
  ];
  return { issue, option, isClosed, by: named(isClosed), over: named(!isClosed) };
}

/** 0 is the highest. What a file leaves out is domestic law. */
export function rankOf({ rank = 'domestic' }: Pick<Regime, 'rank'>): number {
  return regimeRanks.indexOf(rank);
}

/** Options that the regimes close once it is settled which of them prevails, in the order of the issues, each once. */
export function closedBy(regimes: readonly Regime[]): readonly OptionChoice[] {
  return verdictsOf(regimes)
    .filter(({ isClosed }) => isClosed)
    .map(({ issue, option }) => ({ issue, option }));
}
