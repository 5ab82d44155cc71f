import { describe, expect, test } from 'vitest';
import { negotiatingTable } from '../../../../support/at-the-table.ts';

describe('say', () => {
  test('is heard by everybody in the plenary and by nobody outside a side room', () => {
    const table = negotiatingTable({ parties: 3 })
      .play(1, { type: 'say', room: 0, text: 'good morning' })
      .play(0, { type: 'open-room', with: [1] })
      .play(0, { type: 'say', room: 1, text: 'between us' });
    const heard = (party: number) =>
      table.view(party).events.flatMap((event) => (event.type === 'message-sent' ? [event.text] : []));
    expect(heard(1)).toEqual(['good morning', 'between us']);
    expect(heard(2)).toEqual(['good morning']);
  });

  test('refuses what is empty, endless, or said in a room where one is not', () => {
    const table = negotiatingTable({ parties: 3 }).play(0, { type: 'open-room', with: [1] });
    expect(table.refusal(0, { type: 'say', room: 0, text: '  ' })).toBe('EMPTY_TEXT');
    expect(table.refusal(0, { type: 'say', room: 0, text: 'x'.repeat(2001) })).toBe('TEXT_TOO_LONG');
    expect(table.refusal(2, { type: 'say', room: 1, text: 'hello?' })).toBe('UNKNOWN_ROOM');
  });

  test('takes a sentence by its name instead of words, for everybody to read in their own language', () => {
    const phrase = { key: 'veteran.opening.1', issue: 2 };
    const table = negotiatingTable().play(0, { type: 'say', room: 0, text: '', phrase });
    expect(table.match().events.at(-1)).toMatchObject({ type: 'message-sent', text: '', phrase });
  });

  test('refuses a name that cannot be one', () => {
    const table = negotiatingTable();
    for (const key of ['', 'Veteran', 'a b', 'a..b'])
      expect(table.refusal(0, { type: 'say', room: 0, text: '', phrase: { key } })).toBe('EMPTY_TEXT');
  });
});
