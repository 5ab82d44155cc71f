import type { Brief, Clause } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Select } from '../kit/index.ts';
import { CheckList } from './check-list.tsx';

export interface ClausePickerProps {
  readonly brief: Pick<Brief, 'issues'>;
  readonly given: Case;
  readonly clause: Clause;
  readonly onChange: (clause: Clause) => void;
  /** Issues that may not be picked: spoken for already. */
  readonly taken: readonly number[];
}

/** One issue and the options of it that one would stand by. */
export function ClausePicker({ brief, given: { words }, clause, onChange, taken }: ClausePickerProps) {
  const { t } = words;
  return (
    <>
      <Select
        label={t('table.issue')}
        choices={brief.issues.map((_, issue) => ({
          value: String(issue),
          label: words.issue(issue),
          isDisabled: issue !== clause.issue && taken.includes(issue),
        }))}
        value={String(clause.issue)}
        onChange={(issue) => onChange({ issue: Number(issue), options: [] })}
      />
      <CheckList
        label={t('table.position')}
        checked={clause.options}
        onChange={(options) => onChange({ issue: clause.issue, options })}
        items={(brief.issues[clause.issue]?.options ?? []).map((_, option) => ({
          id: option,
          label: words.option(clause.issue, option),
        }))}
      />
    </>
  );
}

/** A clause must leave something in and something out. */
export const isPicked = (brief: Pick<Brief, 'issues'>, { issue, options }: Clause): boolean =>
  options.length > 0 && options.length < (brief.issues[issue]?.options.length ?? 0);
