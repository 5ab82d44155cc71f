import type { ReactNode } from 'react';
import { KitPage } from './kit-page.tsx';

/** Pages of the gallery by name. Add yours here. */
export const pages: Readonly<Record<string, ReactNode>> = {
  kit: <KitPage />,
};
