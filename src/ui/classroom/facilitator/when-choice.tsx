import { NumberField, Select, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { laterKinds, type WhenDraft } from './scheduled-time.ts';

interface WhenChoiceProps {
  readonly draft: WhenDraft;
  readonly onChange: (draft: WhenDraft) => void;
  /** How many rounds there are to choose from. */
  readonly rounds: number;
}

/** When a round begins, after minutes of talks, or at a moment. */
export function WhenChoice({ draft, onChange, rounds }: WhenChoiceProps) {
  const { t } = useWords();
  const { when } = draft;
  return (
    <>
      <Select
        label={t('classroom.schedule.when')}
        choices={laterKinds.map((value) => ({ value, label: t(`classroom.schedule.kind.${value}`) }))}
        value={when}
        onChange={(value) => onChange({ ...draft, when: value })}
        note={t(`classroom.schedule.note.${when}`)}
      />
      {when === 'round' ? (
        <Select
          label={t('classroom.schedule.which-round')}
          choices={Array.from({ length: rounds }, (_, index) => ({
            value: `${index + 1}`,
            label: t('classroom.round', { round: index + 1, rounds }),
          }))}
          value={`${draft.round}`}
          onChange={(value) => onChange({ ...draft, round: Number(value) })}
        />
      ) : undefined}
      {when === 'talks' ? (
        <NumberField
          label={t('classroom.schedule.minutes')}
          value={draft.minutes}
          onChange={(minutes) => onChange({ ...draft, minutes })}
          minValue={1}
          maxValue={10_080}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      ) : undefined}
      {when === 'moment' ? (
        <TextField
          label={t('classroom.schedule.date-and-time')}
          type="datetime-local"
          value={draft.moment}
          onChange={(moment) => onChange({ ...draft, moment })}
        />
      ) : undefined}
    </>
  );
}
