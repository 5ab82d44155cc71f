import { expect, test } from 'vitest';
import { exportClass } from '#server/data/export-class.ts';
import { openPolicy, settingsFor } from '../../support/class-server.ts';
import { began, ready, rowsOf } from '../../support/session-file.ts';
import { shippedCase } from '../../support/shipped-scenarios.ts';

const caseFile = shippedCase('lobito-corridor');
const { scenario } = caseFile;
const chiefs = scenario.seats.filter(({ role }) => role === 'chief').map(({ id }) => id);
const say = (room: number, text: string) => ({
  k: 'move',
  move: { type: 'say', by: chiefs[0], room, text },
  by: 'p1',
});

/** All files of a session in which something was said everywhere. */
function exported(facilitatorsRead: 'plenary' | 'everything', step: string, withMessages = true): string {
  const rows = rowsOf(
    [
      {
        k: 'created',
        settings: settingsFor({ scenario: scenario.id, policy: { ...openPolicy, facilitatorsRead } }),
      },
      { k: 'tables', count: 1 },
      { k: 'began' },
      { k: 'revealed', step },
      { k: 'announced', kind: 'message', text: 'to the class', ready: 'ask-for-offer' },
    ],
    [
      { ...began, scenario: { id: scenario.id, digest: scenario.digest } },
      ...[...chiefs, ...chiefs].map(ready),
      { k: 'move', move: { type: 'open-room', by: chiefs[0], with: [1] }, by: 'p1' },
      say(0, 'to everybody'),
      say(1, 'to one of them'),
      { k: 'said', party: 0, by: 'p1', text: 'to ourselves' },
      { k: 'drafted', party: 0, by: 'p1', packages: [scenario.issues.map(() => 0)] },
      { k: 'opined', party: 0, by: 'p2', verdict: 'object', comment: 'between us' },
      { k: 'help', by: 'p1', text: 'to the desk' },
    ],
  );
  const kept = rows.map(({ entry, ...row }) => ({
    ...row,
    commandId: undefined,
    payload: JSON.stringify(entry),
  }));
  const { files, faults } = exportClass(caseFile, kept, { withNames: true, withMessages });
  expect(faults).toEqual([]);
  return files.map(({ text }) => text).join('\n');
}

const said = ['to everybody', 'to one of them', 'to ourselves', 'between us', 'to the desk', 'to the class'];
const heldBy = (text: string) => said.filter((one) => text.includes(one));

test('a file holds of what was said as much as facilitators were to read', () => {
  expect(heldBy(exported('everything', 'closed'))).toEqual(said);
  const silent = exported('everything', 'closed', false);
  expect(heldBy(silent)).toEqual([]);
  // Nor which of the ready words it was.
  expect(silent).not.toContain('ask-for-offer');
  expect(heldBy(exported('plenary', 'closed'))).toEqual(['to everybody', 'to the desk', 'to the class']);
  expect(heldBy(exported('plenary', 'results'))).toEqual(['to everybody', 'to the desk', 'to the class']);
  // From then on every device has the moves.
  expect(heldBy(exported('plenary', 'possible'))).toEqual([
    'to everybody',
    'to one of them',
    'to the desk',
    'to the class',
  ]);
});
