import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { ClassContext } from '../../../src/ui/classroom/class-context.tsx';
import { JoinCard } from '../../../src/ui/classroom/facilitator/join-card.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';
import { classFacts, smallClass } from '../../support/small-class.ts';

beforeAll(() => vi.stubGlobal('location', new URL('http://class.example:4173/')));

const person = (connected: boolean) => ({
  ...{ id: 'p1', name: 'Ada', language: 'en', place: undefined, arrived: true },
  connected,
});
function card(stage: 'tables' | 'debrief', connected: boolean): string {
  const facts = { ...classFacts('plenary'), stage };
  const cockpit = { class: facts, joinClosed: false, people: [person(connected)] };
  const line = smallClass({ class: facts, cockpit: cockpit as never });
  return renderToStaticMarkup(
    <WordsContext value={englishWords()}>
      <ClassContext value={line}>
        <JoinCard />
      </ClassContext>
    </WordsContext>,
  );
}

test('a session that is only looked back on shows no way in, and still a wall', () => {
  expect(card('debrief', false)).not.toMatch(/CODE|class\.example|People may join/);
  expect(card('debrief', false)).toContain('Show on the wall');
});

test('a class that plays, or looks back with its people, shows the way in', () => {
  expect(card('tables', false)).toMatch(/CODE/);
  expect(card('debrief', true)).toMatch(/CODE/);
});
