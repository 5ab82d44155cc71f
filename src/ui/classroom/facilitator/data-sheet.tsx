import { useState } from 'react';
import { Button, SheetHead, Switch, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { useClassView } from '../class-context.tsx';
import { useTell } from './use-tell.ts';

interface DataSheetProps {
  readonly token: string;
  readonly onDeleted: () => void;
}

/** Takes a session out of this machine, and deletes it. */
export function DataSheet({ token, onDeleted }: DataSheetProps) {
  const { t } = useWords();
  const tell = useTell();
  const facts = useClassView((view) => view.class);
  const [withNames, setNames] = useState(false);
  const [withMessages, setMessages] = useState(false);
  const [typed, setTyped] = useState('');
  const [files, setFiles] = useState<readonly { readonly name: string; readonly url: string }[]>([]);
  const [isFailed, setFailed] = useState(false);
  if (facts === undefined) return undefined;
  const take = async () => {
    setFailed(false);
    try {
      const query = `class=${encodeURIComponent(facts.id)}${withNames ? '&names=1' : ''}${withMessages ? '&messages=1' : ''}`;
      const response = await fetch(`class/api/export?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      if (!response.ok) throw new Error(String(response.status));
      const body = (await response.json()) as {
        readonly files: readonly { readonly name: string; readonly text: string }[];
      };
      setFiles(
        body.files.map(({ name, text }) => ({
          name,
          url: URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })),
        })),
      );
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="data-sheet">
      <SheetHead title={t('classroom.data.export')} lead={t('classroom.data.export-lead')} />
      <Switch label={t('classroom.data.names')} isSelected={withNames} onChange={setNames} />
      <Switch label={t('classroom.data.messages')} isSelected={withMessages} onChange={setMessages} />
      <Button onPress={() => void take()}>{t('classroom.data.prepare')}</Button>
      {isFailed ? <p className="refusal">{t('classroom.data.failed')}</p> : undefined}
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
