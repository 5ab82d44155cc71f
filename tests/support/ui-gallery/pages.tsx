import type { ReactNode } from 'react';
import { TitleScreen } from '../../../src/ui/title/title-screen.tsx';
import { KitPage } from './kit-page.tsx';

const nothing = () => undefined;

/** Pages of the gallery by name. Add yours here. */
export const pages: Readonly<Record<string, ReactNode>> = {
  kit: <KitPage />,
  title: (
    <TitleScreen
      saved={undefined}
      onResume={nothing}
      onPlay={nothing}
      onSettings={nothing}
      onAbout={nothing}
    />
  ),
  'title-saved': (
    <TitleScreen
      saved="The Lobito corridor, as Zambia. Round 3 of 8."
      onResume={nothing}
      onPlay={nothing}
      onSettings={nothing}
      onAbout={nothing}
    />
  ),
};
