import { timeDependentStrategy } from './time-dependent.ts';

/**
 * Holds out until the deadline is near, and publishes where it stands.
 *
 * Faratin, Sierra & Jennings (1998), β < 1. Named after Lemuel Boulware of General Electric, who made one
 * offer and kept to it.
 */
export const boulware = timeDependentStrategy({
  id: 'boulware',
  exponent: 0.3,
  opening: 0.03,
  reserve: 0.12,
  yielding: 0.3,
  manners: {
    answers: { priority: 'vague', 'red-line': 'truthful', capacity: 'declined' },
    questions: 1,
    signals: 1,
    signalsOnlyInReturn: true,
    objections: 2,
    informsFrom: 0.3,
    consultations: 1,
    commits: true,
  },
});
