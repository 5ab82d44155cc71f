import type { CockpitTable } from '#client/index.ts';
import { NumberField, Select, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { lastRound, type When, type WhenDraft } from './scheduled-time.ts';

interface WhenChoiceProps {
  readonly draft: WhenDraft;
  readonly onChange: (draft: WhenDraft) => void;
  readonly kinds: readonly When[];
  readonly tables: readonly Pick<CockpitTable, 'rounds'>[];
}

/** Now, when a round begins, after minutes of talks, or at a moment. */
export function WhenChoice({ draft, onChange, kinds, tables }: WhenChoiceProps) {
  const { t } = useWords();
  const { when } = draft;
  return (
    <>
      <Select
        label={t('classroom.schedule.when')}
        choices={kinds.map((value) => ({ value, label: t(`classroom.schedule.kind.${value}`) }))}
        value={when}
        onChange={(value) => onChange({ ...draft, when: value })}
        note={when === 'now' ? undefined : t(`classroom.schedule.note.${when}`)}
      />
      {when === 'round' ? (
        <Select
          label={t('classroom.schedule.which-round')}
          choices={Array.from({ length: lastRound(tables) }, (_, index) => ({
            value: `${index + 1}`,
            label: t('classroom.round', { round: index + 1, rounds: lastRound(tables) }),
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
