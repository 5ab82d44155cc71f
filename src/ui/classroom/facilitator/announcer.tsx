import { useState } from 'react';
import { Button, Select, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

/** Says something to all tables or one: a message, or news from outside the room. */
export function Announcer() {
  const { t } = useWords();
  const tell = useTell();
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'message' | 'news'>('message');
  const [to, setTo] = useState('');
  const send = async () => {
    const isSaid = await tell('announce', {
      kind,
      text: text.trim(),
      ...(to === '' ? {} : { tables: [Number(to)] }),
    });
    if (isSaid) setText('');
  };
  return (
    <form
      className="announcer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField label={t('classroom.announce')} value={text} onChange={setText} maxLength={1000} />
      <Select
        label={t('classroom.announce-kind')}
        choices={(['message', 'news'] as const).map((value) => ({
          value,
          label: t(`classroom.kind.${value}`),
        }))}
        value={kind}
        onChange={setKind}
      />
      <Select
        label={t('classroom.announce-to')}
        choices={[
          { value: '', label: t('classroom.all-tables') },
          ...tables.map(({ table }) => ({ value: `${table}`, label: t('classroom.table', { table }) })),
        ]}
        value={to}
        onChange={setTo}
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        {t('classroom.send')}
      </Button>
    </form>
  );
}
