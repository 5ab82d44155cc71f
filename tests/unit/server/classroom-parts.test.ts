import { describe, expect, test } from 'vitest';
import { changedClock } from '#server/classroom/clock-change.ts';
import { createGuessGuard } from '#server/classroom/guess-guard.ts';
import { distinctName, likenessesOf, nameOf } from '#server/classroom/names.ts';
import { codeOf, createTokens, randomCode } from '#server/classroom/tokens.ts';
import { dataFolder } from '#server/host/data-folder.ts';
import { lanAddresses } from '#server/index.ts';

const running = { kind: 'running', endsAt: 10_000, lastCall: false } as const;

describe('a clock in the facilitator’s hand', () => {
  test('keeps what was left while it is paused', () => {
    const paused = changedClock(running, { action: 'pause', seconds: 0 }, 4000, true);
    expect(paused).toEqual({ kind: 'paused', millisecondsLeft: 6000, lastCall: false });
    expect(changedClock(paused, { action: 'add', seconds: 60 }, 5000, true)).toMatchObject({
      millisecondsLeft: 66_000,
    });
    expect(changedClock(paused, { action: 'resume', seconds: 0 }, 9000, true)).toEqual({
      ...running,
      endsAt: 15_000,
    });
  });
  test('never runs backwards past now, and calls last only in talks', () => {
    expect(changedClock(running, { action: 'add', seconds: -900 }, 4000, true)).toEqual({
      ...running,
      endsAt: 4000,
    });
    expect(changedClock(running, { action: 'last-call', seconds: 60 }, 4000, false)).toBe(running);
    expect(changedClock(undefined, { action: 'add', seconds: 60 }, 0, true)).toBeUndefined();
  });
});

describe('tokens', () => {
  const tokens = createTokens('key', 'secret-secret');
  test('say who somebody is to whoever has the key, and to nobody else', () => {
    const token = tokens.sign({ kind: 'seat', classId: 'K7QM2P', participant: 'p4', number: 2 });
    expect(tokens.read(token)).toEqual({ kind: 'seat', classId: 'K7QM2P', participant: 'p4', number: 2 });
    expect(createTokens('key', 'secret-secret').read(token)).toBeDefined();
    expect(createTokens('another', 'secret-secret').read(token)).toBeUndefined();
    expect(createTokens('key', 'another').read(token)).toBeUndefined();
  });
  test('take the secret as people type it', () => {
    expect(tokens.isSecret('SECRET secret')).toBe(true);
    expect(tokens.isSecret('secret')).toBe(false);
  });
  test('codes hold no letter that is taken for another', () => {
    for (let round = 0; round < 50; round++) expect(randomCode(6)).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    expect(codeOf(' k7q-m2p ')).toBe('K7QM2P');
  });
});

describe('wrong codes', () => {
  const triedIn = (seconds: number, wrongAtFirst: number) => {
    let now = 0;
    const guard = createGuessGuard(() => now);
    for (let tried = 0; tried < wrongAtFirst; tried++) guard.wrong();
    let tried = 0;
    for (; now < seconds * 1000; now += 20)
      if (guard.mayTry()) {
        guard.wrong();
        tried++;
      }
    return tried;
  };
  test('are forgiven one by one, however many there were', () => {
    let now = 0;
    const guard = createGuessGuard(() => now);
    for (let tried = 0; tried < 1000; tried++) guard.wrong();
    expect(guard.mayTry()).toBe(false);
    now = 250;
    expect(guard.mayTry()).toBe(true);
  });
  test('cannot be tried faster than five a second after the first sixty', () => {
    expect(triedIn(60, 0)).toBe(60 + 299);
    expect(triedIn(60, 1000)).toBe(299);
  });
  test('count from when they are tried, not from when they are found wrong', async () => {
    const guard = createGuessGuard(() => 0);
    let answer = () => {};
    const store = new Promise<void>((found) => (answer = found));
    const waiting: Promise<void>[] = [];
    while (guard.mayTry()) waiting.push(guard.pending(store));
    expect(waiting).toHaveLength(60);
    answer();
    await Promise.all(waiting);
    expect(guard.mayTry()).toBe(true);
  });
});

test.each([
  ['  Ada   Lovelace ', 'Ada Lovelace'],
  ['Zoë <b>', 'Zoë <b>'],
  ['   ', undefined],
  ['gnp\u{202E}exe', undefined],
  ['zero\u{200B}width', undefined],
  ['filler\u{3164}', undefined],
  ['blank\u{2800}', undefined],
  ['x'.repeat(41), undefined],
])('the name %j is shown as %j', (typed, shown) => {
  expect(nameOf(typed)).toBe(shown);
});

test.each([
  ['Ada', 'Ada (2)'],
  ['ADA', 'ADA (2)'],
  // Cyrillic letters, Greek ones, wide ones.
  ['\u0410d\u0430', '\u0410d\u0430 (2)'],
  ['\u0391da', '\u0391da (2)'],
  ['\uFF21da', '\uFF21da (2)'],
  ['lvan', 'lvan (3)'],
  ['Zoe', 'Zoe'],
  ['\u0410\u043D\u043D\u0430', '\u0410\u043D\u043D\u0430'],
])('beside Ada and two Ivans, %s stands on the card as %s', (name, shown) => {
  const taken = likenessesOf([{ name: 'Ada' }, { name: 'Ivan' }, { name: 'Ivan (2)' }, { name: 'Zo\u00EB' }]);
  expect(distinctName(name, taken)).toBe(shown);
});

test('the address of the room comes before those of tunnels and machines inside the machine', () => {
  const at = (address: string, internal = false) => [
    { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: address },
  ];
  const found = lanAddresses({
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    tun0: at('10.8.0.2'),
    wlan0: at('192.168.1.20'),
    eth0: at('10.0.0.5'),
    usb0: at('169.254.3.4'),
  });
  expect(found.map(({ name }) => name)).toEqual(['wlan0', 'eth0', 'docker0', 'tun0', 'usb0']);
});

test('what must last is kept where the system keeps such things', () => {
  expect(dataFolder('linux', '/h', {})).toBe('/h/.local/share/offtake');
  expect(dataFolder('darwin', '/h', {})).toBe('/h/Library/Application Support/Offtake');
  expect(dataFolder('linux', '/h', { XDG_DATA_HOME: '/x' })).toBe('/x/offtake');
});
