import type { Situation } from '../negotiator.ts';
import { outlookOf } from '../outlook.ts';
import type { Estimate, OpponentModel } from '../parts.ts';
import { bayesian } from './bayesian.ts';
import { frequency } from './frequency.ts';
import { windowedFrequency } from './windowed-frequency.ts';

/** A way to guess the others' sheets, by name. */
export interface NamedModel {
  readonly id: (typeof opponentModelNames)[number];
  /** What a seat would believe of each of the others, given what it sees. */
  estimates(situation: Situation): readonly Estimate[];
}

const opponentModelNames = ['frequency', 'windowed-frequency', 'bayesian'] as const;

const models: Readonly<Record<(typeof opponentModelNames)[number], OpponentModel>> = {
  frequency,
  'windowed-frequency': windowedFrequency,
  bayesian,
};

/** Every opponent model, in the order in which lists show them. */
export const opponentModels: readonly NamedModel[] = opponentModelNames.map((id) => ({
  id,
  estimates: (situation) => models[id](outlookOf(situation)),
}));
