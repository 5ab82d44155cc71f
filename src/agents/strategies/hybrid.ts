import { nextOffer } from '../acceptance/next-offer.ts';
import { hybrid as hybridTactic } from '../aspiration/hybrid.ts';
import { inStep } from '../bidding/in-step.ts';
import { strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/**
 * Looks at how the others move while there is time, and at the clock when there is not. Keskin, Çakan & Aydoğan (2021),
 * "Solver Agent: Towards Emotional and Opponent-Aware Agent for Human-Robot Negotiation", AAMAS 2021.
 */
export const hybrid = strategyOf({
  id: 'hybrid',
  parameters: [
    { name: 'start', default: 1, least: 0, most: 1 },
    { name: 'middle', default: 0.75, least: 0, most: 1 },
    { name: 'end', default: 0.55, least: 0, most: 1 },
    { name: 'empathy', default: 0.5, least: 0, most: 2 },
  ],
  parts: (values) => ({
    aspiration: hybridTactic(values),
    bidding: inStep(0.3),
    acceptance: nextOffer,
    manners: reserved,
  }),
});
