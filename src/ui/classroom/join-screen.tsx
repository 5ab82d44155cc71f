import { useEffect, useState } from 'react';
import { classKeys, longestName } from '#client/index.ts';
import { Button, Paper, Select, SheetHead, TextField } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import type { UiPorts } from '../ui-ports.ts';
import { languageName } from '../words/language-name.ts';
import { offeredLanguages } from '../words/use-word-loader.ts';
import { useWords } from '../words/words.ts';
import { useClassView, useLine } from './class-context.tsx';
import { sayRefused } from './say-refused.ts';

interface JoinScreenProps {
  readonly code: string;
  readonly ports: UiPorts;
  readonly onLanguage: (language: string) => void;
  readonly onLeave: () => void;
}

/** A code and a name, in one's own language: that is all it takes to join a class. */
export function JoinScreen({ code: given, ports, onLanguage, onLeave }: JoinScreenProps) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const status = useClassView((view) => view.status);
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const [found, setFound] = useState<string | undefined>();
  const [trouble, setTrouble] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);

  // A code that came with the link is looked up at once, so that people see where they are about to go.
  useEffect(() => {
    if (given === '') return;
    void line.ask('look', { code: given }).then((answer) => {
      if (answer.ok) setFound(answer.title);
      else setTrouble(answer.code);
    });
  }, [given, line]);

  const join = async () => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await line.ask('join', { code: code.trim(), name: name.trim(), language: words.language });
    if (answer.ok) {
      ports.keep.write(classKeys.seat, answer.token);
      // From now on this page, loaded again, goes on with the seat instead of asking for a name.
      history.replaceState(undefined, '', '#class');
      const entered = await line.enter(answer.token);
      if (!entered.ok) setTrouble(entered.code);
    } else setTrouble(answer.code);
    setBusy(false);
  };

  return (
    <Shell screen="join" onHome={onLeave}>
      <div className="page class-door">
        <Paper>
          <SheetHead
            level={1}
            kicker={t('classroom.class')}
            title={found ?? t('classroom.join-title')}
            lead={t('classroom.join-lead')}
          />
          <form
            className="class-door__form"
            onSubmit={(event) => {
              event.preventDefault();
              void join();
            }}
          >
            <TextField
              label={t('classroom.code')}
              note={t('classroom.code-note')}
              value={code}
              onChange={setCode}
              maxLength={40}
              autoComplete="off"
              isRequired
            />
            <TextField
              label={t('classroom.name')}
              note={t('classroom.name-note')}
              value={name}
              onChange={setName}
              maxLength={longestName}
              autoComplete="nickname"
              isRequired
            />
            <Select
              label={t('settings.language')}
              value={words.language}
              onChange={onLanguage}
              choices={offeredLanguages.map((tag) => ({ value: tag, label: languageName(tag) }))}
            />
            {trouble === undefined ? undefined : (
              <p className="refusal" role="alert">
                {sayRefused(words, trouble)}
              </p>
            )}
            <Button
              type="submit"
              variant="primary"
              size="large"
              isDisabled={isBusy || code.trim() === '' || name.trim() === ''}
            >
              {t('classroom.join')}
            </Button>
          </form>
          {status === 'online' ? undefined : (
            <p className="soft" role="status">
              {t('classroom.no-server')}
            </p>
          )}
        </Paper>
        <p className="class-door__other">
          <a href="#facilitate">{t('classroom.i-facilitate')}</a>
        </p>
      </div>
    </Shell>
  );
}
