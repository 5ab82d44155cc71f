import { useEffect, useState } from 'react';
import { classKeys } from '#client/index.ts';
import { Button, Paper, SheetHead, TextField } from '../../kit/index.ts';
import { Shell } from '../../shell/shell.tsx';
import type { UiPorts } from '../../ui-ports.ts';
import { useWords } from '../../words/words.ts';
import type { ClassAddress } from '../class-address.ts';
import { useClassView, useLine } from '../class-context.tsx';
import { Classes } from './classes.tsx';
import { Cockpit } from './cockpit.tsx';
import { sayRefused } from '../say-refused.ts';

export interface FacilitatorProps {
  readonly ports: UiPorts;
  readonly address: Extract<ClassAddress, { readonly door: 'facilitator' }>;
  readonly onLeave: () => void;
}

/** The facilitator's room, behind the secret that the terminal shows. */
export function Facilitator({ ports, address, onLeave }: FacilitatorProps) {
  const line = useLine();
  const { keep } = ports;
  const [token, setToken] = useState(() => address.token ?? keep.read(classKeys.facilitator));
  const [trouble, setTrouble] = useState<string | undefined>();
  const role = useClassView((view) => view.role);
  const facts = useClassView((view) => view.class);

  useEffect(() => {
    if (token === undefined) return;
    void line.enter(token, keep.read(classKeys.lastClass)).then(async (answer) => {
      if (answer.ok) {
        keep.write(classKeys.facilitator, token);
        // The invitation has done its work; on a projector everybody could read it, and it opens every class.
        if (address.token !== undefined) history.replaceState(undefined, '', '#facilitate');
        return;
      }
      // The class of last time may be gone; the facilitator is still one.
      if (answer.code === 'CLASS_UNKNOWN') {
        keep.remove(classKeys.lastClass);
        await line.enter(token);
      } else if (answer.code === 'BAD_TOKEN') {
        keep.remove(classKeys.facilitator);
        setToken(undefined);
        setTrouble(answer.code);
      }
    });
  }, [token, line, keep, address]);

  const open = async (classId: string | undefined) => {
    if (token === undefined) return;
    if (classId === undefined) keep.remove(classKeys.lastClass);
    else keep.write(classKeys.lastClass, classId);
    await line.enter(token, classId);
  };

  if (token === undefined) return <SecretForm trouble={trouble} onToken={setToken} onLeave={onLeave} />;
  if (role !== 'facilitator')
    return (
      <Shell screen="entering" onHome={onLeave}>
        {undefined}
      </Shell>
    );
  return facts === undefined ? (
    <Classes ports={ports} token={token} onOpen={(id) => void open(id)} onLeave={onLeave} />
  ) : (
    <Cockpit ports={ports} token={token} onClose={() => void open(undefined)} onLeave={onLeave} />
  );
}

interface SecretFormProps {
  readonly trouble: string | undefined;
  readonly onToken: (token: string) => void;
  readonly onLeave: () => void;
}

function SecretForm({ trouble: before, onToken, onLeave }: SecretFormProps) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const [secret, setSecret] = useState('');
  const [trouble, setTrouble] = useState(before);
  return (
    <Shell screen="secret" onHome={onLeave}>
      <div className="page class-door">
        <Paper>
          <SheetHead level={1} title={t('classroom.secret-title')} lead={t('classroom.secret-lead')} />
          <form
            className="class-door__form"
            onSubmit={(event) => {
              event.preventDefault();
              void line.ask('facilitate', { secret: secret.trim() }).then((answer) => {
                if (answer.ok) onToken(answer.token);
                else setTrouble(answer.code);
              });
            }}
          >
            <TextField
              label={t('classroom.secret')}
              value={secret}
              onChange={setSecret}
              autoComplete="off"
              maxLength={200}
              isRequired
            />
            {trouble === undefined ? undefined : (
              <p className="refusal" role="alert">
                {sayRefused(words, trouble)}
              </p>
            )}
            <Button type="submit" variant="primary" size="large" isDisabled={secret.trim() === ''}>
              {t('classroom.secret-enter')}
            </Button>
          </form>
        </Paper>
      </div>
    </Shell>
  );
}
