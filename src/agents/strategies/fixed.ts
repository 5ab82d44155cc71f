import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { inStep } from '../bidding/in-step.ts';
import { shareAt, strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/** A baseline: asks for one share of its range from first to last. Boulwarism itself, with no end. */
export const fixed = strategyOf({
  id: 'fixed',
  parameters: [{ name: 'share', default: 1, least: 0, most: 1 }],
  asksAt: ({ share }) => shareAt(still(share), 0),
  parts: ({ share }) => ({
    aspiration: timeDependent(still(share)),
    bidding: inStep(0),
    acceptance: nextOffer,
    manners: reserved,
  }),
});

/** All that it will ever give away, it gives away at once. */
const still = (share: number) => ({ exponent: 1, opening: 1, reserve: share });
