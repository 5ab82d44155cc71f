import { nextOffer } from '../acceptance/next-offer.ts';
import { imitation } from '../aspiration/imitation.ts';
import { nearest } from '../bidding/nearest.ts';
import { strategyOf } from './made-of.ts';

/**
 * Gives what it is given, in concessions, answers and signals alike. Relative tit-for-tat of Faratin, Sierra &
 * Jennings (1998), on its own scale of utility, bounded per round; towards several it returns their mean.
 */
export const titForTat = strategyOf({
  id: 'tit-for-tat',
  parameters: [
    { name: 'opening', default: 0.06, least: 0, most: 1 },
    { name: 'reciprocity', default: 1, least: 0, most: 3 },
    { name: 'mostPerRound', default: 0.25, least: 0.01, most: 1 },
    { name: 'reserve', default: 0.08, least: 0, most: 1 },
    { name: 'patience', default: 0.35, least: 0.05, most: 20 },
  ],
  parts: (values) => ({
    aspiration: imitation(values),
    bidding: nearest,
    acceptance: nextOffer,
    manners: {
      answers: 'mirror',
      questions: 3,
      signals: 3,
      signalsOnlyInReturn: true,
      objections: 1,
      informsFrom: 0.1,
      consultations: 2,
      commits: false,
    },
  }),
});
