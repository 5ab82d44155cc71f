import { useState } from 'react';
import { readRoster, type RosterProblem } from '#client/index.ts';
import { Button, FileButton, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { seatLink } from '../class-address.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

/** Problems shown at once: whoever mends these, mends the rest. */
const mostShown = 8;

/** A list of names, pasted or from a spreadsheet's CSV file: everybody gets a link of their own. */
export function Roster() {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const [text, setText] = useState('');
  const [links, setLinks] = useState<readonly { readonly name: string; readonly token: string }[]>([]);
  const [trouble, setTrouble] = useState<string | undefined>();
  const read = readRoster(text);
  const enrol = async (names: readonly string[]) => {
    const answer = await line.ask('enrol', { names: [...names] });
    setTrouble(answer.ok ? undefined : answer.code);
    if (!answer.ok) return;
    setLinks((before) => [...before, ...answer.tokens]);
    setText('');
  };
  return (
    <form
      className="people__roster"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) void enrol(read.value);
      }}
    >
      <FileButton
        size="small"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFile={(file) => void file.text().then(setText)}
      >
        {t('classroom.roster-file')}
      </FileButton>
      <TextField
        label={t('classroom.roster-label')}
        note={t('classroom.roster-note')}
        lines={6}
        value={text}
        onChange={setText}
      />
      {text.trim() === '' || read.ok ? undefined : <Problems problems={read.error} />}
      {trouble === undefined ? undefined : <p className="refusal">{sayRefused(words, trouble)}</p>}
      <Button type="submit" isDisabled={!read.ok}>
        {t('classroom.enrol', { count: read.ok ? read.value.length : 0 })}
      </Button>
      {links.length === 0 ? undefined : (
        <ul className="people__links">
          {links.map(({ name, token }) => (
            <li key={token}>
              {name} <code>{seatLink(token)}</code>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function Problems({ problems }: { readonly problems: readonly RosterProblem[] }) {
  const { t } = useWords();
  return (
    <ul className="refusal" role="status">
      {problems.slice(0, mostShown).map(({ code, line, column, name }) => (
        <li key={`${line} ${column} ${code}`} data-code={code}>
          {t('classroom.roster-problem', {
            line,
            column,
            what: t(`classroom.roster-refused.${code}`, { name }),
          })}
        </li>
      ))}
    </ul>
  );
}
