import { chart } from './chart.ts';

/**
 * The open table.
 *
 * Any party may table, revise, accept, reject and object whenever it likes. Each has one standing proposal at
 * most, and may table or consult only as often in a round as the scenario allows. A party that passes is done
 * for the round, unless something new is tabled. The round is over when all have passed, or when its time is up.
 */
export const openTable = chart.createStateConfig({
  initial: 'open',
  states: {
    /** Nothing stands. */
    open: {
      always: { guard: 'somethingStands', target: 'tabled' },
    },
    /** At least one proposal stands. */
    tabled: {
      always: { guard: 'nothingStands', target: 'open' },
      on: {
        accept: { actions: 'play' },
        reject: { actions: 'play' },
        object: { actions: 'play' },
        withdraw: { actions: 'play' },
      },
    },
  },
  on: {
    propose: { actions: 'play' },
    consult: { actions: 'play' },
    pass: { actions: ['play', 'endRoundIfAllPassed'] },
    'walk-away': { actions: ['play', 'endRoundIfAllPassed'] },
    'deadline-reached': { actions: 'endRound' },
  },
});
