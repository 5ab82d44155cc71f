import { useMemo } from 'react';
import { personaCards, strategyCards, type ClassPolicy } from '#client/index.ts';
import { Select, Switch } from '../../kit/index.ts';
import { policyText } from '../../setup/policy-text.ts';
import { strategyChoices } from '../../setup/strategy-choices.tsx';
import { useWords } from '../../words/words.ts';

interface PolicyFieldsProps {
  readonly policy: ClassPolicy;
  /** People talk already, and were promised that facilitators read the plenary alone. */
  readonly isPromised?: boolean;
  readonly onChange: (change: Partial<ClassPolicy>) => void;
}

/** How a class is run, one question after the other. */
export function PolicyFields({ policy, isPromised = false, onChange }: PolicyFieldsProps) {
  const words = useWords();
  const { t } = words;
  const strategies = useMemo(
    () => [...personaCards, ...strategyCards].map((card) => policyText(card, words)),
    [words],
  );
  const afterMinutes = (minutes: number) =>
    minutes === 1440
      ? t('classroom.create.after-a-day')
      : t('classroom.create.after-minutes', { count: minutes });
  return (
    <>
      <Select
        label={t('classroom.create.bots')}
        note={t('classroom.create.bots-note')}
        choices={strategyChoices(strategies, t)}
        value={policy.botStrategy}
        onChange={(botStrategy) => onChange({ botStrategy })}
      />
      <Switch
        label={t('classroom.create.cards')}
        note={t('classroom.create.cards-note')}
        isSelected={policy.cards === 'before'}
        onChange={(isOpen) => onChange({ cards: isOpen ? 'before' : 'after' })}
      />
      <Select
        label={t('classroom.create.cover')}
        choices={among([0, 60, 180, 600], policy.coverAfterSeconds).map((seconds) => ({
          value: `${seconds}`,
          label: seconds === 0 ? t('classroom.create.cover-never') : afterMinutes(seconds / 60),
        }))}
        value={`${policy.coverAfterSeconds}`}
        onChange={(seconds) => onChange({ coverAfterSeconds: Number(seconds) })}
      />
      <Select
        label={t('classroom.create.quiet')}
        choices={among([2, 5, 10, 1440], policy.quietMinutes).map((minutes) => ({
          value: `${minutes}`,
          label: afterMinutes(minutes),
        }))}
        value={`${policy.quietMinutes}`}
        onChange={(minutes) => onChange({ quietMinutes: Number(minutes) })}
      />
      <Switch
        label={t('classroom.create.start-together')}
        isSelected={policy.startTogether}
        onChange={(startTogether) => onChange({ startTogether })}
      />
      <Switch
        label={t('classroom.create.agree-inside')}
        isSelected={policy.agreeInside}
        onChange={(agreeInside) => onChange({ agreeInside })}
      />
      <Switch
        label={t('classroom.create.reads-all')}
        note={isPromised ? t('classroom.policy.promised') : undefined}
        isDisabled={isPromised}
        isSelected={policy.facilitatorsRead === 'everything'}
        onChange={(readsAll) => onChange({ facilitatorsRead: readsAll ? 'everything' : 'plenary' })}
      />
      <Switch
        label={t('classroom.create.names')}
        isSelected={policy.namesInDebrief}
        onChange={(namesInDebrief) => onChange({ namesInDebrief })}
      />
    </>
  );
}

/** The usual choices, and what is chosen now if it is none of them. */
const among = (usual: readonly number[], chosen: number): readonly number[] =>
  usual.includes(chosen) ? usual : [...usual, chosen].toSorted((a, b) => a - b);
