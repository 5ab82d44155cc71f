import { describe, expect, test, vi } from 'vitest';
import { ensureChromium, findChromium, type Machine } from '../../.ci/chromium.ts';

const own = '/home/me/.cache/ms-playwright/chromium/chrome';

/** A machine with some files on it. Commands fail unless they are said to bring a file. */
function machineWith(
  files: readonly string[],
  more: Partial<Machine> & { readonly brings?: Readonly<Record<string, string>> } = {},
): Machine & { readonly ran: string[] } {
  const present = new Set(files);
  const ran: string[] = [];
  return {
    env: { PATH: '/usr/local/bin:/bin' },
    isRoot: false,
    exists: (path) => present.has(path),
    ownChromium: () => own,
    run: (...command) => {
      const line = command.join(' ');
      ran.push(line);
      const brought = more.brings?.[line];
      if (brought !== undefined) present.add(brought);
      return brought !== undefined;
    },
    ran,
    ...more,
  };
}

describe('looking for Chromium', () => {
  test('the path that somebody set comes first', () => {
    const env = { PATH: '/bin', PLAYWRIGHT_CHROMIUM_PATH: '/opt/chromium' };
    expect(findChromium(machineWith(['/opt/chromium', '/bin/chromium'], { env }))).toBe('/opt/chromium');
  });

  test('a path that leads nowhere is said so, not passed over', () => {
    const env = { PATH: '/bin', PLAYWRIGHT_CHROMIUM_PATH: '/opt/nothing' };
    expect(() => findChromium(machineWith(['/bin/chromium'], { env }))).toThrow('/opt/nothing');
  });

  test.each([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/bin/google-chrome',
    '/usr/local/bin/chromium',
    own,
  ])('finds %s', (path) => {
    expect(findChromium(machineWith([path]))).toBe(path);
  });

  test('finds nothing where there is nothing', () => {
    expect(findChromium(machineWith([]))).toBeUndefined();
  });
});

describe('getting Chromium where there is none', () => {
  const apt = 'apt-get install -y chromium';
  const playwright = 'npx playwright install chromium';
  vi.spyOn(console, 'log').mockImplementation(() => undefined);

  test('installs nothing where there is one', () => {
    const machine = machineWith(['/bin/chromium']);
    expect(ensureChromium(machine)).toBe('/bin/chromium');
    expect(machine.ran).toEqual([]);
  });

  test('asks the system, as root on Debian', () => {
    const machine = machineWith(['/etc/debian_version'], {
      isRoot: true,
      brings: { 'apt-get update': '/var/lib/apt', [apt]: '/usr/bin/chromium' },
    });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(machine.ran).toEqual(['apt-get update', apt]);
  });

  test('asks Playwright anywhere else', () => {
    const machine = machineWith(['/etc/debian_version'], { brings: { [playwright]: own } });
    expect(ensureChromium(machine)).toBe(own);
    expect(machine.ran).toEqual([playwright]);
  });

  test('asks Playwright when the system cannot', () => {
    const machine = machineWith(['/etc/debian_version'], { isRoot: true, brings: { [playwright]: own } });
    expect(ensureChromium(machine)).toBe(own);
    expect(machine.ran).toEqual(['apt-get update', playwright]);
  });

  test('says what to do when nothing helps', () => {
    expect(() => ensureChromium(machineWith([]))).toThrow(
      /could not be installed(.|\n)*PLAYWRIGHT_CHROMIUM_PATH=/,
    );
  });
});
