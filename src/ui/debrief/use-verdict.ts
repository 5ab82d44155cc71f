import { verdictOf, type DebriefReport, type VerdictKind } from '#client/index.ts';
import { useWords } from '../words/words.ts';
import { useDebrief } from './debrief-context.ts';

export interface SpokenVerdict {
  readonly kind: VerdictKind;
  /** A few words for the cover. */
  readonly headline: string;
  /** What the headline leaves out. */
  readonly cover: string;
  /** How it ended for the player, in one or two sentences. */
  readonly sentence: string;
}

/** How it ended for the player, in words. */
export function useVerdict(report: DebriefReport): SpokenVerdict {
  const { t, number } = useWords();
  const { me, words } = useDebrief();
  const verdict = verdictOf(report.facts, me);
  const kind = verdict?.kind ?? 'outside';
  const { points = 0, walkAway = 0, more = 0, offered = 0 } = verdict ?? {};
  const params = {
    party: words.party(me),
    points: number(points, 1),
    walkAway: number(walkAway, 1),
    more: number(more, 1),
    best: number(offered, 1),
    difference: number(Math.abs(offered - walkAway), 1),
  };
  return {
    kind,
    headline: t(`debrief.verdict.${kind}.headline`, params),
    cover: t(`debrief.verdict.${kind}.cover`, params),
    sentence: t(`debrief.verdict.${kind}.sentence`, params),
  };
}
