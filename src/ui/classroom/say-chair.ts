/** Which chair is that, for whoever knows the case? */
import type { ClassCase } from './use-class-case.ts';

/** The party's name; where a party has several chairs, with the title of this one. */
export function sayChair({ caseFile, words, texts }: ClassCase, seat: string): string {
  const { seats } = caseFile.scenario;
  const party = seats.find(({ id }) => id === seat)?.party;
  if (party === undefined) return seat;
  const isAlone = seats.filter((other) => other.party === party).length === 1;
  return isAlone ? words.party(party) : `${words.party(party)}, ${texts.seats[seat]?.title ?? seat}`;
}
