import { nextOffer } from '../acceptance/next-offer.ts';
import { towardsFair } from '../aspiration/fair.ts';
import { fairest } from '../bidding/fairest.ts';
import { frequency } from '../opponents/frequency.ts';
import { remembered } from '../opponents/remembered.ts';
import { strategyOf } from './made-of.ts';
import { open } from './reserved.ts';

/** Asked both what to demand and what to table. */
const model = remembered(frequency);

/**
 * Works out where the product of everybody's gains would be greatest, goes there in its own time, and stays. Nash (1950),
 * "The bargaining problem", on the sheets that a frequency model guesses.
 */
export const nashSeeker = strategyOf({
  id: 'nash-seeker',
  parameters: [{ name: 'exponent', default: 0.8, least: 0.05, most: 20 }],
  parts: ({ exponent }) => ({
    aspiration: towardsFair(model, exponent),
    bidding: fairest(model),
    acceptance: nextOffer,
    manners: open,
  }),
});
