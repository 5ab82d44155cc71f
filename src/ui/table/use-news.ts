/** Tells those who listen what the others did, at most every few seconds, and nothing that they did themselves. */
import { useEffect, useRef } from 'react';
import { sayEvent, type GameState, type MatchEvent } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useAnnounce } from '../kit/index.ts';

/** Programs may move several times a second; nobody can listen so fast. */
const EVERY_MS = 3500;

/** What is told first waits this long, so that what belongs together arrives together. */
const GATHER_MS = 500;

/** With this many moves or fewer, each is told; otherwise only how many there were, and the last. */
const FEW = 2;

/** Too slight to interrupt for: they stand in the minutes. */
const slight: readonly MatchEvent['type'][] = ['got-ready', 'turn-passed', 'room-left', 'phase-entered'];

export function useNews({ brief, view }: GameState, { words }: Case): void {
  const announce = useAnnounce();
  const told = useRef(view.events.at(-1)?.id ?? -1);
  const latest = useRef({ brief, view, words });
  const timer = useRef<number | undefined>(undefined);
  const toldAt = useRef(-EVERY_MS);
  const last = view.events.at(-1)?.id ?? -1;

  useEffect(() => {
    latest.current = { brief, view, words };
  }, [brief, view, words]);

  useEffect(() => {
    if (last <= told.current || timer.current !== undefined) return;
    const tell = () => {
      timer.current = undefined;
      toldAt.current = performance.now();
      const now = latest.current;
      const fresh = now.view.events.filter(
        (event) => event.id > told.current && isNews(event, now.view.party),
      );
      told.current = now.view.events.at(-1)?.id ?? told.current;
      const { t } = now.words;
      const say = (event: MatchEvent) => sayEvent(now.words, now.brief, now.view, event);
      const latestEvent = fresh.at(-1);
      if (latestEvent === undefined) return;
      const sentences =
        fresh.length <= FEW
          ? fresh.map(say)
          : [t('table.moves-made', { count: fresh.length }), say(latestEvent)];
      announce(sentences.join(' '));
    };
    const wait = toldAt.current + EVERY_MS - performance.now();
    timer.current = window.setTimeout(tell, Math.max(GATHER_MS, wait));
  }, [last, announce]);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  const isMine = view.legal.some((move) => move.type === 'pass');
  const wasMine = useRef(isMine);
  useEffect(() => {
    if (isMine && !wasMine.current) announce(latest.current.words.t('table.your-turn'));
    wasMine.current = isMine;
  }, [isMine, announce]);
}

const isNews = (event: MatchEvent, own: number): boolean =>
  !slight.includes(event.type) && !('party' in event && event.party === own);
