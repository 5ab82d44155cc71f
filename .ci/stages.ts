/** What guards the project, in order: quick and cheap first. Each stage says what to do when it fails. */

export interface Stage {
  readonly name: string;
  /** Commands, run one after the other. The stage holds when all of them end well. */
  readonly commands: readonly (readonly string[])[];
  readonly whenItFails: string;
  /** Whether a single word of output means that the stage failed. */
  readonly isQuiet?: boolean;
  /** A runner that leaves a report of single tests, to be counted. */
  readonly counts?: 'vitest' | 'playwright';
}

const node = (script: string) => ['node', script];
const types = (config: string) => ['tsc', '-p', config];

export const stages: readonly Stage[] = [
  {
    name: 'browser',
    commands: [node('.ci/ensure-chromium.ts')],
    whenItFails: 'The browser tests need a Chromium; the lines above say how to get one.',
  },
  {
    name: 'formatting',
    commands: [['prettier', '--check', '--log-level', 'warn', '.']],
    whenItFails: 'Run `npm run format` and commit what it changes.',
  },
  {
    name: 'types',
    commands: [
      'tsconfig.json',
      'src/tsconfig.browser.json',
      'src/tsconfig.node.json',
      'tests/tsconfig.json',
    ].map(types),
    whenItFails:
      'A type does not fit. `tsconfig.json` covers the pure floors, where there is no browser and no Node.',
  },
  {
    name: 'lint',
    commands: [['oxlint']],
    whenItFails: 'Each finding above says what to do instead. The rules are in oxlint.config.ts.',
  },
  {
    name: 'fences',
    commands: [node('.ci/fences.ts')],
    whenItFails:
      'An import crosses a fence; each line above says what to do instead. See docs/architecture.md.',
  },
  {
    name: 'unused',
    commands: [['knip']],
    whenItFails: 'Delete what nothing uses, or use it.',
  },
  {
    name: 'tests',
    commands: [['vitest', 'run']],
    whenItFails: 'Run one file alone with `npx vitest run <path>`.',
    counts: 'vitest',
  },
  {
    name: 'build',
    commands: [['vite', 'build', '--manifest', '--logLevel', 'warn']],
    whenItFails: 'The product does not build, or not without a warning.',
    isQuiet: true,
  },
  {
    name: 'size',
    commands: [node('.ci/size-budget.ts')],
    whenItFails: 'The first screen waits for too much script.',
  },
  {
    name: 'end-to-end',
    commands: [['playwright', 'test']],
    whenItFails: 'Run one file alone with `npx playwright test <path>`; add `--headed` to watch it.',
    counts: 'playwright',
  },
];
