import { useState } from 'react';
import { pillars } from '#client/index.ts';
import { Hint, Icon, Ledger, MarginNote, PointsBar, Prose, Switch } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { BriefIssue, BriefModel } from '../brief-model.ts';
import { SheetFrame } from './sheet-frame.tsx';

/** What every option is worth to the party, on one scale. */
export function PointsSheet({ model, folio }: { readonly model: BriefModel; readonly folio: number }) {
  const { t, signed } = useWords();
  const [byWeight, setByWeight] = useState(false);
  const scale = Math.max(1, ...model.issues.map((issue) => issue.best));
  const shown = byWeight
    ? [
        {
          id: 'all',
          name: t('brief.by-weight'),
          issues: model.byWeight.flatMap((index) => model.issues[index] ?? []),
        },
      ]
    : pillars
        .map((pillar) => ({
          id: pillar,
          name: t(`common.pillar.${pillar}`),
          issues: model.issues.filter((issue) => issue.pillar === pillar),
        }))
        .filter((group) => group.issues.length > 0);
  return (
    <SheetFrame title={t('brief.tabs.sheet')} folio={folio} lead={t('brief.sheet-lead')}>
      <div className="points-sheet__notes">
        <PointsBar label={t('brief.without-points')} value={model.walkAway} walkAway={model.walkAway} />
        <MarginNote title={t('brief.scale')}>{t('brief.scale-note')}</MarginNote>
        <MarginNote title={t('brief.private')} tone="caution">
          {t('brief.private-note')}
        </MarginNote>
      </div>
      <Switch label={t('brief.by-weight')} isSelected={byWeight} onChange={setByWeight} />
      <div className="points-sheet__columns">
        {shown.flatMap((group) => [
          <h3 key={group.id} className="label points-sheet__pillar">
            {group.name}
          </h3>,
          ...group.issues.map((issue) => <PointsIssue key={issue.issue} issue={issue} scale={scale} />),
        ])}
      </div>
      {model.interactions.length === 0 ? undefined : (
        <Ledger
          caption={t('brief.together')}
          rows={model.interactions}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'when',
              header: t('brief.together-when'),
              cell: ({ when, text }) => (
                <>
                  {when}
                  <span className="points-issue__detail">{text}</span>
                </>
              ),
            },
            {
              id: 'points',
              header: t('brief.points'),
              align: 'end',
              cell: ({ points }) => signed(points, 1),
            },
          ]}
        />
      )}
    </SheetFrame>
  );
}

function PointsIssue({ issue, scale }: { readonly issue: BriefIssue; readonly scale: number }) {
  const { t, number } = useWords();
  return (
    <section className="points-issue" aria-label={issue.name}>
      <div className="points-issue__head">
        <h4>
          {issue.name}
          <Hint label={t('brief.about', { issue: issue.name })}>
            <p>
              <strong>{issue.question}</strong>
            </p>
            <Prose text={issue.explains} small />
          </Hint>
        </h4>
        <span className="points-issue__best">{t('brief.up-to', { points: number(issue.best, 1) })}</span>
      </div>
      {issue.interest === undefined ? undefined : <p className="points-issue__interest">{issue.interest}</p>}
      {issue.openIf === undefined ? undefined : (
        <p className="soft">{t('brief.open-if', { what: issue.openIf })}</p>
      )}
      <table className="points-issue__options">
        <caption className="unseen">{issue.question}</caption>
        <colgroup>
          <col className="points-issue__labels" />
          <col />
          <col className="points-issue__figures" />
        </colgroup>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('brief.option')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{t('brief.points')}</th>
          </tr>
        </thead>
        <tbody>
          {issue.options.map(({ option, label, detail, points, forbidden }) => (
            <tr key={option} data-none={points === 0 ? '' : undefined}>
              <th scope="row">
                {label}
                {detail === undefined ? undefined : <span className="points-issue__detail">{detail}</span>}
                {forbidden === undefined ? undefined : (
                  <span className="points-issue__flag">
                    <Icon name="lock" size={0.9} />
                    {t(`brief.forbidden.${forbidden}`)}
                  </span>
                )}
              </th>
              <td className="points-issue__bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * Math.max(0, points)) / scale}%` }} />
              </td>
              <td className="points-issue__points">{number(points, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
