import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ClassContext } from '../../../src/ui/classroom/class-context.tsx';
import { TalkAbout } from '../../../src/ui/table/talk-about.tsx';
import { englishWords } from '../../support/english.ts';
import { classFacts, smallClass } from '../../support/small-class.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const { rules } = smallScenario();
const about = <TalkAbout kind="open-room" rules={rules} words={englishWords()} />;
const inClass = (reads: 'plenary' | 'everything') =>
  renderToStaticMarkup(<ClassContext value={smallClass({ class: classFacts(reads) })}>{about}</ClassContext>);

test('alone, nobody outside a side room learns of it', () => {
  expect(renderToStaticMarkup(about)).toContain('Nobody outside the room learns of it');
});

test('in a class a side room says what facilitators read of it, as the policy has it', () => {
  expect(inClass('everything')).toContain('Facilitators may read it.');
  expect(inClass('everything')).not.toContain('Nobody');
  expect(inClass('plenary')).toContain('Facilitators do not read it either.');
});
