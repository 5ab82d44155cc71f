import type { PackageWorth as Worth } from '#client/index.ts';
import { PartyMark, PointsBar } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';

interface PackageWorthProps {
  readonly given: ClassCase;
  readonly parties: Worth['parties'];
}

/** What a package is worth to each party, on its own ruler with its own walk-away: points of two parties are never compared. */
export function PackageWorth({ given, parties }: PackageWorthProps) {
  const { t } = useWords();
  return (
    <ul className="package-worth" aria-label={t('classroom.worth')}>
      {[...parties.entries()].map(([party, { points, walkAway }]) => (
        <li key={party}>
          <PartyMark party={party} size={1} />
          <PointsBar label={given.words.party(party)} value={points} walkAway={walkAway} hideKey />
        </li>
      ))}
    </ul>
  );
}
