/** What happened in a year, as a sentence. */
import type { YearEvent } from '#outcome/index.ts';
import type { CaseWords } from './case-words.ts';

/** `lineName` names a line of the case by its position. A metal is a common noun inside a sentence. */
export function sayYearEvent(
  words: CaseWords,
  { year, kind, party, mineral, promise, line, amount, regime, traces }: YearEvent,
  lineName: (line: number) => string,
): string {
  const { t, list, language } = words;
  const turn = kind === 'regime-began' ? 'begins' : 'ends';
  const isOnOne = kind === 'investor-claim' && party !== undefined;
  return t(isOnOne ? 'outcome.event.investor-claim-one' : `outcome.event.${kind}`, {
    party: party === undefined ? '' : words.party(party),
    mineral: mineral === undefined ? '' : t(`minerals.${mineral}`).toLocaleLowerCase(language),
    promise: promise === undefined ? '' : t(`outcome.promise.${promise}`),
    line: line === undefined ? '' : lineName(line),
    amount: amount ?? 0,
    regime: regime === undefined ? '' : words.regime(regime),
    // It stood to the end of the year before.
    year: String(year - 1),
    so: list(traces.map((trace) => t(`outcome.trace.${turn}.${trace}`))),
  });
}
