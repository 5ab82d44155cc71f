import { describe, expect, test } from 'vitest';
import { agreedTable, goodPackage, negotiatingTable } from '../../../../support/at-the-table.ts';

describe('walk away', () => {
  test('ends the talks where the party is needed', () => {
    const table = negotiatingTable().play(0, { type: 'walk-away' });
    expect(table.match()).toMatchObject({
      state: 'impasse',
      left: [true, false],
      ending: { kind: 'impasse', reason: 'walk-away', by: 0 },
    });
  });

  test('leaves the others to it where they suffice, without its proposals', () => {
    const rules = { decision: { quorum: 2, vetoes: [] } };
    const table = negotiatingTable({ parties: 3, protocol: 'open-table', rules })
      .play(0, { type: 'propose', packages: [goodPackage] })
      .play(0, { type: 'walk-away' });
    expect(table.match().proposals[0]?.status).toBe('withdrawn');
    expect(table.match().state).toBe('negotiation.open');
    expect(table.view(0).legal).toEqual([]);
  });

  test('leaves the side rooms too, and closes the one with nobody left to talk to', () => {
    const rules = { decision: { quorum: 2, vetoes: [] } };
    const table = negotiatingTable({ parties: 4, protocol: 'open-table', rules })
      .play(0, { type: 'open-room', with: [1, 2] })
      .play(0, { type: 'open-room', with: [1] })
      .play(0, { type: 'walk-away' })
      .play(1, { type: 'say', room: 1, text: 'now that she is gone' });
    expect(table.match().rooms.map(({ members }) => members)).toEqual([[0, 1, 2, 3], [1, 2], []]);
    expect(JSON.stringify(table.view(0))).not.toContain('now that she is gone');
  });

  test('is refused to sign at the last moment, too', () => {
    const table = agreedTable({}, [1, 1, 1, 1, 2, 0]);
    expect(table.match().state).toBe('signature');
    table.play(1, { type: 'walk-away' });
    expect(table.match()).toMatchObject({ state: 'impasse', ending: { reason: 'not-signed', by: 1 } });
  });

  test('waits for the floor in alternating offers', () => {
    expect(negotiatingTable().refusal(1, { type: 'walk-away' })).toBe('NOT_YOUR_TURN');
  });
});
