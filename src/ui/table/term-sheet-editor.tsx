import { memo, useMemo } from 'react';
import {
  activePackage,
  letterOf,
  presentTermSheet,
  type GameState,
  type TermSheetRow,
} from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { useClient } from '../client-context.tsx';
import { Button, classes, IconButton, PointsBar } from '../kit/index.ts';
import './term-sheet-editor.css';

export interface TermSheetEditorProps {
  readonly game: GameState;
  readonly given: Case;
}

/** The player's proposal in the making: every issue, every option, what each is worth and what it would change. */
export function TermSheetEditor({ game, given }: TermSheetEditorProps) {
  const { words, texts } = given;
  const { draft: commands } = useClient();
  const { draft, brief, view } = game;
  const pkg = activePackage(draft);
  const sheet = useMemo(() => presentTermSheet(brief, view, pkg), [brief, view, pkg]);
  const { t } = words;
  const own = texts.own;

  const undoByKey = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) commands.redo();
    else commands.undo();
  };

  return (
    // Keys pressed anywhere in the editor undo there; the controls inside are what is focused.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="term-sheet" onKeyDown={undoByKey}>
      <div className="term-sheet__bar">
        <Alternatives game={game} given={given} />
        <div className="term-sheet__tools">
          <IconButton
            icon="undo"
            label={t('table.undo')}
            onPress={commands.undo}
            isDisabled={draft.past.length === 0}
          />
          <IconButton
            icon="redo"
            label={t('table.redo')}
            onPress={commands.redo}
            isDisabled={draft.future.length === 0}
          />
          <Button size="small" variant="quiet" onPress={() => commands.startOver(view.plan?.firstOffer)}>
            {t('table.start-over')}
          </Button>
        </div>
      </div>
      <div className="term-sheet__total">
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
          <p key={line} className="term-sheet__warning" role="note">
            <strong>{t('table.red-line')}</strong> {own?.redLines[line]}
          </p>
        ))}
      </div>
      {sheet.sections.map(({ pillar, rows }) => (
        <section key={pillar} className="term-sheet__section" aria-label={t(`common.pillar.${pillar}`)}>
          <h3 className="label">{t(`common.pillar.${pillar}`)}</h3>
          {rows.map((row) => (
            <IssueRow
              key={row.issue}
              row={row}
              given={given}
              interest={own?.interests[brief.issues[row.issue]?.id ?? ''] ?? ''}
              onChoose={(option) => commands.choose({ issue: row.issue, option })}
            />
          ))}
        </section>
      ))}
      {sheet.interactions.length === 0 ? undefined : (
        <section className="term-sheet__section" aria-labelledby="interactions">
          <h3 className="label" id="interactions">
            {t('table.interactions')}
          </h3>
          <ul className="term-sheet__interactions">
            {sheet.interactions.map((interaction) => (
              <li key={interaction.id} data-active={interaction.active ? '' : undefined}>
                <span className="figure">{words.signed(interaction.points, 1)}</span>
                <span>
                  {own?.interactions[interaction.id] ??
                    words.list(interaction.issues.map((issue) => words.issue(issue)))}
                  <span className="soft">
                    {' '}
                    {t(interaction.active ? 'table.applies' : 'table.does-not-apply')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface IssueRowProps {
  readonly row: TermSheetRow;
  readonly given: Case;
  readonly interest: string;
  readonly onChoose: (option: number) => void;
}

/** One issue. A group of radio buttons, drawn as a ruler with a tick for every option. */
const IssueRow = memo(
  function IssueRow({ row, given: { words }, interest, onChoose }: IssueRowProps) {
    const { t } = words;
    const name = words.issue(row.issue);
    const open = row.open;
    return (
      <fieldset className={classes('issue-row', !open && 'issue-row--closed')} disabled={!open}>
        <legend className="issue-row__name">
          {name}
          <span className="figure issue-row__points">
            {open
              ? t('table.points-of', { points: words.number(row.points, 1), best: words.number(row.best, 1) })
              : t('common.closed-issue')}
          </span>
        </legend>
        <p className="issue-row__interest soft">{open ? interest : t('table.closed-why')}</p>
        {open ? (
          <div className="issue-row__options">
            {row.options.map((option) => {
              const label = words.option(row.issue, option.option);
              return (
                <label
                  key={option.option}
                  className="issue-option"
                  data-selected={option.selected ? '' : undefined}
                  data-obstacle={option.obstacle}
                >
                  <input
                    type="radio"
                    className="unseen"
                    name={`issue-${row.issue}`}
                    checked={option.selected}
                    disabled={option.obstacle !== undefined}
                    onChange={() => onChoose(option.option)}
                  />
                  <span className="issue-option__label">{label}</span>
                  <span className="issue-option__worth figure">
                    {option.obstacle === undefined
                      ? words.number(option.points, 1)
                      : t(`table.obstacle.${option.obstacle}`)}
                    {option.change === 0 || option.obstacle !== undefined ? undefined : (
                      <span className="issue-option__change" data-gain={option.change > 0 ? '' : undefined}>
                        {words.signed(option.change, 1)}
                      </span>
                    )}
                  </span>
                </label>
              );
            })}
          </div>
        ) : undefined}
      </fieldset>
    );
  },
  (before, after) =>
    before.given === after.given &&
    before.interest === after.interest &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
);

/** Up to three packages of equal value: offering a choice without giving more away. */
function Alternatives({ game, given: { words } }: TermSheetEditorProps) {
  const { draft: commands } = useClient();
  const { draft, brief, view } = game;
  const { t } = words;
  const totals = useMemo(
    () => draft.packages.map((pkg) => presentTermSheet(brief, view, pkg).total),
    [draft.packages, brief, view],
  );
  const spread = Math.max(...totals) - Math.min(...totals);
  return (
    <div className="alternatives">
      <div className="alternatives__list" role="group" aria-label={t('table.packages')}>
        {draft.packages.map((_, index) => (
          <span
            key={letterOf(index)}
            className="alternatives__item"
            data-active={index === draft.active ? '' : undefined}
          >
            <button
              type="button"
              className="alternatives__tab"
              aria-pressed={index === draft.active}
              onClick={() => commands.edit(index)}
            >
              {t('table.package', { letter: letterOf(index) })}
              <span className="figure"> {words.number(totals[index] ?? 0, 1)}</span>
            </button>
            {draft.packages.length > 1 ? (
              <IconButton
                icon="close"
                size="small"
                label={t('table.remove-package', { letter: letterOf(index) })}
                onPress={() => commands.removeAlternative(index)}
              />
            ) : undefined}
          </span>
        ))}
        {draft.packages.length < brief.rules.packagesPerProposal ? (
          <Button size="small" variant="quiet" icon="plus" onPress={commands.addAlternative}>
            {t('table.add-package')}
          </Button>
        ) : undefined}
      </div>
      {draft.packages.length > 1 ? (
        <p className="soft alternatives__hint">
          {t(spread <= 2 ? 'table.equal' : 'table.not-equal', { points: words.number(spread, 1) })}
        </p>
      ) : undefined}
    </div>
  );
}
