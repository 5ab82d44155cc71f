/** How much has been said, or asked of oneself, since one last listened? */
import { useState } from 'react';
import type { MatchEvent, View } from '#client/index.ts';

/** What is said in a room, as against what is done at the table. */
const said: readonly MatchEvent['type'][] = [
  'message-sent',
  'question-asked',
  'question-answered',
  'priority-signalled',
  'position-published',
  'disclosed',
  'room-opened',
  'side-deal-drafted',
  'side-deal-initialled',
];

/** Counts what others said while nobody listened, and questions that wait for an answer. */
export function useUnheard({ events, questions, party }: View, isListening: boolean): number {
  const last = events.at(-1)?.id ?? -1;
  const [heard, setHeard] = useState(last);
  // Kept while rendering, so that the number never lags behind what is shown.
  if (isListening && heard !== last) setHeard(last);
  const waiting = questions.filter(({ to, answer }) => to === party && answer === undefined).length;
  if (isListening) return waiting;
  const unheard = events.filter(
    (event) => event.id > heard && said.includes(event.type) && !('party' in event && event.party === party),
  ).length;
  return Math.max(waiting, unheard);
}
