import { CLOSED, type Brief, type Package, type Sheet } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { classes } from '../kit/index.ts';
import './package-text.css';

export interface PackageTextProps {
  readonly given: Case;
  readonly brief: Pick<Brief, 'issues'>;
  readonly pkg: Package;
  /** One's own points, where they are to stand beside the clauses. */
  readonly points?: Sheet['points'];
  /** Marks the clauses that are not as in this package. */
  readonly comparedWith?: Package | undefined;
  /** Set as a document, not as a note. */
  readonly document?: boolean;
}

/** A package written out, clause by clause. */
export function PackageText({
  given: { words },
  brief,
  pkg,
  points,
  comparedWith,
  document,
}: PackageTextProps) {
  return (
    <dl className={classes('package-text', document === true && 'package-text--document')}>
      {brief.issues.map((issue, index) => {
        const option = pkg[index] ?? CLOSED;
        const isChanged = comparedWith !== undefined && (comparedWith[index] ?? CLOSED) !== option;
        if (option === CLOSED && !isChanged) return undefined;
        return (
          <div key={issue.id} data-changed={isChanged ? '' : undefined}>
            <dt>{words.issue(index)}</dt>
            <dd>
              {words.option(index, option)}
              {isChanged ? (
                <span className="package-text__before">
                  <span className="unseen">{words.t('table.was')} </span>
                  <s>{words.option(index, comparedWith[index] ?? CLOSED)}</s>
                </span>
              ) : undefined}
            </dd>
            {points === undefined ? undefined : (
              <dd className="figure">{words.number(points[index]?.[option] ?? 0, 1)}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
