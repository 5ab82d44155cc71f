import { Button } from '../kit/index.ts';
import { FootBar } from '../shell/shell.tsx';
import { useWords } from '../words/words.ts';

interface PlanningFootProps {
  /** Undefined for whoever does not speak for the delegation. */
  readonly onFile: (() => void) | undefined;
  /** Undefined where one may not sit down without a plan. */
  readonly onSkip: (() => void) | undefined;
  readonly isFiled: boolean;
  /** Something stands on the sheet that has not been filed. */
  readonly isChanged: boolean;
}

/** What becomes of the plan, and who files it. */
export function PlanningFoot({ onFile, onSkip, isFiled, isChanged }: PlanningFootProps) {
  const { t } = useWords();
  return (
    <FootBar note={isFiled ? undefined : t(onFile ? 'planning.foot' : 'planning.head-files')}>
      {isFiled ? <p role="status">{t('planning.filed')}</p> : undefined}
      {onSkip === undefined ? undefined : (
        <Button size="large" onPress={onSkip}>
          {t('planning.skip')}
        </Button>
      )}
      {onFile === undefined || (isFiled && !isChanged) ? undefined : (
        <Button variant="primary" size="large" onPress={onFile}>
          {t(isFiled ? 'planning.file-again' : 'planning.file')}
        </Button>
      )}
    </FootBar>
  );
}
