import { memo, useCallback, useEffect, useId, useRef } from 'react';
import type {
  CaseFile,
  ChoiceEffect,
  Issue,
  OptionTouch,
  TermSheetOption,
  TermSheetRow,
} from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { classes, Hint, Icon, Later, Prose } from '../kit/index.ts';
import { OptionLaw } from '../regimes/option-law.tsx';
import './issue-row.css';

export interface IssueRowProps {
  readonly row: TermSheetRow;
  readonly given: Case;
  readonly issue: Issue;
  /** What regimes and events do to each option, and whether that would come about with it in this draft. By option. */
  readonly touches: readonly (readonly OptionTouch[])[];
  readonly applies: readonly (readonly boolean[])[];
  readonly regimes: CaseFile['regimes'];
  readonly isUnfolded: boolean;
  readonly onFold: (issue: number) => void;
  readonly onChoose: (issue: number, option: number) => void;
}

/**
 * One line of the term sheet. Folded it says what is chosen; unfolded it shows every option with what it is worth,
 * what it would change, and why. A line that is closed says what would open it.
 */
export const IssueRow = memo(function IssueRow(props: IssueRowProps) {
  const { row, given, issue, isUnfolded, onFold } = props;
  const { words } = given;
  const { t } = words;
  const panel = useId();
  const frame = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  // A line that was pressed to unfold it should be seen whole, even at the foot of the sheet.
  const comeIntoSight = useCallback(() => {
    if (wasPressed.current) frame.current?.scrollIntoView({ block: 'nearest' });
    wasPressed.current = false;
  }, []);
  const name = words.issue(row.issue);
  if (!row.open)
    return (
      <div className="issue issue--closed">
        <Icon name="lock" size={1} />
        <h4 className="issue__name">{name}</h4>
        <p className="issue__closed">
          {t('table.opens-if', { clauses: words.list(issue.openIf.map((clause) => words.clause(clause))) })}
        </p>
      </div>
    );
  const chosen = row.options.find(({ selected }) => selected);
  return (
    <div ref={frame} className={classes('issue', issue.openIf.length > 0 && 'issue--conditional')}>
      <h4 className="issue__head">
        <button
          type="button"
          className="issue__button"
          aria-expanded={isUnfolded}
          aria-controls={panel}
          onClick={() => {
            wasPressed.current = !isUnfolded;
            onFold(row.issue);
          }}
        >
          <Icon name="chevron-right" size={1} />
          <span className="issue__name">{name}</span>
          <span className="issue__points figure">
            {words.number(row.points, 1)}
            <span className="issue__best"> {t('table.of', { best: words.number(row.best, 1) })}</span>
          </span>
          <span className="issue__chosen">
            {chosen && words.option(row.issue, chosen.option)}
            {chosen !== undefined && isExposed(props, chosen.option) ? (
              <span className="issue__exposed">
                <Icon name="scales" size={0.95} />
                {t('regimes.option.exposed')}
              </span>
            ) : undefined}
          </span>
          <Bars row={row} />
        </button>
      </h4>
      <div id={panel} hidden={!isUnfolded}>
        {isUnfolded ? (
          <Later>
            <Options {...props} name={name} />
            <IntoSight onShown={comeIntoSight} />
          </Later>
        ) : undefined}
      </div>
    </div>
  );
}, isSameRow);

/** Whether somebody could complain of an option in this draft. */
const isExposed = (
  { touches, applies }: Pick<IssueRowProps, 'touches' | 'applies'>,
  option: number,
): boolean =>
  touches[option]?.some(({ kind }, index) => kind === 'complaint' && applies[option]?.[index] === true) ===
  true;

/** Rows are computed anew with every change of the draft; most of them come out the same. */
function isSameRow(before: IssueRowProps, after: IssueRowProps): boolean {
  return (
    before.given === after.given &&
    before.isUnfolded === after.isUnfolded &&
    before.onFold === after.onFold &&
    before.onChoose === after.onChoose &&
    before.touches === after.touches &&
    JSON.stringify(before.applies) === JSON.stringify(after.applies) &&
    JSON.stringify(before.row) === JSON.stringify(after.row)
  );
}

