import { chart } from './chart.ts';

/**
 * One text, drafted by a chair.
 *
 * The chair drafts; the others read, mark the clauses that stand in their way, and say yes, no, or no more for now. When
 * all have read, the round is over and the chair drafts anew, or lets the text stand. It is agreed as soon as those who
 * support it, its chair among them, satisfy the decision rule. After the last round there is no agreement: the last
 * reading is the final yes or no.
 *
 * The one-text procedure of Fisher, Ury & Patton (1991), "Getting to Yes", ch. 6, as practised at Camp David and in the
 * Law of the Sea conference (Raiffa 1982, "The Art and Science of Negotiation", ch. 14 and 18).
 */
export const singleText = chart.createStateConfig({
  initial: 'drafting',
  states: {
    /** The chair has the floor. */
    drafting: {
      always: { guard: 'isReading', target: 'reading' },
      on: {
        propose: { actions: ['play', 'openReading'] },
        pass: { actions: ['play', 'openReading'] },
        'deadline-reached': { actions: 'openReading' },
      },
    },
    /** Everybody else has. */
    reading: {
      always: { guard: 'isDrafting', target: 'drafting' },
      on: {
        accept: { actions: ['play', 'endReadingIfAllRead'] },
        reject: { actions: ['play', 'endReadingIfAllRead'] },
        pass: { actions: ['play', 'endReadingIfAllRead'] },
        'deadline-reached': { actions: 'endRound' },
      },
    },
  },
  on: {
    object: { actions: 'play' },
    consult: { actions: 'play' },
    'walk-away': { actions: ['play', 'endReadingIfAllRead'] },
  },
});
