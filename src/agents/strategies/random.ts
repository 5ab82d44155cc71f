import { anything, asAsked, whim } from '../bidding/anything.ts';
import { strategyOf } from './made-of.ts';
import { reserved } from './reserved.ts';

/** A baseline: tables and takes anything that is no worse than its walk-away, by luck. Zero intelligence of Gode & Sunder (1993). */
export const random = strategyOf({
  id: 'random',
  parameters: [],
  parts: () => ({ aspiration: whim, bidding: anything, acceptance: asAsked, manners: reserved }),
});
