import { useState } from 'react';
import { FileButton, SheetHead } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';

interface ImportSessionProps {
  readonly token: string;
  readonly onOpen: (classId: string) => void;
}

/** Opens a session that another machine exported: to look back on it here. */
export function ImportSession({ token, onOpen }: ImportSessionProps) {
  const { t, has } = useWords();
  const [refusal, setRefusal] = useState<{ readonly code: string; readonly path: string } | undefined>();
  const take = async (file: File) => {
    setRefusal(undefined);
    try {
      const response = await fetch('class/api/import', {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: await file.text(),
      });
      const body = (await response.json()) as Readonly<Record<string, string>>;
      if (response.ok) onOpen(body['class'] ?? '');
      else setRefusal({ code: body['code'] ?? 'FAILED', path: body['path'] ?? '' });
    } catch {
      setRefusal({ code: 'FAILED', path: '' });
    }
  };
  const key = `classroom.import-refused.${refusal?.code ?? ''}`;
  return (
    <>
      <SheetHead id="import-session" title={t('classroom.import')} lead={t('classroom.import-lead')} />
      <FileButton accept=".json,application/json" onFile={(file) => void take(file)}>
        {t('classroom.import-choose')}
      </FileButton>
      {refusal === undefined ? undefined : (
        <p className="refusal" role="alert">
          {t(has(key) ? key : 'classroom.import-refused.FAILED', { path: refusal.path })}
        </p>
      )}
    </>
  );
}
