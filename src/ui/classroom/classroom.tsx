import { Suspense, use, useEffect, useMemo, useState } from 'react';
import { classKeys, type ClassLine, type Tell } from '#client/index.ts';
import { Button, Paper, SheetHead, StatusProvider } from '../kit/index.ts';
import { Shell } from '../shell/shell.tsx';
import type { UiPorts } from '../ui-ports.ts';
import { roomSections } from '../words/room-sections.ts';
import type { WordLoader } from '../words/sections.ts';
import { useWords } from '../words/words.ts';
import { parseClassAddress, type ClassAddress } from './class-address.ts';
import { ClassContext, useClassView, useLine } from './class-context.tsx';
import { Facilitator } from './facilitator/facilitator.tsx';
import { JoinScreen } from './join-screen.tsx';
import { Member } from './member.tsx';
import { Wall } from './wall.tsx';
import './class-strip.css';
import './classroom.css';
import { sayRefused } from './say-refused.ts';

const sections = [...roomSections, 'classroom'];

interface ClassroomProps {
  readonly ports: UiPorts;
  readonly loader: WordLoader;
  /** Another language was chosen, by its tag. */
  readonly onLanguage: (language: string) => void;
  readonly onLeave: () => void;
}

/** Everything of a class: joining, waiting, a seat at a table, the facilitator's cockpit, the wall. */
export function Classroom(props: ClassroomProps) {
  return (
    <Suspense>
      <StatusProvider>
        <Doors {...props} />
      </StatusProvider>
    </Suspense>
  );
}

/** One line for as long as somebody is in the class: a component that waits for it may be made more than once. */
const lines = new WeakMap<UiPorts, Promise<ClassLine>>();

function lineOf(ports: UiPorts): Promise<ClassLine> {
  const known = lines.get(ports);
  if (known !== undefined) return known;
  const opening = ports.openClass();
  lines.set(ports, opening);
  return opening;
}

function Doors({ ports, loader, onLanguage, onLeave }: ClassroomProps) {
  use(loader.need(sections));
  const line = use(lineOf(ports));
  const address = useAddress();
  const leave = () => {
    line.close();
    lines.delete(ports);
    onLeave();
  };
  return (
    <ClassContext value={line}>
      <Door address={address} ports={ports} onLanguage={onLanguage} onLeave={leave} />
    </ClassContext>
  );
}

function useAddress(): ClassAddress {
  const read = () => parseClassAddress(location.hash) ?? { door: 'join' as const, code: '' };
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const onChange = () => setAddress(read());
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return address;
}

interface DoorProps {
  readonly address: ClassAddress;
  readonly ports: UiPorts;
  readonly onLanguage: (language: string) => void;
  readonly onLeave: () => void;
}

function Door({ address, ports, onLanguage, onLeave }: DoorProps) {
  const line = useLine();
  const role = useClassView((view) => view.role);
  const farewell = useClassView((view) => view.farewell);
  const status = useClassView((view) => view.status);
  const { keep } = ports;
  const kept = useMemo(() => tokenFor(address, keep.read), [address, keep]);
  const [isStale, setStale] = useState(false);
  // The language of this device, and not each that is chosen on it: nobody enters anew for that.
  const [language] = useState(useWords().language);

  useEffect(() => {
    if (kept === undefined || address.door === 'facilitator') return;
    void line.enter(kept, undefined, language).then((answer) => {
      if (answer.ok) {
        if (address.door !== 'seat') return;
        // The link has done its work; nobody needs to read it off the screen.
        keep.write(classKeys.seat, kept);
        history.replaceState(undefined, '', '#class');
      } else if (answer.code === 'BAD_TOKEN' || answer.code === 'CLASS_UNKNOWN') {
        keep.remove(classKeys.seat);
        setStale(true);
      }
    });
  }, [kept, address, line, keep, language]);

  // Whoever joined on this page got their seat's token after it was opened.
  if (farewell !== undefined)
    return <Farewell code={farewell} token={tokenFor(address, keep.read)} onLeave={onLeave} />;
  if (address.door === 'facilitator')
    return <Facilitator ports={ports} address={address} onLeave={onLeave} />;
  if (address.door === 'wall') return <Wall ports={ports} />;
  if (role === 'participant') return <Member ports={ports} onLanguage={onLanguage} onLeave={onLeave} />;
  if (kept !== undefined && !isStale && status !== 'closed') return <Connecting onLeave={onLeave} />;
  const code = address.door === 'join' ? address.code : '';
  // A link opened in a page that stands at the door already fills in its own code.
  return <JoinScreen key={code} code={code} ports={ports} onLanguage={onLanguage} onLeave={onLeave} />;
}

function tokenFor(address: ClassAddress, read: (key: string) => string | undefined): string | undefined {
  switch (address.door) {
    case 'seat':
    case 'wall':
    case 'facilitator':
      return address.token;
    case 'join':
      // A code in the address is a wish to join that class, and not to go on with another.
      return address.code === '' ? read(classKeys.seat) : undefined;
  }
}

function Connecting({ onLeave }: { readonly onLeave: () => void }) {
  const words = useWords();
  const { t } = words;
  const trouble = useClassView((view) => view.trouble);
  return (
    <Shell screen="connecting" onHome={onLeave}>
      <div className="page class-door">
        <SheetHead level={1} title={t('classroom.connecting')} lead={t('classroom.connecting-lead')} />
        {trouble === undefined ? undefined : <p role="status">{sayRefused(words, trouble)}</p>}
      </div>
    </Shell>
  );
}

interface FarewellProps {
  readonly code: Extract<Tell, { type: 'farewell' }>['code'];
  /** The token of the seat, where this device has one. */
  readonly token: string | undefined;
  readonly onLeave: () => void;
}

/** The line is no longer this device's: why, and what can be done. */
function Farewell({ code, token, onLeave }: FarewellProps) {
  const words = useWords();
  const { t } = words;
  const line = useLine();
  const [trouble, setTrouble] = useState<string | undefined>();
  const takeBack = async (seat: string) => {
    const answer = await line.enter(seat);
    if (!answer.ok) setTrouble(answer.code);
  };
  return (
    <Shell screen="farewell" onHome={onLeave}>
      <div className="page class-door">
        <Paper>
          <SheetHead
            level={1}
            title={t(`classroom.farewell.${code}.title`)}
            lead={t(`classroom.farewell.${code}.lead`)}
          />
          {trouble === undefined ? undefined : <p role="status">{sayRefused(words, trouble)}</p>}
          {code === 'SEAT_MOVED' && token !== undefined && trouble === undefined ? (
            <Button variant="primary" onPress={() => void takeBack(token)}>
              {t('classroom.take-back')}
            </Button>
          ) : (
            <Button onPress={onLeave}>{t('classroom.to-title')}</Button>
          )}
        </Paper>
      </div>
    </Shell>
  );
}
