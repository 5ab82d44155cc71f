import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import './status.css';

export interface AnnounceOptions {
  /** Also shows a slip at the foot of the screen, for seven seconds or until it is put away. */
  readonly show?: boolean;
  readonly tone?: 'plain' | 'caution';
}

export type Announce = (message: string, options?: AnnounceOptions) => void;

interface Slip {
  readonly id: number;
  readonly message: string;
  readonly tone: 'plain' | 'caution';
}

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something aloud without moving the focus: what happened, never what somebody just did by hand. */
export const useAnnounce = (): Announce => use(AnnounceContext);

/** How long a slip lies on the screen, and how long the region waits so that messages arrive together. */
const slipMs = 7000;
const gatherMs = 250;

/** Holds the one live region of the page. Everything said aloud goes through it. */
export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const [spoken, setSpoken] = useState('');
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const waiting = useRef<string[]>([]);
  const timer = useRef<number | undefined>(undefined);
  const count = useRef(0);

  const putAway = useCallback((id: number) => setSlips((all) => all.filter((slip) => slip.id !== id)), []);

  const announce = useCallback<Announce>((message, options) => {
    waiting.current.push(message);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const text = waiting.current.join(' ');
      waiting.current = [];
      // The same words twice are two messages: a no-break space makes the second one new.
      setSpoken((before) => (before === text ? `${text}\u00a0` : text));
    }, gatherMs);
    if (options?.show === true) {
      count.current += 1;
      const slip: Slip = { id: count.current, message, tone: options.tone ?? 'plain' };
      setSlips((all) => [...all.slice(-2), slip]);
    }
  }, []);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const slipList = useMemo(
    () =>
      slips.map((slip) => (
        <SlipView key={slip.id} slip={slip} onClose={putAway} closeLabel={t('common.close')} />
      )),
    [slips, putAway, t],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="unseen">
        {spoken}
      </div>
      {/* A place of its own on the page, while something lies there: whoever goes from landmark to landmark finds it. */}
      <div
        className="slips"
        role={slips.length === 0 ? undefined : 'region'}
        aria-label={slips.length === 0 ? undefined : t('common.slips')}
      >
        {slipList}
      </div>
    </AnnounceContext>
  );
}

interface SlipViewProps {
  readonly slip: Slip;
  readonly onClose: (id: number) => void;
  readonly closeLabel: string;
}

function SlipView({ slip, onClose, closeLabel }: SlipViewProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => onClose(slip.id), slipMs);
    return () => window.clearTimeout(timer);
  }, [held, onClose, slip.id]);
  return (
    <div
      className={classes('slip', slip.tone === 'caution' && 'slip--caution')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {slip.message}
      <IconButton icon="close" label={closeLabel} size="small" onPress={() => onClose(slip.id)} />
    </div>
  );
}
