import { useEffect, useMemo, useState } from 'react';
import { printLinks, readRoster, type RosterProblem } from '#client/index.ts';
import { Button, FileButton, TextField } from '../../kit/index.ts';
import { useWords } from '../../words/words.ts';
import { seatLink } from '../class-address.ts';
import { useClassView, useLine } from '../class-context.tsx';
import { sayRefused } from '../say-refused.ts';

/** Problems shown at once: whoever mends these, mends the rest. */
const mostShown = 8;

interface OwnLink {
  readonly name: string;
  readonly token: string;
}

interface RosterProps {
  /** The link that was made last in place of another. */
  readonly issued: string | undefined;
}

/** Everybody's own link as it is good now: asked for by whoever looks at the list, and again when somebody's has changed. */
function useOwnLinks(issued: string | undefined): readonly OwnLink[] {
  const line = useLine();
  const members = useClassView(({ cockpit }) => cockpit?.people?.map(({ id }) => id).join(' '));
  const [links, setLinks] = useState<readonly OwnLink[]>([]);
  useEffect(() => {
    let isWanted = true;
    void line.ask('roster', {}).then((answer) => {
      if (isWanted && answer.ok) setLinks(answer.tokens);
    });
    return () => {
      isWanted = false;
    };
  }, [line, members, issued]);
  return links;
}

/** A list of names, pasted or from a spreadsheet's CSV file: everybody gets a link of their own. */
export function Roster({ issued }: RosterProps) {
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
      {links.length === 0 ? undefined : <Links links={links} />}
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
function Links({ links }: { readonly links: readonly OwnLink[] }) {
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
