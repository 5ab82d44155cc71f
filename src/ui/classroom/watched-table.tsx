/** What goes on at a table, for those who look on: what lies there, and what has happened, the newest first. */
import type { ReactNode } from 'react';
import { sayEvent, type MatchEvent, type ObserverView, type Scenario } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { PartyMark, Stamp } from '../kit/index.ts';
import { PackageText, type PackageTextProps } from '../table/package-text.tsx';
import { useWords } from '../words/words.ts';

interface LyingPackagesProps {
  readonly given: Case;
  readonly scenario: Scenario;
  readonly observed: ObserverView;
  /** Points by issue and option, for whoever has any. */
  readonly points?: PackageTextProps['points'];
  /** What stands below a package, for whoever may know more of it. */
  readonly below?: (proposal: number, index: number) => ReactNode;
}

/** The packages that stand, each under the name of whose it is. */
export function LyingPackages({ given, scenario, observed, points, below }: LyingPackagesProps) {
  const { t } = useWords();
  const standing = observed.proposals.filter(({ status }) => status === 'standing' || status === 'agreed');
  if (standing.length === 0) return <p className="soft">{t('classroom.nothing-stands')}</p>;
  return standing.flatMap((proposal) =>
    proposal.packages.map((pkg, index) => (
      <div key={`${proposal.id} ${pkg.join()}`} className="lying-package">
        <h3>
          <PartyMark party={proposal.by} size={1.2} /> {given.words.party(proposal.by)}
          {proposal.status === 'agreed' ? <Stamp tone="good">{t('table.status.agreed')}</Stamp> : undefined}
        </h3>
        <PackageText given={given} brief={scenario} pkg={pkg} {...(points && { points })} />
        {below?.(proposal.id, index)}
      </div>
    )),
  );
}

interface MinutesProps {
  readonly given: Case;
  readonly observed: ObserverView;
  /** In the order in which they happened. */
  readonly events: readonly MatchEvent[];
}

/** The minutes of a table, from what has just happened back to its beginning. */
export function Minutes({ given, observed, events }: MinutesProps) {
  return (
    <ol className="minutes" reversed>
      {events.toReversed().map((event) => (
        <li key={event.id}>
          {'party' in event && event.type === 'message-sent' ? (
            <strong>
              <PartyMark party={event.party} size={0.9} /> {given.words.party(event.party)}{' '}
            </strong>
          ) : undefined}
          {sayEvent(given.words, { home: [] }, observed, event)}
        </li>
      ))}
    </ol>
  );
}
