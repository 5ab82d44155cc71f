import type { GameState } from '#client/index.ts';
import { ProgressBar } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

/** How far the thousand paths are; nothing once they are all there, or before the first is. */
export function PathsProgress({ years, reckoning }: Pick<GameState, 'years' | 'reckoning'>) {
  const { t, number, percent } = useWords();
  if (years === undefined || years.spread !== undefined || reckoning === undefined) return undefined;
  const { stage, share, paths } = reckoning;
  return (
    <div className="paths-progress">
      <ProgressBar
        label={t(`years.reckoning-many.${stage}`)}
        value={share}
        max={1}
        valueText={
          stage === 'paths'
            ? t('years.reckoning-many.done', { count: paths, paths: number(paths) })
            : percent(share)
        }
      />
    </div>
  );
}
