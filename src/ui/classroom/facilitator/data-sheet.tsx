import { useState } from 'react';
import { Button, SheetHead, Switch, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';
import { messagesMeant } from './messages-meant.ts';
import { useTell } from './use-tell.ts';

interface DataSheetProps {
  readonly token: string;
  readonly onDeleted: () => void;
}

/** Takes a session out of this machine, and deletes it. */
export function DataSheet({ token, onDeleted }: DataSheetProps) {
  const words = useWords();
  const { t } = words;
  const tell = useTell();
  const facts = useClassView((view) => view.class);
  const [withNames, setNames] = useState(false);
  const [withMessages, setMessages] = useState(false);
  const [typed, setTyped] = useState('');
  const [files, setFiles] = useState<readonly { readonly name: string; readonly url: string }[]>([]);
  const [trouble, setTrouble] = useState<string | undefined>();
  const [unplayable, setUnplayable] = useState<readonly number[]>([]);
  if (facts === undefined) return undefined;
  const take = async () => {
    setTrouble(undefined);
    try {
      const query = `class=${encodeURIComponent(facts.id)}${withNames ? '&names=1' : ''}${withMessages ? '&messages=1' : ''}`;
      const response = await fetch(`class/api/export?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const body = (await response.json()) as {
        readonly code?: string;
        readonly files?: readonly { readonly name: string; readonly text: string }[];
        readonly problems?: readonly { readonly table: number }[];
      };
      if (body.files === undefined) return setTrouble(sayRefused(words, body.code ?? 'SERVER_FAULT'));
      setUnplayable((body.problems ?? []).map(({ table }) => table));
      setFiles(
        body.files.map(({ name, text }) => ({
          name,
          url: URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })),
        })),
      );
    } catch {
      setTrouble(t('classroom.data.failed'));
    }
  };
  return (
    <div className="data-sheet">
      <SheetHead title={t('classroom.data.export')} lead={t('classroom.data.export-lead')} />
      <Switch label={t('classroom.data.names')} isSelected={withNames} onChange={setNames} />
      <Switch
        label={t(`classroom.data.messages.${messagesMeant(facts)}`)}
        isSelected={withMessages}
        onChange={setMessages}
      />
      <Button onPress={() => void take()}>{t('classroom.data.prepare')}</Button>
      {trouble === undefined ? undefined : (
        <p className="refusal" role="alert">
          {trouble}
        </p>
      )}
      {unplayable.length === 0 ? undefined : (
        <p className="refusal" role="status">
          {t('classroom.data.unplayable', {
            count: unplayable.length,
            tables: words.list(unplayable.map(String)),
          })}
        </p>
      )}
      <ul>
        {files.map(({ name, url }) => (
          <li key={name}>
            <a href={url} download={name}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <SheetHead
        title={t('classroom.data.delete')}
        lead={t('classroom.data.delete-lead', { code: facts.code })}
      />
      <form
        className="data-sheet__delete"
        onSubmit={(event) => {
          event.preventDefault();
          void tell('delete-class', { code: typed.trim() }).then((isDone) => isDone && onDeleted());
        }}
      >
        <TextField label={t('classroom.code')} value={typed} onChange={setTyped} autoComplete="off" />
        <Button
          type="submit"
          variant="danger"
          isDisabled={typed.trim().toUpperCase() !== facts.code.toUpperCase()}
        >
          {t('classroom.data.delete')}
        </Button>
      </form>
    </div>
  );
}
