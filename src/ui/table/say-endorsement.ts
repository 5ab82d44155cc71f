/** What does another seat of one's own delegation say to a package that the mandate leaves to it? */
import type { Brief, Endorsement } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';

export function sayEndorsement(
  { words, texts }: Case,
  { seats, home }: Pick<Brief, 'seats' | 'home'>,
  { seat, state, points, needed }: Endorsement,
): string {
  const speaksFor = seats.find(({ id }) => id === seat)?.reserved?.speaksFor;
  const whom = home.find(({ constituency }) => constituency === speaksFor)?.id ?? '';
  return words.t(`table.endorsement.${state}`, {
    seat: texts.seats[seat]?.title ?? seat,
    whom: words.constituency(whom),
    points: words.number(points, 1),
    needed: words.number(needed ?? 0, 1),
  });
}
