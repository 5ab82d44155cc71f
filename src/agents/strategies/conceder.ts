import { timeDependentStrategy } from './time-dependent.ts';

/** Gives way early to have a deal soon, and stops well above its walk-away. Faratin, Sierra & Jennings (1998), β > 1. */
export const conceder = timeDependentStrategy({
  id: 'conceder',
  exponent: 2.5,
  opening: 0.12,
  reserve: 0.05,
  yielding: 0.3,
  manners: {
    answers: { priority: 'truthful', 'red-line': 'truthful', capacity: 'truthful' },
    questions: 2,
    signals: 2,
    signalsOnlyInReturn: false,
    objections: 0,
    informsFrom: 0,
    consultations: 2,
    commits: false,
  },
});
