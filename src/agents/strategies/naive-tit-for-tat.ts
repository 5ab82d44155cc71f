import { nextOffer } from '../acceptance/next-offer.ts';
import { mirror } from '../aspiration/mirror.ts';
import { nearest } from '../bidding/nearest.ts';
import { strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/** A point for a point, and never the first. Absolute tit-for-tat of Faratin, Sierra & Jennings (1998), §4.3. */
export const naiveTitForTat = strategyOf({
  id: 'naive-tit-for-tat',
  parameters: [{ name: 'reciprocity', default: 1, least: 0, most: 3 }],
  parts: ({ reciprocity }) => ({
    aspiration: mirror(reciprocity),
    bidding: nearest,
    acceptance: nextOffer,
    manners: { ...reserved, answers: 'mirror' },
  }),
});
