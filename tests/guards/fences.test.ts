import { afterAll, describe, expect, test } from 'vitest';
import { checkFences } from '../../.ci/fences.ts';
import { makeSandbox, root, type Files } from './support/sandbox.ts';

const door = (folder: string): Files => ({
  [`src/${folder}/index.ts`]: `export { inside } from './inside.ts';`,
  [`src/${folder}/inside.ts`]: `export const inside = '${folder}';`,
});

/** A small project with every folder, in which all is well. */
const innocent: Files = {
  ...['engine', 'scenario', 'agents', 'analysis', 'outcome', 'session', 'wire', 'words']
    .concat(['client', 'server', 'cli', 'game', 'ui'])
    .map(door)
    .reduce((all, files) => ({ ...all, ...files }), {}),
  'src/kernel/result.ts': 'export const result = 1;',
  'src/engine/step.ts': `import { assign } from 'xstate';\nexport const step = assign;`,
  'src/engine/uses-kernel.ts': `import { result } from '#kernel/result.ts';\nexport const used = result;`,
  'src/client/uses-floors.ts': `import { inside } from '#session/index.ts';\nexport const used = inside;`,
  'src/game/boot.ts': `import { Game } from 'phaser';\nexport const boot = Game;`,
  'src/ui/panel.tsx': `import { useState } from 'react';\nimport { Button } from 'react-aria-components';\nexport const panel = [useState, Button];`,
  'src/scenario/parse.ts': `import { parse } from 'yaml';\nimport { z } from 'zod';\nexport const read = [parse, z];`,
  'src/main.ts': `import { inside } from '#client/index.ts';\nexport const lazy = () => import('#game/index.ts');\nexport const main = inside;`,
  'src/server/main.ts': `import { inside } from './index.ts';\nimport { join } from 'node:path';\nexport const main = [inside, join];`,
};

/** One sin for each rule and for each way to break it: the file, what it imports, and the rule that must say so. */
const sins: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['kernel-imports-down-only', 'kernel', '#engine/index.ts'],
  ['engine-imports-down-only', 'engine', '#game/index.ts'],
  ['engine-imports-down-only', 'engine', '#words/index.ts'],
  ['scenario-imports-down-only', 'scenario', '#agents/index.ts'],
  ['agents-imports-down-only', 'agents', '#analysis/index.ts'],
  ['analysis-imports-down-only', 'analysis', '#agents/index.ts'],
  ['outcome-imports-down-only', 'outcome', '#scenario/index.ts'],
  ['session-imports-down-only', 'session', '#scenario/index.ts'],
  ['wire-imports-down-only', 'wire', '#session/index.ts'],
  ['words-imports-down-only', 'words', '#client/index.ts'],
  ['client-imports-down-only', 'client', '#ui/index.ts'],
  ['server-imports-down-only', 'server', '#client/index.ts'],
  ['cli-imports-down-only', 'cli', '#ui/index.ts'],
  ['game-imports-down-only', 'game', '#ui/index.ts'],
  ['game-imports-down-only', 'game', '#engine/index.ts'],
  ['ui-imports-down-only', 'ui', '#game/index.ts'],
  ['ui-imports-down-only', 'ui', '#session/index.ts'],
  ['xstate-stays-home', 'engine', 'xstate'],
  ['xstate-stays-home', 'session', 'xstate'],
  ['phaser-stays-home', 'client', 'phaser'],
  ['react-stays-home', 'game', 'react'],
  ['react-stays-home', 'client', 'react-aria-components'],
  ['yaml-stays-home', 'engine', 'yaml'],
  ['zod-stays-home', 'server', 'zod'],
  ['seedrandom-stays-home', 'agents', 'seedrandom'],
  ['noble-hashes-stays-home', 'engine', '@noble/hashes/sha2.js'],
  ['i18next-stays-home', 'ui', 'i18next'],
  ['commander-stays-home', 'server', 'commander'],
  ['sirv-stays-home', 'cli', 'sirv'],
  ['piscina-stays-home', 'server', 'piscina'],
  ['bullmq-stays-home', 'server', 'bullmq'],
  ['ioredis-stays-home', 'server', 'ioredis'],
  ['colyseus-core-stays-home', 'server', '@colyseus/core'],
  ['httpxy-stays-home', 'server', 'httpxy'],
  ['socket.io-stays-home', 'cli', 'socket.io'],
  ['socket.io-client-stays-home', 'ui', 'socket.io-client'],
  ['kysely-stays-home', 'cli', 'kysely'],
  ['uqr-stays-home', 'cli', 'uqr'],
  ['saxes-stays-home', 'server', 'saxes'],
  ['enter-by-the-door', 'client', '#session/inside.ts'],
  ['enter-by-the-door', 'cli', '../wire/inside.ts'],
  ['nobody-imports-a-root', 'server', './main.ts'],
  ['src-never-imports-tests', 'wire', '../../tests/support.ts'],
  ['pure-floors-touch-no-platform', 'scenario', 'node:fs'],
  ['pure-floors-touch-no-platform', 'words', 'fs'],
  ['pure-floors-few-packages', 'analysis', 'commander'],
  ['browser-has-no-node', 'client', 'node:path'],
  ['browser-has-no-node', 'ui', 'node:path'],
  ['runs-without-dev-dependencies', 'server', 'vite'],
  ['everything-resolves', 'agents', './nowhere.ts'],
];

