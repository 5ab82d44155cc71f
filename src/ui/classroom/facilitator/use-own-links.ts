/** Which link leads each person on the list of names to their own seat, as it is good now? */
import { useEffect, useState } from 'react';
import type { ReplyTo } from '#client/index.ts';
import { useClassView, useLine } from '../class-context.tsx';

export type OwnLink = ReplyTo<'roster'>['tokens'][number];

/** Asked for by whoever looks at the list, and again when somebody's has changed. `issued` is the link that was made last in place of another. */
export function useOwnLinks(issued: string | undefined): readonly OwnLink[] {
  const line = useLine();
  const members = useClassView(({ cockpit }) => cockpit?.people?.map(({ id }) => id).join(' '));
  const [links, setLinks] = useState<readonly OwnLink[]>([]);
  useEffect(() => {
    let isWanted = true;
    void line.ask('roster', {}).then((answer) => {
      if (isWanted && answer.ok) setLinks(answer.tokens);
    });
    return () => {
      isWanted = false;
    };
  }, [line, members, issued]);
  return links;
}
