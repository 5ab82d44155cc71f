import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { helpText } from '#server/help.ts';
import { asksForHelp, defaultsIn, parseOptions } from '#server/options.ts';
import { createWords } from '#words/index.ts';
import english from '../../../assets/locales/en/server.json' with { type: 'json' };

describe('the options of the server', () => {
  test('open the game to the network, at port 4173, when nothing is said', () => {
    expect(parseOptions([], {})).toMatchObject({
      ok: true,
      value: { host: '0.0.0.0', port: 4173, keepDays: 0, secret: undefined },
    });
  });

  test('refuse a secret that is none, and days that are none', () => {
    expect(parseOptions([], { OFFTAKE_SECRET: 'a-b-c' })).toEqual({
      ok: false,
      error: { code: 'BAD_SECRET' },
    });
    expect(parseOptions(['--keep-days', 'x'], {})).toEqual({
      ok: false,
      error: { code: 'BAD_DAYS', days: 'x' },
    });
  });

  test('come from the environment', () => {
    expect(parseOptions([], { PORT: '5000', HOST: '127.0.0.1' })).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 5000 },
    });
  });

  test('come from the command line before the environment', () => {
    expect(parseOptions(['--port', '6000', '--host=::1'], { PORT: '5000' })).toMatchObject({
      ok: true,
      value: { host: '::1', port: 6000 },
    });
  });

  test.each(['', 'abc', '-1', '65536', '4173.5', '1e3', '0x10', '999999'])('refuse %o as a port', (port) => {
    expect(parseOptions([`--port=${port}`], {})).toEqual({
      ok: false,
      error: { code: 'BAD_PORT', port },
    });
  });

  test('refuse an option that nobody knows', () => {
    expect(parseOptions(['--prot', '80'], {})).toMatchObject({
      ok: false,
      error: { code: 'BAD_OPTION' },
    });
  });

  test('do not repeat a word that nobody asked for: it may be a secret', () => {
    const refused = parseOptions(['my-secret-word'], {});
    expect(refused).toEqual({ ok: false, error: { code: 'BAD_ARGUMENT' } });
  });

  test('name a database and a Redis, and take what is set to nothing as not set', () => {
    const database = 'postgres://offtake@localhost/offtake';
    const redis = 'redis://localhost:6379';
    expect(parseOptions([], { OFFTAKE_DATABASE_URL: database, OFFTAKE_REDIS_URL: '' })).toMatchObject({
      value: { shared: { database, redis: undefined }, peer: undefined },
    });
    expect(parseOptions([], { OFFTAKE_DATABASE_URL: '' })).toMatchObject({ value: { shared: undefined } });
    expect(parseOptions([], { OFFTAKE_REDIS_URL: redis })).toEqual({
      ok: false,
      error: { code: 'REDIS_ALONE' },
    });
  });

  test.each(['10.0.0.4:4173', 'https://10.0.0.4', 'http://', 'http://10.0.0.4/class'])(
    'refuse %o as an address for other servers',
    (address) => {
      expect(parseOptions([], { OFFTAKE_PEER_ADDRESS: address })).toEqual({
        ok: false,
        error: { code: 'PEER_ADDRESS', address },
      });
    },
  );
});

describe('the help of the server', () => {
  test('is asked for by either name, whatever else is said', () => {
    expect([['--help'], ['--prot', '-h'], ['--port', '1']].map(asksForHelp)).toEqual([true, true, false]);
  });

  test('names every option and variable that the server knows, with what holds without them', () => {
    const { words, add } = createWords('en');
    add('en', 'server', english);
    const text = helpText(words, defaultsIn({ XDG_DATA_HOME: '/kept', LOCALAPPDATA: '/kept' }));
    const source = readFileSync('src/server/options.ts', 'utf8');
    const variables = source.match(/(?<=env\[')[A-Z_]+/g) ?? [];
    const options = /const known = \{(.*?)\n\}/s.exec(source)?.[1]?.match(/(?<=^ {2}'?)[a-z-]+/gm) ?? [];
    expect(variables.length).toBeGreaterThan(7);
    expect(options).toContain('keep-days');
    for (const name of [...variables, ...options.map((option) => `--${option}`)])
      expect(text).toContain(name);
    for (const value of Object.values(defaultsIn({}))) expect(value).not.toBe('');
    expect(text).toContain('(without it: 4173)');
  });
});
