import { useState } from 'react';
import { longestName } from '#client/index.ts';
import { Button, Dialog, Select, TextField } from '../kit/index.ts';
import { languageName } from '../words/language-name.ts';
import { offeredLanguages } from '../words/use-word-loader.ts';
import { useWords } from '../words/words.ts';
import { useClassView, useLine } from './class-context.tsx';
import { sayRefused } from './say-refused.ts';

interface YouProps {
  readonly onLanguage: (language: string) => void;
}

/** Opens one's name and language. */
export function You({ onLanguage }: YouProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="pen" onPress={() => setOpen(true)}>
        {t('classroom.you')}
      </Button>
      <YouDialog isOpen={isOpen} onClose={() => setOpen(false)} onLanguage={onLanguage} />
    </>
  );
}

interface YouDialogProps extends YouProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The name that the class knows one by, and the language of one's own screen. */
export function YouDialog({ isOpen, onClose, onLanguage }: YouDialogProps) {
  const { t } = useWords();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('classroom.you')}>
      <YouForm onLanguage={onLanguage} onDone={onClose} />
    </Dialog>
  );
}

function YouForm({ onLanguage, onDone }: YouProps & { readonly onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const known = useClassView((view) => view.own?.name ?? '');
  const [name, setName] = useState(known);
  const [trouble, setTrouble] = useState<string | undefined>();
  const rename = async (to: string, language: string) => {
    const answer = await line.ask('rename', { name: to, language });
    setTrouble(answer.ok ? undefined : answer.code);
    return answer.ok;
  };
  return (
    <form
      className="class-door__form"
      onSubmit={(event) => {
        event.preventDefault();
        void rename(name.trim(), words.language).then((isDone) => isDone && onDone());
      }}
    >
      <TextField
        label={t('classroom.name')}
        note={t('classroom.you-note')}
        value={name}
        onChange={setName}
        maxLength={longestName}
        autoComplete="nickname"
        isRequired
      />
      <Select
        label={t('settings.language')}
        value={words.language}
        onChange={(language) => {
          // One's own screen speaks it at once, whether or not the server has heard.
          onLanguage(language);
          void rename(known, language);
        }}
        choices={offeredLanguages.map((tag) => ({ value: tag, label: languageName(tag) }))}
      />
      {trouble === undefined ? undefined : (
        <p className="refusal" role="alert">
          {sayRefused(words, trouble)}
        </p>
      )}
      <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
        {t('classroom.you-save')}
      </Button>
    </form>
  );
}
