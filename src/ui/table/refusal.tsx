import { useEffect, useRef } from 'react';
import type { GameState } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useAnnounce } from '../kit/index.ts';
import { sayRefused } from '../classroom/say-refused.ts';
import type { PartProps } from './table-parts.ts';
import './refusal.css';

/** Why the last move was refused, with the reason where there is one. */
export function sayRefusal({ refusal }: GameState, { words, texts }: Case): string | undefined {
  if (refusal === undefined) return undefined;
  const sentence = sayRefused(words, refusal.code);
  const reason = refusal.code === 'RED_LINE' ? texts.own?.redLines[String(refusal.detail)] : undefined;
  return reason === undefined ? sentence : words.t('table.refused-because', { sentence, reason });
}

/** The reason in place, where the move was made. */
export function Refusal({ game, given }: PartProps) {
  const sentence = sayRefusal(game, given);
  return sentence === undefined ? undefined : <p className="refusal">{sentence}</p>;
}

/** Says aloud, and on a slip, that a move was refused. */
export function useRefusals(game: GameState, given: Case): void {
  const announce = useAnnounce();
  const told = useRef(game.refusal);
  useEffect(() => {
    if (told.current === game.refusal) return;
    told.current = game.refusal;
    const sentence = sayRefusal(game, given);
    if (sentence !== undefined) announce(sentence, { show: true, tone: 'caution' });
  }, [game, given, announce]);
}
