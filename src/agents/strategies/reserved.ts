import type { Manners } from '../parts.ts';

/** Manners of one who came to exchange offers: answers what it is asked, within reason, and says little unasked. */
export const reserved: Manners = {
  answers: { priority: 'vague', 'red-line': 'truthful', capacity: 'declined' },
  questions: 0,
  signals: 0,
  signalsOnlyInReturn: false,
  objections: 0,
  informsFrom: 0.1,
  consultations: 1,
  commits: false,
};

/** Manners of one who wants to know, and to be known. */
export const open: Manners = {
  answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'vague' },
  questions: 6,
  signals: 2,
  signalsOnlyInReturn: false,
  objections: 1,
  informsFrom: 0,
  consultations: 2,
  commits: false,
};
