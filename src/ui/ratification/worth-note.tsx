import { PointsBar } from '../kit/index.ts';
import type { PartProps } from '../table/table-parts.ts';
import type { Worth } from './ratification-model.ts';
import './worth-note.css';

export interface WorthNoteProps extends PartProps {
  readonly worth: Worth;
}

/** What the text is worth to oneself: for one's own eyes, beside the document. */
export function WorthNote({ game, given: { words, texts }, worth }: WorthNoteProps) {
  const { t, number, signed } = words;
  const { view } = game;
  const { interactions, promises, total, aboveWalkAway, clauses } = worth;
  const isPlain = interactions.length === 0 && promises.cost === 0;
  return (
    <div className="worth">
      <PointsBar
        large
        label={t('ratification.worth')}
        value={total}
        walkAway={view.sheet.walkAway}
        target={view.plan?.target}
      />
      {isPlain ? undefined : (
        <dl className="worth__sum">
          <div>
            <dt>{t('ratification.worth-text')}</dt>
            <dd>{number(clauses, 1)}</dd>
          </div>
          {interactions.map(({ id, points }) => (
            <div key={id}>
              <dt>{texts.own?.interactions[id] ?? t('ratification.worth-together')}</dt>
              <dd>{signed(points, 1)}</dd>
            </div>
          ))}
          {promises.cost === 0 ? undefined : (
            <div>
              <dt>{t('ratification.worth-promises')}</dt>
              <dd>{signed(-promises.cost, 1)}</dd>
            </div>
          )}
        </dl>
      )}
      {promises.cost === 0 ? undefined : (
        <section className="worth__promises" aria-label={t('ratification.promises')}>
          <p className="label">{t('ratification.promises')}</p>
          <ul>
            {promises.commitments.map(({ clause, round }) => (
              <li key={`${round} ${clause.issue} ${clause.options.join()}`}>
                {t('ratification.promise-public', { clause: words.clause(clause) })}
              </li>
            ))}
            {promises.sideDeals.map((deal) => (
              <li key={deal.id}>
                {t('ratification.promise-private', {
                  clauses: words.list(deal.clauses.map((clause) => words.clause(clause))),
                })}
              </li>
            ))}
            {promises.defection === 0 ? undefined : (
              <li>{t('ratification.promise-bloc', { points: number(promises.defection, 1) })}</li>
            )}
          </ul>
        </section>
      )}
      {aboveWalkAway < 0 ? <p className="worth__warning">{t('ratification.below')}</p> : undefined}
    </div>
  );
}
