import { describe, expect, test } from 'vitest';
import { CLOSED, pointsOf, redLinesCrossed, type Move } from '#engine/index.ts';
import { feedByRound, type FeedLine } from '../../../../src/client/presenters/feed.ts';
import { knownFacts } from '../../../../src/client/presenters/known-facts.ts';
import { lessonFor } from '../../../../src/client/presenters/lessons.ts';
import { draftFault, situationOf } from '../../../../src/client/presenters/situation.ts';
import { ownBestPackage, startingPoints } from '../../../../src/client/presenters/starting-points.ts';
import type { TableLesson } from '../../../../src/client/table-lessons.ts';
import { after, chief, openTable, seen, type Table } from './at-the-table.ts';

const pkg = [1, 1, 0, 1, 1, 1];
const propose = (party: number): Move => ({ type: 'propose', by: chief(party), packages: [pkg] });
const draft = (...packages: readonly (readonly number[])[]) => ({
  packages,
  active: 0,
  past: [],
  future: [],
});

describe('the situation of the player', () => {
  test('in alternating offers follows who has the floor and what stands', () => {
    const table = openTable();
    expect(situationOf(seen(table, 0).brief, seen(table, 0).view)).toBe('opening');
    expect(situationOf(seen(table, 1).brief, seen(table, 1).view)).toBe('others-floor');
    const tabled = after(table, propose(0));
    expect(situationOf(seen(tabled, 1).brief, seen(tabled, 1).view)).toBe('answering');
  });

  test('at the open table follows what has been spent and who has passed', () => {
    const table = openTable({ protocol: 'open-table' });
    const of = (now: typeof table) => situationOf(seen(now, 0).brief, seen(now, 0).view);
    expect(of(table)).toBe('open');
    expect(of(after(table, propose(0)))).toBe('spent');
    expect(of(after(table, { type: 'pass', by: chief(0) }))).toBe('passed');
  });

  test('includes what keeps the draft from being tabled', () => {
    const { brief, view } = seen(openTable(), 0);
    expect(draftFault(brief, view, draft(pkg))).toBeUndefined();
    expect(draftFault(brief, view, draft(pkg, pkg))).toEqual({ kind: 'same-twice' });
    expect(draftFault(brief, view, draft(pkg, [0, 0, CLOSED, 1, 0, 0]))).toEqual({
      kind: 'red-line',
      redLine: 'no-bare-ore',
      package: 1,
    });
  });
});

describe('the points from which a draft may start', () => {
  test('have the best for oneself, which no change of a line improves and no red line forbids', () => {
    const { brief, view } = seen(openTable(), 0);
    const best = ownBestPackage(brief, view);
    expect(redLinesCrossed(view.sheet, best)).toEqual([]);
    expect(pointsOf(view.sheet, best)).toBe(24 + 18 + 10 + 16 + 10 + 22);
  });

  test('begin with what was tabled last, and list nothing twice', () => {
    const { brief, view } = seen(after(openTable(), propose(0)), 0);
    expect(startingPoints(brief, view).map(({ kind }) => kind)).toEqual(['last', 'best']);
    const again = seen(
      after(openTable(), { type: 'propose', by: chief(0), packages: [ownBestPackage(brief, view)] }),
      0,
    );
    expect(startingPoints(again.brief, again.view).map(({ kind }) => kind)).toEqual(['last']);
  });
});

describe('what is known of a party', () => {
  const ask: Move = { type: 'ask', by: chief(0), room: 0, to: 1, topic: 'priority', issue: 5 };

  test('holds the fact of a truthful answer, and the evasion of a vague one', () => {
    const asked = after(openTable(), ask);
    const truth = after(asked, { type: 'answer', by: chief(1), question: 0, manner: 'truthful' });
    expect(knownFacts(seen(truth, 0).view, 1)).toEqual([
      { kind: 'answer', issue: 5, fact: { kind: 'priority', rank: 1 }, confidential: false },
    ]);
    const vague = after(asked, { type: 'answer', by: chief(1), question: 0, manner: 'vague' });
    expect(knownFacts(seen(vague, 0).view, 1)).toEqual([
      { kind: 'evasion', issue: 5, topic: 'priority', manner: 'vague' },
    ]);
  });

  test('puts what was published before what was only signalled, each once', () => {
    const signal: Move = { type: 'signal', by: chief(1), room: 0, more: 5, less: 0 };
    const table = after(openTable(), signal, signal, {
      type: 'disclose',
      by: chief(1),
      what: 'mandate-summary',
    });
    expect(knownFacts(seen(table, 0).view, 1).map(({ kind }) => kind)).toEqual(['mandate', 'signal']);
    expect(knownFacts(seen(table, 1).view, 0)).toEqual([]);
  });
});

describe('remarks for beginners', () => {
  const meta = { level: 'intro', teaches: ['sheet', 'walk-away', 'packages', 'questions'] } as const;
  const places = ['draft', 'table', 'talk'] as const;
  const due = (table: Table, ...putAway: readonly TableLesson[]) =>
    lessonFor(places, meta, seen(table, 0).view, draft(pkg), putAway)?.lesson;

  test('come one at a time, at the moment at which each matters', () => {
    const table = openTable();
    expect(due(table)).toBe('sheet');
    expect(due(table, 'sheet')).toBe('questions');
    const answered = after(table, propose(0), propose(1));
    expect(due(answered)).toBe('walk-away');
    expect(due(answered, 'walk-away', 'questions')).toBe('packages');
  });

  test('are not for cases that are no beginner’s', () => {
    const { view } = seen(openTable(), 0);
    expect(lessonFor(places, { ...meta, level: 'standard' }, view, draft(pkg), [])).toBeUndefined();
  });

  test('belong to a place that can be seen', () => {
    const { view } = seen(openTable(), 0);
    expect(lessonFor(['talk'], meta, view, draft(pkg), [])).toEqual({
      lesson: 'questions',
      place: 'talk',
    });
  });
});

describe('the minutes by round', () => {
  const line = (id: number, round: number, more: Partial<FeedLine> = {}): FeedLine => ({
    id,
    round,
    kind: 'talk',
    party: 0,
    room: undefined,
    sentence: 'said',
    opensRound: false,
    isSpeech: false,
    inject: undefined,
    confidential: false,
    ...more,
  });

  test('leave out what only opens a round, and what cannot be said', () => {
    const rounds = feedByRound([
      line(0, 0),
      line(1, 1, { opensRound: true }),
      line(2, 1),
      line(3, 1, { sentence: '' }),
    ]);
    expect(rounds.map(({ round, lines }) => [round, lines.map(({ id }) => id)])).toEqual([
      [0, [0]],
      [1, [2]],
    ]);
  });
});
