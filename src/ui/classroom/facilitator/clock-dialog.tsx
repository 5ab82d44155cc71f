import { useState } from 'react';
import type { Wish } from '#client/index.ts';
import { Button, Dialog, NumberField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { clockUnit } from './clock-unit.ts';
import { useTell } from './use-tell.ts';

interface ClockDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Whose clock: all tables where it is empty; some tables, or one seat of one. */
  readonly of: Pick<Wish<'clock'>, 'tables' | 'seat'>;
}

/** Gives time or takes it, and calls last, in any length. */
export function ClockDialog({ isOpen, onClose, title, of }: ClockDialogProps) {
  const { t, signed } = useWords();
  const tell = useTell();
  const { unit, seconds, changes, lastCalls, other, least, most } = clockUnit(
    useClassView((view) => view.class?.shape ?? 'minutes-90'),
  );
  const [length, setLength] = useState(other);
  const change = (action: 'add' | 'last-call', by: number) => {
    onClose();
    void tell('clock', { ...of, action, seconds: Math.round(by * seconds) });
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <div className="clock-dialog">
        <div role="group" aria-label={t(`classroom.clock.change.${unit}`)}>
          <h3>{t(`classroom.clock.change.${unit}`)}</h3>
          {changes.map((by) => (
            <Button key={by} size="small" onPress={() => change('add', by)}>
              {signed(by)}
            </Button>
          ))}
        </div>
        {of.seat === undefined ? (
          <div role="group" aria-label={t(`classroom.clock.last-call-in.${unit}`)}>
            <h3>{t(`classroom.clock.last-call-in.${unit}`)}</h3>
            {lastCalls.map((after) => (
              <Button key={after} size="small" onPress={() => change('last-call', after)}>
                {after}
              </Button>
            ))}
          </div>
        ) : undefined}
        <div className="clock-dialog__other">
          <NumberField
            label={t(`classroom.clock.other.${unit}`)}
            value={length}
            onChange={setLength}
            minValue={least}
            maxValue={most}
          />
          <Button isDisabled={!(Math.abs(length) > 0)} onPress={() => change('add', length)}>
            {t('classroom.clock.change-by')}
          </Button>
          {of.seat === undefined ? (
            <Button isDisabled={!(length > 0)} onPress={() => change('last-call', length)}>
              {t('classroom.last-call')}
            </Button>
          ) : undefined}
        </div>
      </div>
    </Dialog>
  );
}
