import { useEffect, useMemo, useState } from 'react';
import { printLinks, readRoster, type RosterProblem } from '#client/index.ts';
import { Button, FileButton, TextField } from '../../kit/index.ts';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import { seatLink } from '../class-address.ts';
import { useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';
import { PrintSlips } from './print-slips.tsx';
import { useOwnLinks, type OwnLink } from './use-own-links.ts';

/** Problems shown at once: whoever mends these, mends the rest. */
const mostShown = 8;

interface RosterProps {
  readonly ports: UiPorts;
  /** The link that was made last in place of another. */
  readonly issued: string | undefined;
}

/** A list of names, pasted or from a spreadsheet's CSV file: everybody gets a link of their own. */
export function Roster({ ports, issued }: RosterProps) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const links = useOwnLinks(issued);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const read = readRoster(text);
  const enrol = async (names: readonly string[]) => {
    const answer = await line.ask('enrol', { names: [...names] });
    setTrouble(answer.ok ? undefined : answer.code);
    if (answer.ok) setText('');
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
        {read.ok ? t('classroom.enrol', { count: read.value.length }) : t('classroom.enrol-these')}
      </Button>
      {links.length === 0 ? undefined : <Links ports={ports} links={links} />}
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

/** Everybody's own link, to be read here, or sent on from a file. */
function Links({ ports, links }: { readonly ports: UiPorts; readonly links: readonly OwnLink[] }) {
  const { t } = useWords();
  const file = useMemo(() => {
    const rows = links.map(({ name, token }) => ({ name, link: seatLink(token) }));
    return URL.createObjectURL(new Blob([printLinks(rows)], { type: 'text/csv;charset=utf-8' }));
  }, [links]);
  useEffect(() => () => URL.revokeObjectURL(file), [file]);
  return (
    <div className="people__links">
      <p>
        {t('classroom.links-lead')}{' '}
        <a href={file} download="links.csv">
          {t('classroom.links-file')}
        </a>
      </p>
      <PrintSlips ports={ports} links={links} />
      <ul>
        {links.map(({ name, token }) => (
          <li key={token}>
            <span>{name}</span> <code>{seatLink(token)}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
