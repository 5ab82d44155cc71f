import { useState } from 'react';
import type { ShownClause } from '#client/index.ts';
import type { Case } from '../case/use-case.ts';
import { Button, Dialog } from '../kit/index.ts';
import { CheckList } from './check-list.tsx';

export interface ObjectionDialogProps {
  readonly isOpen: boolean;
  readonly given: Case;
  readonly clauses: readonly ShownClause[];
  readonly onClose: () => void;
  readonly onObject: (issues: readonly number[]) => void;
}

/** Which clauses stand in the way? Says nothing about the rest of the package. The dearest to oneself come first. */
export function ObjectionDialog({ isOpen, given, clauses, onClose, onObject }: ObjectionDialogProps) {
  const { words } = given;
  const { t } = words;
  const [issues, setIssues] = useState<readonly number[]>([]);
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
            {t('table.object-do', { count: issues.length })}
          </Button>
        </>
      }
    >
      <p>{t('table.object-text')}</p>
      <CheckList
        label={t('table.object-clauses')}
        hideLabel
        checked={issues}
        onChange={setIssues}
        items={clauses
          .toSorted((a, b) => a.points - b.points)
          .map((clause) => ({
            id: clause.issue,
            label: words.issue(clause.issue),
            note: words.option(clause.issue, clause.option),
            aside: t('common.points', { points: words.number(clause.points, 1) }),
          }))}
      />
    </Dialog>
  );
}