/** Says when what stands before it is there. */
function IntoSight({ onShown }: { readonly onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return undefined;
}

/** What each option is worth, at a glance: a bar for each, the chosen one filled. */
function Bars({ row }: { readonly row: TermSheetRow }) {
  return (
    <span className="issue__bars" aria-hidden="true">
      {row.options.map(({ option, points, selected, obstacle }) => (
        <span
          key={option}
          data-selected={selected ? '' : undefined}
          data-obstacle={obstacle === undefined ? undefined : ''}
          style={{ blockSize: `${row.best === 0 ? 0 : Math.max(8, (100 * points) / row.best)}%` }}
        />
      ))}
    </span>
  );
}

function Options(props: IssueRowProps & { readonly name: string }) {
  const { row, given, issue, name, touches, applies, regimes, onChoose } = props;
  const { words, texts } = given;
  const { t } = words;
  const group = useId();
  const about = texts.issues[issue.id];
  return (
    <fieldset className="issue__options">
      <legend className="unseen">{name}</legend>
      <div className="issue__about">
        <p>{texts.own?.interests[issue.id]}</p>
        {about === undefined ? undefined : (
          <Hint label={t('table.about-issue', { issue: name })}>
            <p className="issue__question">{about.question}</p>
            <Prose text={about.explains} small />
          </Hint>
        )}
      </div>
      {row.options.map((option) => (
        <OptionLine
          key={option.option}
          given={given}
          issue={row.issue}
          option={option}
          detail={about?.options[issue.options[option.option]?.id ?? '']?.detail}
          group={group}
          touches={touches[option.option] ?? []}
          applies={applies[option.option] ?? []}
          regimes={regimes}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  );
}

interface OptionLineProps {
  readonly given: Case;
  readonly issue: number;
  readonly option: TermSheetOption;
  readonly detail: string | undefined;
  readonly group: string;
  readonly touches: readonly OptionTouch[];
  readonly applies: readonly boolean[];
  readonly regimes: CaseFile['regimes'];
  readonly onChoose: (issue: number, option: number) => void;
}

function OptionLine(props: OptionLineProps) {
  const { given, issue, option, detail, group, touches, applies, regimes, onChoose } = props;
  const { words, texts } = given;
  const { t } = words;
  const { obstacle } = option;
  const law = useId();
  // What closes an option is said below it, with the regime or the event that does.
  const isTold = obstacle?.kind === 'closed' && touches.some(({ kind }) => kind === 'closed');
  const line = (
    <label className="option" data-selected={option.selected ? '' : undefined} data-obstacle={obstacle?.kind}>
      <input
        type="radio"
        name={group}
        checked={option.selected}
        disabled={obstacle !== undefined && !option.selected}
        aria-describedby={touches.length === 0 ? undefined : law}
        onChange={() => onChoose(issue, option.option)}
      />
      <span className="option__words">
        <span className="option__label">{words.option(issue, option.option)}</span>
        {detail === undefined ? undefined : <span className="option__detail">{detail}</span>}
        {obstacle === undefined || isTold ? undefined : (
          <span className="option__obstacle">
            <Icon name="lock" size={0.9} />
            {obstacle.kind === 'closed'
              ? t('table.obstacle.closed')
              : t('table.obstacle.red-line', { reason: texts.own?.redLines[obstacle.redLine] ?? '' })}
          </span>
        )}
        {option.effects.map((effect) => (
          <span key={keyOf(effect)} className="option__effect" data-kind={effect.kind}>
            {sayEffect(given, effect)}
          </span>
        ))}
      </span>
      <span className="option__points figure">{words.number(option.points, 1)}</span>
      <span
        className="option__change figure"
        data-gain={option.change > 0 ? '' : undefined}
        data-loss={option.change < 0 ? '' : undefined}
      >
        {option.selected ? <Icon name="check" size={1} /> : words.signed(option.change, 1)}
        {option.selected ? undefined : <span className="unseen"> {t('table.to-total')}</span>}
      </span>
    </label>
  );
  // The cards of regimes are pressed beside the label, not inside it.
  return touches.length === 0 ? (
    line
  ) : (
    <div className="option-and-law" data-selected={option.selected ? '' : undefined}>
      {line}
      <OptionLaw id={law} touches={touches} applies={applies} given={given} regimes={regimes} />
    </div>
  );
}

const keyOf = (effect: ChoiceEffect): string =>
  'issue' in effect ? `${effect.kind}-${effect.issue}` : `${effect.kind}-${effect.interaction}`;

function sayEffect({ words, texts }: Case, effect: ChoiceEffect): string {
  switch (effect.kind) {
    case 'opens':
    case 'closes':
      return words.t(`table.effect.${effect.kind}`, { issue: words.issue(effect.issue) });
    case 'adds':
    case 'drops':
      return words.t(`table.effect.${effect.kind}`, {
        points: words.signed(effect.kind === 'adds' ? effect.points : -effect.points, 1),
        reason: texts.own?.interactions[effect.interaction] ?? '',
      });
  }
}
