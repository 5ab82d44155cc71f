/** Whom does something that a facilitator says or does concern? */
import type { CockpitTable } from '#client/index.ts';
import { PartyMark, Select } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import type { ClassCase } from '../use-class-case.ts';

interface ChoiceProps {
  /** Empty: all of them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface TableChoiceProps extends ChoiceProps {
  readonly tables: readonly Pick<CockpitTable, 'table'>[];
}

/** One table, by number, or all. */
export function TableChoice({ tables, ...rest }: TableChoiceProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('classroom.announce-to')}
      choices={[
        { value: '', label: t('classroom.all-tables') },
        ...tables.map(({ table }) => ({ value: `${table}`, label: t('classroom.table', { table }) })),
      ]}
      {...rest}
    />
  );
}

interface PartyChoiceProps extends ChoiceProps {
  readonly given: ClassCase | undefined;
  /** Indices of the parties to choose from; left out, all. */
  readonly among?: readonly number[] | undefined;
}

/** One role, by the id of its party, or everybody. */
export function PartyChoice({ given, among, ...rest }: PartyChoiceProps) {
  const { t } = useWords();
  return (
    <Select
      label={t('classroom.role')}
      choices={[
        { value: '', label: t('classroom.all-roles') },
        ...(given?.caseFile.scenario.parties ?? []).flatMap(({ id }, party) =>
          given === undefined || among?.includes(party) === false
            ? []
            : [{ value: id, label: given.words.party(party), mark: <PartyMark party={party} /> }],
        ),
      ]}
      {...rest}
    />
  );
}
