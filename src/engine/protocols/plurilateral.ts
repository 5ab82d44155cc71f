import { chart } from './chart.ts';

/**
 * A text for those who want it.
 *
 * As at the open table, any party may table, revise, accept and reject. A package that has found critical mass (enough
 * parties, or enough of the trade, and every party with a veto) is adopted: it will bind those who support it. The others
 * may then accede to it as it stands, or stay out; nobody can change it any more.
 *
 * How the Information Technology Agreement entered into force: WTO, Ministerial Declaration on Trade in Information
 * Technology Products (1996), Annex, §4, with about 90 per cent of world trade; Hoekman & Mavroidis (2015), "WTO 'à la
 * carte' or 'menu du jour'?", European Journal of International Law 26(2).
 */
export const plurilateral = chart.createStateConfig({
  initial: 'open',
  states: {
    /** Nothing stands. */
    open: {
      always: { guard: 'somethingStands', target: 'tabled' },
    },
    /** At least one proposal stands. */
    tabled: {
      always: [
        { guard: 'isAdopted', target: 'accession' },
        { guard: 'nothingStands', target: 'open' },
      ],
      on: {
        accept: { actions: 'play' },
        reject: { actions: 'play' },
        object: { actions: 'play' },
        withdraw: { actions: 'play' },
      },
    },
    /** A text has critical mass: the others join it or stay out. */
    accession: {
      on: {
        accept: { actions: 'play' },
        pass: { actions: 'play' },
        'walk-away': { actions: 'play' },
        'deadline-reached': { actions: 'closeAccession' },
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
