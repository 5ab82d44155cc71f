/** How far is a table, in a word or two? */
import type { CockpitTable, Words } from '#client/index.ts';

type Progress = Pick<CockpitTable, 'phase' | 'round' | 'rounds' | 'over'>;

export function sayProgress({ t }: Words, { phase, round, rounds, over }: Progress): string {
  if (phase === undefined) return t('classroom.not-begun');
  if (over) return t('classroom.over');
  return phase === 'negotiation' ? t('classroom.round', { round, rounds }) : t(`common.phase.${phase}`);
}