const sinPath = (index: number) => `src/${sins[index]?.[1]}/sin-${index}.ts`;

const sinful: Files = {
  ...innocent,
  ...Object.fromEntries(
    sins.map(([, , imported], index) => [sinPath(index), `export * from '${imported}';`]),
  ),
  'tests/support.ts': 'export const support = 1;',
  'src/main.ts': `import { inside } from '#engine/index.ts';\nexport const main = inside;`,
  'src/outcome/egg.ts': `import type { Hen } from './hen.ts';\nexport interface Egg { readonly by?: Hen }`,
  'src/outcome/hen.ts': `import type { Egg } from './egg.ts';\nexport interface Hen { readonly from?: Egg }`,
};

describe('the fences', () => {
  const good = makeSandbox(innocent);
  const bad = makeSandbox(sinful);
  const { problems: found, rules } = checkFences(bad.folder);
  afterAll(() => [good, bad].forEach((sandbox) => sandbox.remove()));

  test('let an innocent project be', () => {
    expect(checkFences(good.folder).problems).toEqual([]);
  });

  test.each(sins.map(([rule, , imported], index) => [rule, sinPath(index), imported] as const))(
    '%s catches %s importing %s, and says what to do instead',
    (rule, file) => {
      const caught = found.filter((problem) => problem.startsWith(`${rule}: ${file} → `));
      expect(caught).toHaveLength(1);
      expect(caught[0]).toMatch(/\n +\S.{20,}[.]$/);
    },
  );

  test('catch the composition root entering the engine', () => {
    expect(found).toContainEqual(
      expect.stringContaining('main-enters-by-the-door: src/main.ts → src/engine/index.ts'),
    );
  });

  test('catch a cycle that is made of types alone', () => {
    expect(found).toContainEqual(expect.stringMatching(/^no-cycles: src\/outcome\/(egg|hen)\.ts → /));
  });

  test('are each proven by a sin', () => {
    const proven = new Set(found.map((problem) => problem.split(':')[0]));
    expect(rules.filter((rule) => !proven.has(rule))).toEqual([]);
    expect(rules.length).toBeGreaterThan(30);
  });

  test('hold in this project, whose every file was read', () => {
    const { files, imports } = checkFences(root);
    expect(files).toBeGreaterThan(60);
    expect(imports).toBeGreaterThan(files);
  });
});
