import { activePackage, pointsOf } from '#client/index.ts';
import type { PartProps } from './table-parts.ts';
import './draft-figure.css';

/** The draft in three numbers: what it is worth, the walk-away, the target. */
export function DraftFigure({ game, given: { words } }: PartProps) {
  const { t, number } = words;
  const { view, draft } = game;
  const { walkAway } = view.sheet;
  const points = pointsOf(view.sheet, activePackage(draft));
  const isShort = points < walkAway;
  return (
    <dl className="draft-figure figure" data-short={isShort ? '' : undefined}>
      <div className="draft-figure__draft">
        <dt>{t('table.figure.draft')}</dt>
        <dd>
          {number(points, 1)}
          {isShort ? <span className="unseen"> {t('table.figure.short')}</span> : undefined}
        </dd>
      </div>
      <div className="draft-figure__walk-away">
        <dt>{t('table.figure.walk-away')}</dt>
        <dd>{number(walkAway, 1)}</dd>
      </div>
      {view.plan === undefined ? undefined : (
        <div className="draft-figure__target">
          <dt>{t('table.figure.target')}</dt>
          <dd>{number(view.plan.target, 1)}</dd>
        </div>
      )}
    </dl>
  );
}
