import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createTerminal, type Environment } from '#cli/terminal.ts';

function streams({ isTTY = false, columns = 80 } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY, columns });
  const errors = Object.assign(new PassThrough(), { isTTY });
  let left = 0;
  const open = (environment: Environment = {}) =>
    createTerminal({ input, output, errors }, environment, () => void left++);
  return { input, output, errors, open, left: () => left, printed: () => String(output.read() ?? '') };
}

describe('input from a file', () => {
  test('is read line by line, whenever it is asked for, and then it ends', async () => {
    const { input, open } = streams();
    const terminal = open();
    input.end('one\ntwo\n');
    expect(await terminal.ask('? ')).toBe('one');
    expect(terminal.isEnded).toBe(false);
    expect(await terminal.ask('? ')).toBe('two');
    expect(await terminal.ask('? ')).toBeUndefined();
    expect(terminal.isEnded).toBe(true);
    expect(await terminal.ask('? ')).toBeUndefined();
  });

  test('is written beside its question, so that the transcript can be read', async () => {
    const { input, open, printed } = streams();
    input.end('yes\n');
    const terminal = open();
    await terminal.ask('Sign? ');
    await terminal.ask('Sign? ');
    expect(printed()).toBe('Sign? yes\nSign? \n');
  });

  test('that comes late is waited for', async () => {
    const { input, open } = streams();
    const answer = open().ask('? ');
    input.write('late\n');
    expect(await answer).toBe('late');
  });
});

describe('colours', () => {
  test.each<[boolean, Environment, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('terminal %s with %j: %s', (isTTY, environment, coloured) => {
    const painted = streams({ isTTY }).open(environment).paint('red', 'x');
    expect(painted === 'x').toBe(!coloured);
  });
});

test('a reader who stops reading ends the program quietly', () => {
  const { output, open, left } = streams();
  open();
  output.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
  expect(left()).toBe(1);
});

test('progress is drawn only where a person watches', () => {
  expect(streams({ isTTY: true }).open().watched).toBeDefined();
  expect(streams({ isTTY: false }).open().watched).toBeUndefined();
});

test('lines are neither too short nor too long to read', () => {
  expect(streams({ columns: 10 }).open().columns).toBe(32);
  expect(streams({ columns: 400 }).open().columns).toBe(120);
});
