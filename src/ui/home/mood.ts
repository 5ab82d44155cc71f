/** In what mood is a constituency, and what does it know of the talks? */
import type { Brief, ShownConstituency, View } from '#client/index.ts';

export const moods = ['warm', 'content', 'wary', 'cold', 'angry'] as const;
export type Mood = (typeof moods)[number];

/** By what it would say, and by what it feels for having been asked, or not. */
export function moodOf({ stance, goodwill }: Pick<ShownConstituency, 'stance' | 'goodwill'>): Mood {
  if (stance === 'uncertain') return 'wary';
  if (stance === 'yes') return goodwill > 0 ? 'warm' : 'content';
  return goodwill < 0 ? 'angry' : 'cold';
}

/** What it has been told, and how: nothing is what surprises. */
export const knowledge = ['asked', 'read', 'spoken', 'nothing'] as const;
export type Knowledge = (typeof knowledge)[number];

export function knowledgeOf(
  { party }: Pick<Brief, 'party'>,
  { disclosures }: Pick<View, 'disclosures'>,
  { consulted, lobbied }: Pick<ShownConstituency, 'consulted' | 'lobbied'>,
): readonly Knowledge[] {
  const hasRead = disclosures.some(({ by, what }) => by === party && what === 'draft-text');
  const known = [
    ...(consulted ? (['asked'] as const) : []),
    ...(hasRead ? (['read'] as const) : []),
    ...(lobbied ? (['spoken'] as const) : []),
  ];
  return consulted || hasRead ? known : [...known, 'nothing'];
}
