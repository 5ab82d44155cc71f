import { useEffect } from 'react';
import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, Icon, useAnnounce } from '../kit/index.ts';

/** Seconds left at which the clock speaks up. WCAG 2.2.1 asks for at least 20. */
const warnings = [60, 20];

/** The player's clock, while it runs. It can be stopped and given more time as often as needed. */
export function ClockFace({ game, given: { words } }: { readonly game: GameState; readonly given: Case }) {
  const { t } = words;
  const { clock: commands } = useClient();
  const announce = useAnnounce();
  const { clock } = game;
  const warning = clock !== undefined && warnings.includes(clock.secondsLeft) ? clock.secondsLeft : undefined;
  useEffect(() => {
    if (warning !== undefined) announce(t('table.clock-warning', { count: warning }));
  }, [warning, announce, t]);
  if (clock === undefined) return undefined;
  return (
    <div className="clock" data-urgent={clock.secondsLeft <= 60 ? '' : undefined}>
      <Icon name="clock" />
      <span className="figure" role="timer" aria-label={t('table.clock')}>
        {words.clock(clock.secondsLeft)}
      </span>
      <Button size="small" variant="quiet" onPress={clock.paused ? commands.resume : commands.pause}>
        {t(clock.paused ? 'table.clock-resume' : 'table.clock-pause')}
      </Button>
      <Button size="small" variant="quiet" onPress={commands.extend}>
        {t('table.clock-extend')}
      </Button>
    </div>
  );
}
