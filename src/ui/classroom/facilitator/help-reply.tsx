import { useState } from 'react';
import type { CockpitTable, HelpRequest } from '#client/index.ts';
import { Button, Switch, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useTell } from './use-tell.ts';

interface HelpReplyProps {
  /** The table where it was asked; undefined for a question of somebody who sat at no table that played. */
  readonly table: number | undefined;
  readonly request: HelpRequest;
}

/** Replies to a question: in writing, to the asker or to the asker's whole delegation, or by walking over. */
export function HelpReply({ table, request }: HelpReplyProps) {
  const { t } = useWords();
  const tell = useTell();
  const [text, setText] = useState('');
  const [toDelegation, setToDelegation] = useState(false);
  const seats = useClassView((view) => seatsAt(view.cockpit?.tables, table));
  const hasDelegation = delegationOf(seats, request.from).length > 1;
  const where = { request: request.id, ...(table === undefined ? {} : { table }) };
  const send = async () => {
    const isDone = await tell('answer-help', {
      ...where,
      text: text.trim(),
      toDelegation: hasDelegation && toDelegation,
    });
    if (isDone) setText('');
  };
  return (
    <form
      className="help-reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('classroom.reply-to', { name: request.name })}
        value={text}
        onChange={setText}
        maxLength={2000}
        autoComplete="off"
      />
      {hasDelegation ? (
        <Switch
          label={t('classroom.reply-to-delegation')}
          isSelected={toDelegation}
          onChange={setToDelegation}
        />
      ) : undefined}
      <div className="help-reply__buttons">
        <Button type="submit" size="small" variant="primary" isDisabled={text.trim() === ''}>
          {t('classroom.reply-send')}
        </Button>
        <Button size="small" onPress={() => void tell('answer-help', where)}>
          {t('classroom.help-done')}
        </Button>
      </div>
    </form>
  );
}

const nobody: readonly never[] = [];

const seatsAt = (tables: readonly CockpitTable[] | undefined, table: number | undefined) =>
  tables?.find((one) => one.table === table)?.seats ?? nobody;

/** All who sit for the same party as somebody; nobody for whoever has no seat. */
function delegationOf(seats: CockpitTable['seats'], participant: string) {
  const own = seats.find(({ people }) => people.some(({ id }) => id === participant));
  return own === undefined
    ? []
    : seats.filter(({ party }) => party === own.party).flatMap((seat) => seat.people);
}
