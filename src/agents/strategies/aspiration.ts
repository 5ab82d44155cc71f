import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { inStep } from '../bidding/in-step.ts';
import { shareAt, strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/**
 * The bare time-dependent tactic, without a reserve and without an eye on anybody: from its best package to its walk-away
 * along one curve. Faratin, Sierra & Jennings (1998); the usual exponent is that of NegMAS' negotiator of this name.
 */
export const aspiration = strategyOf({
  id: 'aspiration',
  parameters: [
    { name: 'exponent', default: 0.25, least: 0.05, most: 20 },
    { name: 'opening', default: 0, least: 0, most: 1 },
    { name: 'reserve', default: 0, least: 0, most: 1 },
  ],
  asksAt: shareAt,
  parts: (values) => ({
    aspiration: timeDependent(values),
    bidding: inStep(0),
    acceptance: nextOffer,
    manners: reserved,
  }),
});
