import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import {
  activePackage,
  letterOf,
  pointsOf,
  presentTermSheet,
  startingPoints,
  type StartingPoint,
} from '#client/index.ts';
import { useClient } from '../client-context.tsx';
import { Button, classes, IconButton, Menu, PointsBar } from '../kit/index.ts';
import { appliesNow, useOptionTouches } from '../regimes/use-option-touches.ts';
import { IssueRow } from './issue-row.tsx';
import { PackageTabs } from './package-tabs.tsx';
import { unlessChanged, type PartProps } from './table-parts.ts';
import './term-sheet-editor.css';

/** With this many issues or fewer, every line starts unfolded. */
const FEW_ISSUES = 5;

/** Two packages that differ by no more points than this count as worth the same. */
const EQUAL_WITHIN = 2;

/** The player's proposal in the making: what it brings, and line by line what is asked. */
export const TermSheetEditor = memo(
  function TermSheetEditor({ game, given }: PartProps) {
    const { words, texts } = given;
    const { t } = words;
    const { draft: commands } = useClient();
    const { draft, brief, view } = game;
    const pkg = activePackage(draft);
    const sheet = useMemo(() => presentTermSheet(brief, view, pkg), [brief, view, pkg]);
    // The line that was changed answers at once; what that changes in the other lines follows right after.
    const settled = useDeferredValue(pkg);
    const settledSheet = useMemo(() => presentTermSheet(brief, view, settled), [brief, view, settled]);
    const touches = useOptionTouches(game.caseFile, given, brief, view);
    const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(
      () => new Set(brief.issues.length <= FEW_ISSUES ? brief.issues.keys() : []),
    );
    const allUnfolded = unfolded.size >= brief.issues.length;
    const fold = useCallback(
      (issue: number) =>
        setUnfolded((before) => {
          const next = new Set(before);
          if (!next.delete(issue)) next.add(issue);
          return next;
        }),
      [],
    );
    const choose = useCallback(
      (issue: number, option: number) => commands.choose({ issue, option }),
      [commands],
    );

    const undoByKey = (event: React.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) commands.redo();
      else commands.undo();
    };

    return (
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys pressed on any control inside undo here
      <div
        className={classes('term-sheet', draft.past.length > 0 && 'term-sheet--edited')}
        onKeyDown={undoByKey}
      >
        <div className="term-sheet__head">
          <div className="term-sheet__bar">
            <h2 className="term-sheet__title">{t('table.your-draft')}</h2>
            <div className="term-sheet__tools" role="group" aria-label={t('table.draft-tools')}>
              <IconButton
                size="small"
                icon="undo"
                label={t('table.undo')}
                onPress={commands.undo}
                isDisabled={draft.past.length === 0}
              />
              <IconButton
                size="small"
                icon="redo"
                label={t('table.redo')}
                onPress={commands.redo}
                isDisabled={draft.future.length === 0}
              />
              <StartOver game={game} given={given} />
              <IconButton
                size="small"
                icon="fold"
                label={t(allUnfolded ? 'table.fold-all' : 'table.unfold-all')}
                onPress={() => setUnfolded(new Set(allUnfolded ? [] : brief.issues.keys()))}
              />
            </div>
          </div>
          <Alternatives game={game} given={given} />
          <PointsBar
            large
            label={t('table.draft-worth')}
            value={sheet.total}
            walkAway={sheet.walkAway}
            target={sheet.target}
          />
          {sheet.promiseCost > 0 ? (
            <p className="term-sheet__warning">
              {t('table.promise-cost', { points: words.number(sheet.promiseCost, 1) })}
            </p>
          ) : undefined}
          {sheet.redLines.map((line) => (
            <p key={line} className="term-sheet__warning">
              <strong>{t('table.red-line')}</strong> {texts.own?.redLines[line]}
            </p>
          ))}
        </div>
        <div className="term-sheet__lines">
          {sheet.sections.map(({ pillar, rows, points, best }, section) => (
            <section key={pillar} className="term-sheet__section" aria-label={t(`common.pillar.${pillar}`)}>
              <h3 className="term-sheet__pillar label">
                {t(`common.pillar.${pillar}`)}
                <span className="figure">
                  {words.number(points, 1)} {t('table.of', { best: words.number(best, 1) })}
                </span>
              </h3>
              {rows.map((changed, index) => {
                const isSettled = pkg[changed.issue] === settled[changed.issue];
                const row = (isSettled ? settledSheet.sections[section]?.rows[index] : undefined) ?? changed;
                const issue = brief.issues[row.issue];
                return issue === undefined ? undefined : (
                  <IssueRow
                    key={`${row.issue} ${row.open ? 'open' : 'closed'}`}
                    row={row}
                    issue={issue}
                    given={given}
                    touches={touches[row.issue] ?? []}
                    applies={appliesNow(touches, brief, view, isSettled ? settled : pkg, row.issue)}
                    regimes={game.caseFile.regimes}
                    isUnfolded={unfolded.has(row.issue)}
                    onFold={fold}
                    onChoose={choose}
                  />
                );
              })}
            </section>
          ))}
          {sheet.interactions.length === 0 ? undefined : (
            <section className="term-sheet__section" aria-label={t('table.interactions')}>
              <h3 className="term-sheet__pillar label">{t('table.interactions')}</h3>
              <ul className="couplings">
                {sheet.interactions.map((interaction) => (
                  <li
                    key={interaction.id}
                    className="coupling"
                    data-active={interaction.active ? '' : undefined}
                  >
                    <span className="coupling__points figure">{words.signed(interaction.points, 1)}</span>
                    <span>
                      {texts.own?.interactions[interaction.id]}
                      <span className="coupling__when">
                        {words.list(
                          (view.sheet.interactions.find(({ id }) => id === interaction.id)?.when ?? []).map(
                            (clause) => words.clause(clause),
                          ),
                        )}
                        {' · '}
                        {t(interaction.active ? 'table.applies' : 'table.does-not-apply')}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    );
  },
  unlessChanged('view', 'draft'),
);

/** Puts a package worth beginning from in place of the one being edited. Can be undone like any other change. */
const StartOver = memo(function StartOver({ game, given: { words } }: PartProps) {
  const { t, number } = words;
  const { draft: commands } = useClient();
  const { brief, view } = game;
  const points = useMemo(() => startingPoints(brief, view), [brief, view]);
  return (
    <Menu<StartingPoint['kind']>
      label={t('table.start-over')}
      trigger={<IconButton size="small" icon="flag" label={t('table.start-over')} />}
      onAction={(kind) => {
        const start = points.find((point) => point.kind === kind);
        if (start !== undefined) commands.take(start.package);
      }}
      entries={points.map((point) => ({
        id: point.kind,
        label: t(`table.start.${point.kind}`),
        note: t('common.points', { points: number(pointsOf(view.sheet, point.package), 1) }),
      }))}
    />
  );
}, unlessChanged('view'));

/** Up to three packages of equal value: offering a choice without giving more away. */
function Alternatives({ game, given: { words } }: PartProps) {
  const { t } = words;
  const { draft: commands } = useClient();
  const { draft, brief, view } = game;
  const totals = draft.packages.map((pkg) => pointsOf(view.sheet, pkg));
  const spread = Math.max(...totals) - Math.min(...totals);
  const isSingle = draft.packages.length === 1;
  return (
    <div className="alternatives">
      {isSingle ? undefined : (
        <>
          <PackageTabs
            label={t('table.packages')}
            totals={totals}
            walkAway={view.sheet.walkAway}
            active={draft.active}
            onSelect={commands.edit}
          />
          <IconButton
            size="small"
            icon="close"
            label={t('table.remove-package', { letter: letterOf(draft.active) })}
            onPress={() => commands.removeAlternative(draft.active)}
          />
        </>
      )}
      {draft.packages.length < brief.rules.packagesPerProposal ? (
        <Button size="small" variant="quiet" icon="plus" onPress={commands.addAlternative}>
          {t('table.add-package')}
        </Button>
      ) : undefined}
      {isSingle ? undefined : (
        <p className="alternatives__hint" data-equal={spread <= EQUAL_WITHIN ? '' : undefined}>
          {t(spread <= EQUAL_WITHIN ? 'table.equal' : 'table.not-equal', {
            points: words.number(spread, 1),
          })}
        </p>
      )}
    </div>
  );
}
