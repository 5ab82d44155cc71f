import { useState } from 'react';
import type { ShownClause } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Dialog } from '../kit/index.ts';

export interface ObjectionDialogProps {
  readonly isOpen: boolean;
  readonly given: Case;
  readonly clauses: readonly ShownClause[];
  readonly onClose: () => void;
  readonly onObject: (issues: readonly number[]) => void;
}

/** Which clauses stand in the way? Says nothing about the rest of the package. */
export function ObjectionDialog({
  isOpen,
  given: { words },
  clauses,
  onClose,
  onObject,
}: ObjectionDialogProps) {
  const { t } = words;
  const [issues, setIssues] = useState<readonly number[]>([]);
  const toggle = (issue: number) =>
    setIssues((before) =>
      before.includes(issue) ? before.filter((other) => other !== issue) : [...before, issue],
    );
  const close = () => {
    setIssues([]);
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('table.object-title')}
      actions={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={issues.length === 0}
            onPress={() => {
              onObject(issues);
              close();
            }}
          >
            {t('table.object')}
          </Button>
        </>
      }
    >
      <p>{t('table.object-text')}</p>
      <fieldset className="objection__clauses">
        <legend className="unseen">{t('table.object-title')}</legend>
        {clauses
          .toSorted((a, b) => a.points - b.points)
          .map((clause) => (
            <label key={clause.issue} className="objection__clause">
              <input
                type="checkbox"
                checked={issues.includes(clause.issue)}
                onChange={() => toggle(clause.issue)}
              />
              <span>
                <strong>{words.issue(clause.issue)}</strong>
                <br />
                {words.option(clause.issue, clause.option)}
              </span>
              <span className="figure">{words.number(clause.points, 1)}</span>
            </label>
          ))}
      </fieldset>
    </Dialog>
  );
}
