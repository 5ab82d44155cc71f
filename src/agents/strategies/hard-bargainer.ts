import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { inStep } from '../bidding/in-step.ts';
import { shareAt, strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/**
 * Asks for nearly everything until the last moment, and for half of it even then. The tough bargainer of Siegel & Fouraker
 * (1960), "Bargaining and group decision making", whose best answer to concession is to wait for more of it.
 */
export const hardBargainer = strategyOf({
  id: 'hard-bargainer',
  parameters: [
    { name: 'exponent', default: 0.08, least: 0.05, most: 20 },
    { name: 'opening', default: 0, least: 0, most: 1 },
    { name: 'reserve', default: 0.5, least: 0, most: 1 },
  ],
  asksAt: shareAt,
  parts: (values) => ({
    aspiration: timeDependent(values),
    bidding: inStep(0),
    acceptance: nextOffer,
    manners: {
      ...reserved,
      answers: { priority: 'declined', 'red-line': 'declined', capacity: 'declined' },
      objections: 3,
      commits: true,
    },
  }),
});
