import { Suspense, use, useEffect, useState } from 'react';
import { createClient, type Client } from '#client/index.ts';
import { ClientContext, useClientState } from './client-context.tsx';
import { StatusProvider, useAnnounce } from './kit/index.ts';
import type { UiPorts } from './mount-ui.tsx';
import { Room } from './room.tsx';
import { AboutDialog } from './settings/about-dialog.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import type { WordLoader } from './words/sections.ts';
import { offeredLanguages } from './words/use-word-loader.ts';
import { useWords } from './words/words.ts';

/** What somebody asked for on the title. */
export type Wish = 'resume' | 'play' | 'settings' | 'about';

/** Everything behind the title. */
export interface Rooms {
  readonly client: Client;
  /** What is said there. */
  readonly sections: readonly string[];
  readonly Inside: typeof Inside;
}

const sections = [
  'minerals',
  'units',
  'settings',
  'library',
  'setup',
  'agents',
  'brief',
  'planning',
  'table',
  'events',
  'errors',
  'ratification',
  'years',
  'outcome',
  'debrief',
] as const;

export const openRooms = (ports: UiPorts): Rooms => ({ client: createClient(ports), sections, Inside });

interface InsideProps {
  readonly client: Client;
  readonly loader: WordLoader;
  readonly wish: Wish | undefined;
  readonly onWishDone: () => void;
}

/** The rooms: dialogs of the whole house, and whichever screen the client is on. Nothing while the title stands. */
function Inside(props: InsideProps) {
  return (
    <Suspense>
      <ClientContext value={props.client}>
        <StatusProvider>
          <House {...props} />
        </StatusProvider>
      </ClientContext>
    </Suspense>
  );
}

function House({ client, loader, wish, onWishDone }: InsideProps) {
  use(loader.need(sections));
  const { t } = useWords();
  const announce = useAnnounce();
  const screen = useClientState((state) => state.screen);
  const settings = useClientState((state) => state.settings);
  const notice = useClientState((state) => state.notice);
  const [open, setOpen] = useState<'settings' | 'about' | undefined>(undefined);

  useEffect(() => {
    if (wish === undefined) return;
    onWishDone();
    if (wish === 'resume') void client.resume();
    else if (wish === 'play') client.openLibrary();
    else setOpen(wish);
  }, [wish, onWishDone, client]);

  useEffect(() => {
    if (notice === undefined) return;
    announce(t(`common.notice.${notice}`), { show: true, tone: 'caution' });
    client.dismissNotice();
  }, [notice, announce, client, t]);

  return (
    <>
      {screen === 'title' ? undefined : <Room screen={screen} onSettings={() => setOpen('settings')} />}
      <SettingsDialog
        isOpen={open === 'settings'}
        onClose={() => setOpen(undefined)}
        settings={settings}
        onChange={client.change}
        languages={offeredLanguages}
      />
      <AboutDialog isOpen={open === 'about'} onClose={() => setOpen(undefined)} />
    </>
  );
}
