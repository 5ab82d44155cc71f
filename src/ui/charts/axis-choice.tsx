import type { PartyIndex } from '#client/index.ts';
import { PartyMark, Select } from '../kit/index.ts';
import { useWords } from '../words/words.ts';

export interface AxisChoiceProps {
  readonly parties: number;
  readonly name: (party: PartyIndex) => string;
  readonly across: PartyIndex;
  readonly up: PartyIndex;
  readonly onAcross: (party: PartyIndex) => void;
  readonly onUp: (party: PartyIndex) => void;
}

/** Whose points a chart of two parties shows: any two, never the same one twice. */
export function AxisChoice({ parties, name, across, up, onAcross, onUp }: AxisChoiceProps) {
  const { t } = useWords();
  const choices = (other: PartyIndex) =>
    Array.from({ length: parties }, (_, party) => party)
      .filter((party) => party !== other)
      .map((party) => ({ value: `${party}`, label: name(party), mark: <PartyMark party={party} /> }));
  return (
    <div className="possible__axes">
      <Select
        label={t('debrief.possible.across')}
        choices={choices(up)}
        value={`${across}`}
        onChange={(party) => onAcross(Number(party))}
      />
      <Select
        label={t('debrief.possible.up')}
        choices={choices(across)}
        value={`${up}`}
        onChange={(party) => onUp(Number(party))}
      />
    </div>
  );
}
