/** How far is a table, in a word or two? */
import type { CockpitTable, Words } from '#client/index.ts';

type Progress = Pick<CockpitTable, 'phase' | 'round' | 'rounds' | 'over' | 'keptBack'>;

export function sayProgress({ t }: Words, { phase, round, rounds, over, keptBack }: Progress): string {
  if (phase === undefined) return t('classroom.not-begun');
  if (over) return t('classroom.over');
  if (keptBack) return t('classroom.kept-back.short');
  return phase === 'negotiation' ? t('classroom.round', { round, rounds }) : t(`common.phase.${phase}`);
}
