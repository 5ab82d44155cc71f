import { bestLatelyFrom } from '../acceptance/late.ts';
import { niceTitForTat as nice } from '../aspiration/fair.ts';
import { logroll } from '../bidding/logroll.ts';
import { frequency } from '../opponents/frequency.ts';
import { remembered } from '../opponents/remembered.ts';
import { strategyOf } from './made-of.ts';
import { open } from './reserved.ts';

/** Asked both what to demand and what to table. */
const model = remembered(frequency);

/**
 * Meets the others as far as they come, on the way to the point that it believes fair, with the package that it believes
 * best for them. Baarslag, Hindriks & Jonker (2013), "A tit for tat negotiation strategy for real-time bilateral
 * negotiations"; a frequency model stands for the paper's Bayesian one.
 */
export const niceTitForTat = strategyOf({
  id: 'nice-tit-for-tat',
  parameters: [
    { name: 'late', default: 0.98, least: 0, most: 1 },
    { name: 'generosity', default: 0.1, least: 0, most: 1 },
  ],
  parts: ({ late, generosity }) => ({
    aspiration: nice(model, generosity),
    bidding: logroll(model, 1),
    acceptance: bestLatelyFrom(late),
    manners: open,
  }),
});
