import { expect, test } from 'vitest';
import type { Welcome } from '#client/index.ts';
import {
  afterTell,
  afterWelcome,
  hasWholeCase,
  noClass,
  type ClassView,
} from '#client/connection/class-view.ts';

const own = {
  participant: 'p1',
  name: 'Ada',
  language: 'en',
  place: { kind: 'seat', table: 1, seat: 's' },
} as const;
const at = (revision: number) => ({ revision, events: [] }) as unknown as NonNullable<ClassView['view']>;
const welcome = (revision: number) =>
  ({ role: 'participant', own, view: at(revision), help: [] }) as unknown as Welcome;

test('a welcome that a move has overtaken does not take the move back', () => {
  const before: ClassView = { ...noClass, own, view: at(7) };
  expect(afterWelcome(before, welcome(6), 0).view?.revision).toBe(7);
  expect(afterWelcome(before, welcome(8), 0).view?.revision).toBe(8);
  const elsewhere: ClassView = { ...before, own: { ...own, place: { ...own.place, table: 2 } } };
  expect(afterWelcome(elsewhere, welcome(6), 0).view?.revision).toBe(6);
});

test('a change is put on the view that it follows, and asks for all of it where it follows none', () => {
  const before: ClassView = { ...noClass, own, view: at(7) };
  const change = (from: number, revision: number) =>
    ({ type: 'view', change: { table: 1, from, revision, fields: { revision }, events: [] } }) as const;
  expect(afterTell(before, change(7, 8), 0)).toMatchObject({ view: { revision: 8 } });
  expect(afterTell(before, change(6, 7), 0)).toEqual({});
  expect(afterTell(before, change(9, 10), 0)).toBe('out-of-step');
});

test('a case that was read stays, until somebody moves or an event brings words with it', () => {
  const caseFile = {} as NonNullable<ClassView['caseFile']>;
  const seen = (change: Partial<ClassView> = {}): ClassView => ({
    ...noClass,
    own,
    view: at(7),
    caseFile,
    ...change,
  });
  const news = { revision: 8, events: [{ type: 'inject' }] } as unknown as NonNullable<ClassView['view']>;
  expect(hasWholeCase(seen(), seen({ view: at(9) }))).toBe(true);
  expect(hasWholeCase(seen(), seen({ caseFile: undefined }))).toBe(false);
  expect(hasWholeCase(seen(), seen({ view: news }))).toBe(false);
  expect(hasWholeCase(seen(), seen({ own: { ...own, place: { ...own.place, table: 2 } } }))).toBe(false);
  const otherClass = { id: 'OTHER' } as NonNullable<ClassView['class']>;
  expect(hasWholeCase(seen(), seen({ class: otherClass }))).toBe(false);
});
