/** Where is a Chromium that the browser tests can drive, and how do we get one where there is none? */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The machine, as far as finding a browser is concerned. Tests pass a made-up one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  /** Where Playwright's own Chromium is, or would be after `npx playwright install chromium`. */
  readonly ownChromium: () => string;
  /** Runs a command with its output shown, and says whether it ended well. */
  readonly run: (command: string, ...args: readonly string[]) => boolean;
}

export const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  ownChromium: () => chromium.executablePath(),
  run: (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0,
};

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: PLAYWRIGHT_CHROMIUM_PATH if it is set, one on the PATH, or Playwright's own;
 * `undefined` when there is none. A path that is set but leads nowhere is an error of the person who set it.
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const named = machine.env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is ${named}, but there is no such file.`);
  }
  const folders = [...(machine.env['PATH'] ?? '').split(delimiter), '/usr/bin'].filter(
    (folder) => folder !== '',
  );
  const system = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...system, machine.ownChromium()].find(machine.exists);
}

/** As `findChromium`, but installs one where there is none. Throws with instructions where that fails. */
export function ensureChromium(machine: Machine = thisMachine): string {
  const found = findChromium(machine);
  if (found !== undefined) return found;
  console.log('No Chromium here yet. Installing one for the browser tests …');
  const isDebian = machine.exists('/etc/debian_version') && machine.isRoot;
  if (isDebian && machine.run('apt-get', 'update') && machine.run('apt-get', 'install', '-y', 'chromium')) {
    const installed = findChromium(machine);
    if (installed !== undefined) return installed;
  }
  if (machine.run('npx', 'playwright', 'install', 'chromium')) {
    const installed = findChromium(machine);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chromium, and it could not be installed from here. Do one of these, then run the tests again:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium',
      '  PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}

/** Switches for a browser without a screen: no sandbox inside containers, no sound, no errands of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--mute-audio',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
