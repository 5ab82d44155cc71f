import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CaseLength } from '../../../src/ui/brief/sections/case-length.tsx';
import { ClassContext } from '../../../src/ui/classroom/class-context.tsx';
import { isOpenToOffers } from '../../../src/ui/classroom/team-panel.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';
import { classFacts, smallClass } from '../../support/small-class.ts';

const page = (
  <WordsContext value={englishWords()}>
    <CaseLength rounds={4} minutes={75} />
  </WordsContext>
);

test('a dossier says how long its case takes, and in a class how long the class has', () => {
  expect(renderToStaticMarkup(page)).toContain('about 75 minutes');
  const inClass = renderToStaticMarkup(
    <ClassContext value={smallClass({ class: classFacts('plenary') })}>{page}</ClassContext>,
  );
  expect(inClass).toContain('90 minutes');
  expect(inClass).not.toContain('75');
});

test('a delegation is asked about offers until the talks are over, and not after', () => {
  const at = (phase: string) => isOpenToOffers({ view: { phase } } as Parameters<typeof isOpenToOffers>[0]);
  expect(['preparation', 'negotiation'].map(at)).toEqual([true, true]);
  expect(['ratification', 'signature', 'implementation', 'impasse', 'debrief'].some(at)).toBe(false);
});
