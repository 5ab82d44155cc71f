import { holds } from '#engine/index.ts';
import type { MatchEvent } from '#engine/index.ts';
import type { Outlook } from '../outlook.ts';
import type { Aspiration, Manners } from '../parts.ts';
import type { Fairness, Persona } from './persona.ts';

/** Rounds during which a threat is remembered. */
const MEMORY = 2;
/** Share of the room above (or below) its demand that a threat makes it ask for more (or less). */
const UNDER_THREAT = 0.3;

/** What it asks for in its present mood: its strategy's demand, moved towards its best or its walk-away, and never past them. */
export function inMood({ fairness, threats }: Persona, aspiration: Aspiration): Aspiration {
  return (outlook) => {
    const calm = aspiration(outlook);
    const { best, walkAway } = outlook;
    if (!(best > walkAway)) return calm;
    const reaction = { defies: UNDER_THREAT, yields: -UNDER_THREAT, ignores: 0 }[threats];
    const shift =
      (fairness === undefined ? 0 : fairnessShift(outlook, fairness)) +
      (isThreatened(outlook) ? reaction * (1 - outlook.time) : 0);
    const bounded = Math.max(-1, Math.min(1, shift));
    return calm + bounded * (bounded > 0 ? Math.max(0, best - calm) : Math.max(0, calm - walkAway));
  };
}

/**
 * How far fairness moves it: up when the others lag behind its own concessions, down when they are ahead. Both are measured
 * on its own sheet, as shares of the way each could come; what is below the tolerance is overlooked.
 */
function fairnessShift(outlook: Outlook, { tolerance, hardens, softens, forgives }: Fairness): number {
  const lag = lagOf(outlook);
  if (lag === undefined || Math.abs(lag) <= tolerance) return 0;
  const kept = 1 - forgives * outlook.time;
  return lag > 0 ? hardens * (lag - tolerance) * kept : softens * (lag + tolerance);
}

/**
 * By how much the others' concessions lag behind its own, as shares of the way: negative when they are ahead, undefined before
 * both sides have spoken twice.
 */
export function lagOf({ ledger, party, others, best, walkAway }: Outlook): number | undefined {
  const own = ledger.words[party]?.points ?? [];
  const latest = own.at(-1);
  if (own.length < 2 || latest === undefined || best <= walkAway) return undefined;
  const shares = others.flatMap((other) => {
    const points = ledger.words[other]?.points ?? [];
    const [first] = points;
    const last = points.at(-1);
    if (points.length < 2 || first === undefined || last === undefined || best <= first) return [];
    return [Math.max(0, Math.min(1, (last - first) / (best - first)))];
  });
  if (shares.length === 0) return undefined;
  const given = Math.max(0, Math.min(1, (best - latest) / (best - walkAway)));
  return given - shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Has somebody published a position against it, thrown out what it tabled, or left, in this round or the last? */
export function isThreatened(outlook: Outlook): boolean {
  return threatsOf(outlook).some((event) => event.round > outlook.view.round - MEMORY);
}

export function threatsOf({ view, party }: Outlook): readonly MatchEvent[] {
  return view.events.filter((event) => {
    if (!('party' in event) || event.party === party) return false;
    if (event.type === 'party-left') return true;
    if (event.type === 'proposal-rejected') return view.proposals[event.proposal]?.by === party;
    if (event.type !== 'position-published') return false;
    const points = view.sheet.points[event.clause.issue] ?? [];
    return !holds([{ ...event.clause, issue: 0 }], [points.indexOf(Math.max(...points))]);
  });
}

/** News from outside that has reached it. */
export const newsOf = ({ view }: Outlook): readonly MatchEvent[] =>
  view.events.filter((event) => event.type === 'inject');

/** How it behaves after the news: somebody who closes answers nothing more, asks nothing more, and signals nothing more. */
export function afterNews(outlook: Outlook, { news }: Persona, manners: Manners): Manners {
  if (news !== 'closes' || newsOf(outlook).length === 0) return manners;
  const silent = { priority: 'declined', 'red-line': 'declined', capacity: 'declined' } as const;
  return { ...manners, answers: silent, questions: 0, signals: 0 };
}
