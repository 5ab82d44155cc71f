import { useState } from 'react';
import { Button, Select, TextField, useAnnounce } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useClassCase } from '../use-class-case.ts';
import { PartyChoice, TableChoice } from './who-is-meant.tsx';
import { SayLater } from './say-later.tsx';
import { useTell } from './use-tell.ts';

const none: readonly never[] = [];

interface AnnouncerProps {
  readonly ports: UiPorts;
  /** False before the tables begin: what is said to them then can only be scheduled. */
  readonly canSend: boolean;
}

/** Says something to all tables or one, now or later: a message, or news from outside the room. */
export function Announcer({ ports, canSend }: AnnouncerProps) {
  const { t } = useWords();
  const tell = useTell();
  const announce = useAnnounce();
  const given = useClassCase(ports.library);
  const [party, setParty] = useState('');
  const tables = useClassView((view) => view.cockpit?.tables ?? none);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'message' | 'news'>('message');
  const [to, setTo] = useState('');
  const [isPlanning, setPlanning] = useState(false);
  const send = async () => {
    const isSaid = await tell('announce', {
      kind,
      text: text.trim(),
      ...(to === '' ? {} : { tables: [Number(to)] }),
      ...(party === '' ? {} : { parties: [party] }),
    });
    if (!isSaid) return;
    setText('');
    announce(t('classroom.announce-done'), { show: true });
  };
  return (
    <form
      className="announcer"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) void send();
        else if (text.trim() !== '') setPlanning(true);
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
      <TableChoice tables={tables} value={to} onChange={setTo} />
      <div className="announcer__role">
        <PartyChoice given={given} value={party} onChange={setParty} />
      </div>
      <div className="announcer__send">
        {canSend ? (
          <Button type="submit" isDisabled={text.trim() === ''}>
            {t('classroom.send')}
          </Button>
        ) : undefined}
        <Button isDisabled={text.trim() === ''} onPress={() => setPlanning(true)}>
          {t('classroom.schedule.later')}
        </Button>
      </div>
      {isPlanning ? (
        <SayLater
          deed={{ kind, text: text.trim(), ...(party === '' ? {} : { parties: [party] }) }}
          table={to}
          given={given}
          onDone={() => setText('')}
          onClose={() => setPlanning(false)}
        />
      ) : undefined}
    </form>
  );
}
