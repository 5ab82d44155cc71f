import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWellFormed } from '#engine/index.ts';
import * as drafts from '../../../src/client/draft.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const { issues } = smallScenario();
const rules: drafts.DraftRules = { issues, closed: [{ issue: 4, option: 0 }], maxPackages: 3 };
const start = drafts.newDraft(rules, undefined);

type Edit = (draft: drafts.Draft) => drafts.Draft;
const choices = issues.flatMap(({ options }, issue) => options.map((_, option) => ({ issue, option })));
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...choices).map(
    (choice): Edit =>
      (draft) =>
        drafts.chooseOption(draft, rules, choice),
  ),
  fc.constant<Edit>((draft) => drafts.addAlternative(draft, rules)),
  fc.nat(2).map(
    (index): Edit =>
      (draft) =>
        drafts.removeAlternative(draft, index),
  ),
  fc.nat(2).map(
    (index): Edit =>
      (draft) =>
        drafts.editAlternative(draft, index),
  ),
);
const edited = (edits: readonly Edit[]) => edits.reduce((draft, edit) => edit(draft), start);
const contents = ({ packages }: drafts.Draft) => packages;

describe('a draft', () => {
  test('begins well formed, past what is closed', () => {
    expect(start.packages).toHaveLength(1);
    expect(isWellFormed(issues, rules.closed, drafts.activePackage(start))).toBe(true);
    expect(drafts.activePackage(start)[4]).not.toBe(0);
  });

  test('opens and closes issues as others are settled', () => {
    const open = drafts.chooseOption(start, rules, { issue: 1, option: 1 });
    expect(drafts.activePackage(open)[2]).toBe(0);
    const shut = drafts.chooseOption(open, rules, { issue: 1, option: 0 });
    expect(drafts.activePackage(shut)[2]).toBe(-1);
  });

  test('does not count a choice that changes nothing as a change', () => {
    expect(drafts.chooseOption(start, rules, { issue: 0, option: 0 })).toBe(start);
  });

  test('holds as many alternatives as the rules allow, and at least one', () => {
    const three = [1, 2, 3].reduce((draft) => drafts.addAlternative(draft, rules), start);
    expect(three.packages).toHaveLength(3);
    expect(three.active).toBe(2);
    expect(drafts.removeAlternative(start, 0)).toBe(start);
  });

  test('goes on with the alternative it was editing when another before it is removed', () => {
    const two = drafts.addAlternative(drafts.addAlternative(start, rules), rules);
    const marked = drafts.chooseOption(two, rules, { issue: 0, option: 3 });
    expect(drafts.activePackage(drafts.removeAlternative(marked, 0))[0]).toBe(3);
  });

  test('stays well formed, and within the rules, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const draft = edited(edits);
        expect(draft.packages.length).toBeGreaterThan(0);
        expect(draft.packages.length).toBeLessThanOrEqual(rules.maxPackages);
        expect(draft.packages[draft.active]).toBeDefined();
        for (const pkg of draft.packages) expect(isWellFormed(issues, rules.closed, pkg)).toBe(true);
      }),
    );
  });

  test('goes back to where it was, step by step, and forward again', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const end = edited(edits);
        let draft = end;
        const steps = end.past.length;
        for (let step = 0; step < steps; step++) draft = drafts.undo(draft);
        expect(contents(draft)).toEqual(contents(start));
        expect(drafts.undo(draft)).toBe(draft);
        for (let step = 0; step < steps; step++) draft = drafts.redo(draft);
        expect(contents(draft)).toEqual(contents(end));
        expect(drafts.redo(draft)).toBe(draft);
      }),
    );
  });

  test('forgets what was undone when something new is done', () => {
    const changed = drafts.chooseOption(start, rules, { issue: 0, option: 1 });
    const other = drafts.chooseOption(drafts.undo(changed), rules, { issue: 0, option: 2 });
    expect(drafts.redo(other)).toBe(other);
  });
});
