import { useState } from 'react';
import type { HelpRequest } from '#client/index.ts';
import { Button, TextField } from '../kit/index.ts';
import { useWords } from '../words/words.ts';
import { useClassView, useLine } from './class-context.tsx';
import { sayAnnounced } from './say-announced.ts';
import { sayRefused } from './say-refused.ts';

/** One's questions to the facilitators with what they replied, a new one, and what was announced. */
export function Questions() {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const asked = useClassView((view) => view.help);
  const announcements = useClassView((view) => view.table?.announcements ?? noAnnouncements);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const send = async () => {
    const answer = await line.ask('call-help', { text: text.trim() });
    setTrouble(answer.ok ? undefined : answer.code);
    if (answer.ok) setText('');
  };
  return (
    <div className="class-help">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t('classroom.help-label')}
          value={text}
          onChange={setText}
          lines={3}
          maxLength={2000}
        />
        {trouble === undefined ? undefined : (
          <p className="refusal" role="alert">
            {sayRefused(words, trouble)}
          </p>
        )}
        <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
          {t('classroom.help-send')}
        </Button>
      </form>
      {asked.length === 0 ? undefined : (
        <ul className="questions" aria-label={t('classroom.help-asked')}>
          {asked.map((request) => (
            <AskedQuestion key={`${request.table ?? ''} ${request.id}`} request={request} />
          ))}
        </ul>
      )}
      {announcements.length === 0 ? undefined : (
        <>
          <h3>{t('classroom.announcements')}</h3>
          <ul>
            {announcements.map((entry) => (
              <li key={entry.id}>{sayAnnounced(words, entry)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function AskedQuestion({ request }: { readonly request: HelpRequest }) {
  const { t } = useWords();
  const own = useClassView((view) => view.own?.participant);
  const { from, name, text, answered, replies } = request;
  return (
    <li className="questions__one">
      <p>
        {from === own ? undefined : <strong>{name} </strong>}
        {text}{' '}
        {replies.length > 0 ? undefined : (
          <em className="soft">{t(answered ? 'classroom.help-answered' : 'classroom.help-waiting')}</em>
        )}
      </p>
      {replies.map((reply) => (
        <blockquote key={`${reply.at} ${reply.text}`} className="questions__reply">
          {reply.text}
          {reply.toDelegation ? (
            <footer className="soft">{t('classroom.reply-for-delegation')}</footer>
          ) : undefined}
        </blockquote>
      ))}
    </li>
  );
}

const noAnnouncements: readonly never[] = [];
