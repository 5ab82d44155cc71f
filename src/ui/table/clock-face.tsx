import { useEffect } from 'react';
import { useClient } from '../client-context.tsx';
import { Icon, IconButton, useAnnounce } from '../kit/index.ts';
import type { PartProps } from './table-parts.ts';

/** Seconds left at which the clock speaks up. WCAG 2.2.1 asks for at least 20. */
const warnings = [60, 20];

/** The player's clock, while it runs. It can be stopped and given more time as often as needed. */
export function ClockFace({ game, given: { words } }: PartProps) {
  const { t } = words;
  const { clock: commands } = useClient();
  const announce = useAnnounce();
  const { clock } = game;
  const warning = clock !== undefined && warnings.includes(clock.secondsLeft) ? clock.secondsLeft : undefined;
  useEffect(() => {
    if (warning !== undefined)
      announce(t('table.clock-warning', { count: warning }), { show: true, tone: 'caution' });
  }, [warning, announce, t]);
  if (clock === undefined) return undefined;
  return (
    <div
      className="clock"
      data-urgent={clock.secondsLeft <= 60 ? '' : undefined}
      data-paused={clock.paused ? '' : undefined}
    >
      <Icon name="clock" />
      <span className="clock__time figure" role="timer" aria-label={t('table.clock')}>
        {words.clock(clock.secondsLeft)}
      </span>
      <IconButton
        size="small"
        icon={clock.paused ? 'play' : 'pause'}
        label={t(clock.paused ? 'table.clock-resume' : 'table.clock-pause')}
        onPress={clock.paused ? commands.resume : commands.pause}
      />
      <IconButton size="small" icon="plus" label={t('table.clock-extend')} onPress={commands.extend} />
    </div>
  );
}
