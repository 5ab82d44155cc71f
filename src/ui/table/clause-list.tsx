import { useState } from 'react';
import { CLOSED, differencesOf, type ShownClause, type ShownPackage, type View } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { classes, Icon, LinkButton, PartyMark } from '../kit/index.ts';
import './clause-list.css';

/** Beside what a package is read. */
export const readings = ['draft', 'moved', 'whole'] as const;
export type Reading = (typeof readings)[number];

export interface ClauseListProps {
  readonly given: Case;
  readonly view: View;
  readonly pkg: ShownPackage;
  readonly draft: readonly number[];
  readonly reading: Reading;
}

/** Lines of a folded list. */
const FEW = 5;

interface Line {
  readonly clause: ShownClause;
  /** What stands in one's draft, where it differs. */
  readonly ours: number | undefined;
  /** Own points: of the clause, or of taking it instead of what it is compared with. */
  readonly figure: number;
  readonly isChange: boolean;
}

/** The clauses of a package: where it differs from one's draft, what moved since its author's last, or all of it. */
export function ClauseList({ given, view, pkg, draft, reading }: ClauseListProps) {
  const { t } = given.words;
  const [isWhole, setWhole] = useState(false);
  const lines = linesOf(view, pkg, draft, reading);
  const isFolded = !isWhole && reading !== 'whole' && lines.length > FEW + 1;
  const shown = isFolded ? lines.slice(0, FEW) : lines;
  if (lines.length === 0) return <p className="clauses__none">{t(`table.no-lines.${reading}`)}</p>;
  return (
    <>
      <ul className="clauses">
        {shown.map((line) => (
          <ClauseLine key={line.clause.issue} given={given} line={line} />
        ))}
      </ul>
      {isFolded ? (
        <p className="clauses__more">
          <LinkButton onPress={() => setWhole(true)}>
            {t('table.more-lines', { count: lines.length - FEW })}
          </LinkButton>
        </p>
      ) : undefined}
    </>
  );
}

function linesOf(view: View, pkg: ShownPackage, draft: readonly number[], reading: Reading): readonly Line[] {
  switch (reading) {
    case 'whole':
      return pkg.clauses
        .filter(({ option }) => option !== CLOSED)
        .map((clause) => ({ clause, ours: undefined, figure: clause.points, isChange: false }));
    case 'moved':
      return pkg.clauses
        .filter(({ before }) => before !== undefined)
        .map((clause) => ({ clause, ours: undefined, figure: clause.pointsChange, isChange: true }));
    case 'draft':
      // What weighs most comes first, whichever way it goes.
      return differencesOf(view.sheet, pkg.package, draft)
        .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
        .map(({ issue, theirs, ours, change }) => ({
          clause: pkg.clauses.find((clause) => clause.issue === issue) ?? closedClause(issue, theirs),
          ours,
          figure: change,
          isChange: true,
        }));
  }
}

const closedClause = (issue: number, option: number): ShownClause => ({
  issue,
  option,
  before: undefined,
  points: 0,
  pointsChange: 0,
  objectedBy: [],
});

function ClauseLine({ given: { words }, line }: { readonly given: Case; readonly line: Line }) {
  const { t } = words;
  const { clause, ours, figure, isChange } = line;
  return (
    <li
      className={classes(
        'clause',
        clause.before !== undefined && 'clause--moved',
        clause.objectedBy.length > 0 && 'clause--objected',
      )}
    >
      <span className="clause__issue">{words.issue(clause.issue)}</span>
      <span className="clause__option">{words.option(clause.issue, clause.option)}</span>
      <span
        className="clause__figure figure"
        data-gain={isChange && figure > 0 ? '' : undefined}
        data-loss={isChange && figure < 0 ? '' : undefined}
      >
        {isChange ? words.signed(figure, 1) : words.number(figure, 1)}
      </span>
      {clause.before === undefined ? undefined : (
        <span className="clause__note">
          {t('table.was')} <s>{words.option(clause.issue, clause.before)}</s>
        </span>
      )}
      {ours === undefined ? undefined : (
        <span className="clause__note">{t('table.yours', { option: words.option(clause.issue, ours) })}</span>
      )}
      {clause.objectedBy.length === 0 ? undefined : (
        <span className="clause__objection">
          <Icon name="pen" size={0.9} />
          {clause.objectedBy.map((party) => (
            <PartyMark key={party} party={party} />
          ))}
          {t('table.objected', { parties: words.list(clause.objectedBy.map((party) => words.party(party))) })}
        </span>
      )}
    </li>
  );
}
