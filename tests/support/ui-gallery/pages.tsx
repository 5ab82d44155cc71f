import type { ReactNode } from 'react';
import { LibraryScreen } from '../../../src/ui/library/library-screen.tsx';
import { SetupScreen } from '../../../src/ui/setup/setup-screen.tsx';
import { Shell } from '../../../src/ui/shell/shell.tsx';
import { TitleScreen } from '../../../src/ui/title/title-screen.tsx';
import { KitPage } from './kit-page.tsx';
import { sampleEntries } from './sample-cases.ts';
import { sampleSetup } from './sample-setup.ts';

const nothing = () => undefined;
const title = {
  isWaiting: false,
  onResume: nothing,
  onClass: nothing,
  onPlay: nothing,
  onSettings: nothing,
  onAbout: nothing,
};
const inShell = (screen: string, content: ReactNode, where?: ReactNode) => (
  <Shell screen={screen} onHome={nothing} where={where}>
    {content}
  </Shell>
);

/** Pages of the gallery by name. Add yours here. */
export const pages: Readonly<Record<string, ReactNode>> = {
  kit: <KitPage />,
  title: <TitleScreen kept={false} keptCase={undefined} isInClass={false} {...title} />,
  'title-saved': <TitleScreen kept keptCase="The Lobito corridor" isInClass {...title} />,
  library: inShell('library', <LibraryScreen entries={sampleEntries} onChoose={nothing} />),
  setup: inShell(
    'setup',
    <SetupScreen
      model={sampleSetup}
      freshSeed={() => 'kapiri-mposhi-29'}
      onStart={nothing}
      onBack={nothing}
    />,
  ),
};
