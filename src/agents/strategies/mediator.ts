import { nextOffer } from '../acceptance/next-offer.ts';
import { timeDependent } from '../aspiration/time-dependent.ts';
import { logroll } from '../bidding/logroll.ts';
import { frequency } from '../opponents/frequency.ts';
import { shareAt, strategyOf } from './made-of.ts';
import { open } from './reserved.ts';

/**
 * The chair of a single text: asks everybody what matters, drafts, and drafts anew by what the readers have marked and endorsed,
 * down to a tenth of its own range. Of the packages that leave it what it asks for, it drafts the one whose worst-off reader is
 * nearest to saying yes: a reader is taken to want what the clauses that it marks would give it, settled at their best. The
 * one-text procedure of Fisher, Ury & Patton (1991), "Getting to Yes", ch. 6; a mediator that learns from feedback after
 * Aydoğan, Hindriks & Jonker (2014), "Multilateral mediated negotiation protocols with feedback".
 */
export const mediator = strategyOf({
  id: 'mediator',
  parameters: [
    { name: 'exponent', default: 1, least: 0.05, most: 20 },
    { name: 'opening', default: 0.05, least: 0, most: 1 },
    { name: 'reserve', default: 0.1, least: 0, most: 1 },
  ],
  asksAt: shareAt,
  parts: (values) => ({
    aspiration: timeDependent(values),
    bidding: logroll(frequency, 1),
    acceptance: nextOffer,
    manners: {
      ...open,
      answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'truthful' },
      questions: 12,
    },
  }),
});
