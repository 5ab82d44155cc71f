import { timeDependentStrategy } from './time-dependent.ts';

/** Gives way by the same step every round. Faratin, Sierra & Jennings (1998), β = 1. */
export const linear = timeDependentStrategy({
  id: 'linear',
  exponent: 1,
  opening: 0.06,
  reserve: 0.06,
  yielding: 0.3,
  manners: {
    answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'vague' },
    questions: 2,
    signals: 1,
    signalsOnlyInReturn: false,
    objections: 1,
    informsFrom: 0.1,
    consultations: 2,
    commits: false,
  },
});
