import { nextOffer } from '../acceptance/next-offer.ts';
import { ladderBidding, rungByRung } from '../aspiration/rung-by-rung.ts';
import { strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/**
 * Package by package down its own ladder, a new one for a new one. De Jonge (2022), "An analysis of the linear bilateral
 * ANAC domains using the MiCRO benchmark strategy", IJCAI 2022.
 */
export const micro = strategyOf({
  id: 'micro',
  parameters: [],
  parts: () => ({
    aspiration: rungByRung,
    bidding: ladderBidding,
    acceptance: nextOffer,
    manners: reserved,
  }),
});
