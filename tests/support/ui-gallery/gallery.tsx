/**
 * Every screen and the kit with sample data, for eyes and for screenshots. Development only:
 * `npm run dev`, then /tests/support/ui-gallery/index.html?page=kit&theme=night&lang=en-XA
 */
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/fonts.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { StatusProvider } from '../../../src/ui/kit/index.ts';
import { createWordLoader } from '../../../src/ui/words/sections.ts';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { pages } from './pages.tsx';

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const set = (name: string, value: string | null) =>
  value !== null && root.setAttribute(`data-${name}`, value);
set('theme', query.get('theme'));
set('motion', query.get('motion'));
set('text-size', query.get('text-size'));

const loader = createWordLoader(query.get('lang') ?? 'en');
await loader.need([
  'common',
  'title',
  'units',
  'library',
  'setup',
  'settings',
  'brief',
  'planning',
  'table',
  'ratification',
  'years',
  'debrief',
  'minerals',
  'events',
  'outcome',
  'agents',
]);

const page = query.get('page') ?? 'kit';
const content: ReactNode = pages[page] ?? `No page "${page}": ${Object.keys(pages).join(', ')}`;
createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <WordsContext value={loader.words}>
      <StatusProvider>{content}</StatusProvider>
    </WordsContext>
  </StrictMode>,
);
