import { chart } from './chart.ts';

/**
 * Stacked alternating offers, for two to six parties.
 *
 * One party speaks at a time, in the order that the scenario states. The speaker tables a proposal, accepts a
 * package of the one that stands, rejects it, passes, consults at home, or leaves. A new proposal replaces the
 * one that stood, and the acceptances it had gathered. A package is agreed as soon as the decision rule is
 * satisfied. A round is over when everybody has spoken; after the last one there is no agreement.
 *
 * Aydoğan, Festen, Hindriks & Jonker (2017), "Alternating offers protocols for multilateral negotiation",
 * extended by proposals of up to three packages, by quorums and vetoes, and by rejection without a counter-offer.
 */
export const alternatingOffers = chart.createStateConfig({
  initial: 'offering',
  states: {
    /** Nothing stands: the speaker may open. */
    offering: {
      always: { guard: 'somethingStands', target: 'answering' },
    },
    /** A proposal stands: the speaker answers it or replaces it. */
    answering: {
      always: { guard: 'nothingStands', target: 'offering' },
      on: {
        accept: { actions: ['play', 'endTurn'] },
        reject: { actions: ['play', 'endTurn'] },
        object: { actions: 'play' },
        withdraw: { actions: 'play' },
      },
    },
  },
  on: {
    propose: { actions: ['play', 'endTurn'] },
    pass: { actions: ['play', 'endTurn'] },
    consult: { actions: ['play', 'endTurn'] },
    'walk-away': { actions: ['play', 'endTurn'] },
    'deadline-reached': { actions: 'endTurn' },
  },
});
