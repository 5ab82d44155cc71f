import { useState } from 'react';
import type { Wish } from '#client/index.ts';
import { Button, Dialog, NumberField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useTell } from './use-tell.ts';

const changes = [-5, -2, -1, 1, 2, 5, 10] as const;
const lastCalls = [1, 2, 3, 5, 10] as const;

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
  const [minutes, setMinutes] = useState(15);
  const change = (action: 'add' | 'last-call', by: number) => {
    onClose();
    void tell('clock', { ...of, action, seconds: Math.round(by * 60) });
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <div className="clock-dialog">
        <div role="group" aria-label={t('classroom.clock.change')}>
          <h3>{t('classroom.clock.change')}</h3>
          {changes.map((by) => (
            <Button key={by} size="small" onPress={() => change('add', by)}>
              {signed(by)}
            </Button>
          ))}
        </div>
        {of.seat === undefined ? (
          <div role="group" aria-label={t('classroom.clock.last-call-in')}>
            <h3>{t('classroom.clock.last-call-in')}</h3>
            {lastCalls.map((length) => (
              <Button key={length} size="small" onPress={() => change('last-call', length)}>
                {length}
              </Button>
            ))}
          </div>
        ) : undefined}
        <div className="clock-dialog__other">
          <NumberField
            label={t('classroom.clock.other')}
            value={minutes}
            onChange={setMinutes}
            minValue={-600}
            maxValue={10_000}
          />
          <Button isDisabled={!(Math.abs(minutes) > 0)} onPress={() => change('add', minutes)}>
            {t('classroom.clock.change-by')}
          </Button>
          {of.seat === undefined ? (
            <Button isDisabled={!(minutes > 0)} onPress={() => change('last-call', minutes)}>
              {t('classroom.last-call')}
            </Button>
          ) : undefined}
        </div>
      </div>
    </Dialog>
  );
}
