import { UNKNOWN_PERSONA, type Words } from '#client/index.ts';
import type { Choice } from '../kit/index.ts';
import { PersonaEmblem } from './persona-emblem.tsx';
import type { SetupStrategy } from './policy-text.ts';

/** Everybody and everything that may play a chair, for a list to choose from; last, somebody whom the seed draws. */
export function strategyChoices(
  strategies: readonly SetupStrategy[],
  t: Words['t'],
): readonly Choice<string>[] {
  return [
    ...strategies.map((strategy) => ({
      value: strategy.id,
      label: strategy.name,
      note: strategy.summary,
      group: strategy.isPerson ? t('setup.people') : t('setup.bare'),
      ...(strategy.isPerson ? { mark: <PersonaEmblem persona={strategy.id} size={1.6} /> } : {}),
    })),
    {
      value: UNKNOWN_PERSONA,
      label: t('setup.unknown'),
      note: t('setup.unknown-note'),
      group: t('setup.people'),
      mark: <PersonaEmblem persona={UNKNOWN_PERSONA} size={1.6} />,
    },
  ];
}
