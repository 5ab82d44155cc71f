import { useState } from 'react';
import { FileButton, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { sayRefused } from '../say-refused.ts';

interface ImportSessionProps {
  readonly token: string;
  readonly onOpen: (classId: string) => void;
}

interface Refusal {
  readonly code: string;
  /** Where in the file. */
  readonly path: string;
  /** Id of the case that is wanted. */
  readonly case: string;
  /** Number of the table that came to something else. */
  readonly table: string;
}

const refusalOf = (body: Readonly<Record<string, string>>): Refusal => ({
  code: body['code'] ?? 'FAILED',
  path: body['path'] ?? '',
  case: body['case'] ?? '',
  table: body['table'] ?? '',
});

/** Opens a session that another machine exported: to look back on it here. */
export function ImportSession({ token, onOpen }: ImportSessionProps) {
  const words = useWords();
  const { t, has } = words;
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File) => {
    setRefusal(undefined);
    setBusy(true);
    try {
      const response = await fetch('class/api/import', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: await file.text(),
      });
      const body = (await response.json()) as Readonly<Record<string, string>>;
      if (response.ok) onOpen(body['class'] ?? '');
      else setRefusal(refusalOf(body));
    } catch {
      setRefusal(refusalOf({}));
    }
    setBusy(false);
  };
  const key = `classroom.import-refused.${refusal?.code ?? ''}`;
  return (
    <>
      <SheetHead id="import-session" title={t('classroom.import')} lead={t('classroom.import-lead')} />
      <FileButton accept=".json,application/json" onFile={(file) => void take(file)}>
        {t('classroom.import-choose')}
      </FileButton>
      {isBusy ? <p role="status">{t('classroom.import-busy')}</p> : undefined}
      {refusal === undefined ? undefined : (
        <p className="refusal" role="alert">
          {has(key) ? t(key, { ...refusal }) : sayRefused(words, refusal.code)}
        </p>
      )}
    </>
  );
}
