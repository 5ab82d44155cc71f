import { useClassView } from './class-context.tsx';
import { ClassDebrief } from './class-debrief.tsx';
import type { MemberProps } from './member-props.ts';
import { ObserverRoom } from './observer-room.tsx';
import { SeatRoom } from './seat-room.tsx';
import { usePolicyNews } from './use-policy-news.ts';
import { WaitingRoom } from './waiting-room.tsx';

/** Somebody in a class: waiting, at a table, watching one, or looking back. */
export function Member(props: MemberProps) {
  usePolicyNews();
  const place = useClassView((view) => view.own?.place);
  const stage = useClassView((view) => view.class?.stage);
  const step = useClassView((view) => view.class?.debrief);
  const hasView = useClassView((view) => view.view !== undefined || view.observed !== undefined);
  // While only the agreements or the results of all tables are open, the class looks at those together.
  if (stage === 'debrief' && step !== undefined && step !== 'closed') return <ClassDebrief {...props} />;
  if (place === undefined || !hasView) return <WaitingRoom {...props} />;
  return place.kind === 'seat' ? <SeatRoom {...props} /> : <ObserverRoom {...props} />;
}
