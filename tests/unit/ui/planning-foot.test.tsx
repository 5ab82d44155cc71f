import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PlanningFoot } from '../../../src/ui/planning/planning-foot.tsx';
import { WordsContext } from '../../../src/ui/words/words.ts';
import { englishWords } from '../../support/english.ts';

const nothing = () => undefined;
const foot = (speaks: boolean, isFiled: boolean, isChanged = false) =>
  renderToStaticMarkup(
    <WordsContext value={englishWords()}>
      <PlanningFoot
        onFile={speaks ? nothing : undefined}
        onSkip={undefined}
        isFiled={isFiled}
        isChanged={isChanged}
      />
    </WordsContext>,
  );

test('whoever speaks for a delegation files its plan, and files it again once it is changed', () => {
  expect(foot(true, false)).toContain('File the plan and sit down');
  expect(foot(true, true)).not.toContain('<button');
  expect(foot(true, true, true)).toContain('File the changed plan');
});

test('nobody else is offered what would be refused: they read who files it, and that it is filed', () => {
  expect(foot(false, false)).toContain('The head of your delegation files one plan');
  expect(foot(false, true)).toContain('Your plan is filed');
  for (const isFiled of [false, true]) expect(foot(false, isFiled, true)).not.toContain('<button');
});
