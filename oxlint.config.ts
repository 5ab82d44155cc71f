import { defineConfig } from 'oxlint';

/**
 * Lint rules, each with what to do instead. `npm run lint` runs them with type information.
 * tests/guards/lint.test.ts proves that each rule below with a sentence of ours catches its sin.
 */

/** Floors 1 to 4 run anywhere and always give the same numbers, so they touch no platform. */
const pureFloors = [
  'kernel',
  'engine',
  'scenario',
  'agents',
  'analysis',
  'outcome',
  'session',
  'wire',
  'words',
];
const filesOf = (folders: readonly string[]) => folders.map((folder) => `src/${folder}/**`);

const timeIsAMove = "Time is a move: let the caller's clock send it in.";
const passItIn = 'It belongs to server, cli or client: pass the value in.';
const forbidGlobals = (message: string, ...names: readonly string[]) =>
  names.map((name) => ({ name, message }));

const platformGlobals = [
  ...forbidGlobals(timeIsAMove, 'Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate'),
  ...forbidGlobals(timeIsAMove, 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'),
  ...forbidGlobals('Return facts and codes; cli, server and ui do the talking.', 'console'),
  ...forbidGlobals(passItIn, 'process', 'Buffer', 'window', 'document', 'navigator', 'location', 'fetch'),
  ...forbidGlobals(passItIn, 'localStorage', 'sessionStorage', 'indexedDB', 'crypto', 'Worker', 'WebSocket'),
  ...forbidGlobals('Name what you need, so that the other rules can see it.', 'globalThis', 'self'),
];
const formatGlobals = forbidGlobals('Formats differ between machines: the words floor makes them.', 'Intl');

const forbidMath = (message: string, ...properties: readonly string[]) =>
  properties.map((property) => ({ object: 'Math', property, message }));
const exactInstead = (name: string) =>
  `Use ${name}() of #kernel/exact.ts: the platform's may differ in its last bit on another machine.`;
const noExactTwin = 'Its last bit may differ on another machine: add an exact twin to #kernel/exact.ts.';

const luckIsState = forbidMath(
  'Draw from #kernel/random.ts: luck is part of the match, and a seed replays it.',
  'random',
);
const inexactMath = [
  ...forbidMath(exactInstead('exp'), 'exp', 'expm1'),
  ...forbidMath(exactInstead('ln'), 'log', 'log2', 'log10', 'log1p'),
  ...forbidMath(exactInstead('power'), 'pow', 'cbrt'),
  ...forbidMath(noExactTwin, 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'hypot'),
  ...forbidMath(noExactTwin, 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'),
];
const localeDependent = ['toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'].map(
  (property) => ({
    property,
    message: 'The answer depends on the machine: compare with <, and let the words floor format.',
  }),
);
const markupFromText = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'].map(
  (property) => ({
    property,
    message: 'Build elements instead: text from a file must never become markup.',
  }),
);

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  jsPlugins: ['./.ci/lint/offtake.ts'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'coverage', 'test-results', 'playwright-report'],
  rules: {
    'offtake/reason-for-silence': 'error',

    eqeqeq: 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'no-alert': 'error',
    'no-param-reassign': 'error',
    'no-useless-return': 'error',
    'no-var': 'error',
    'prefer-const': 'error',

    'import/no-default-export': 'error',

    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-deprecated': 'error',
    // Two lists of the same words may mean different things, and both names say something.
    'typescript/no-duplicate-type-constituents': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    // Mistakes `const { a = 0 } = list[0] ?? {}` for a default that is never used.
    'typescript/no-useless-default-assignment': 'off',
    'typescript/only-throw-error': 'error',
    // An interface may write its functions as methods: there is no `this` in plain objects of functions.
    'typescript/unbound-method': 'off',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/no-abusive-eslint-disable': 'error',
    // `new Array<number>(n).fill(0)` is the plainest way to write a table of zeros.
    'unicorn/no-new-array': 'off',
    'unicorn/no-useless-spread': 'off',
    'unicorn/prefer-node-protocol': 'error',

    // React Aria moves the focus on purpose, and gives roles to elements that have no tag of their own.
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group', 'region', 'tabpanel'], tags: [] }],
    'jsx-a11y/prefer-tag-over-role': 'off',

    'react/exhaustive-deps': 'error',
    'react/no-array-index-key': 'error',
    'react/no-danger': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
  },
  overrides: [
    {
      files: filesOf(pureFloors),
      rules: {
        'no-restricted-globals': ['error', ...platformGlobals, ...formatGlobals],
        'no-restricted-properties': ['error', ...luckIsState, ...inexactMath, ...localeDependent],
        'offtake/no-power-operator': 'error',
        'unicorn/no-null': ['error', { checkStrictEquality: false }],
      },
    },
    {
      // Where a value becomes JSON, a hole in a list is written as null.
      files: ['src/kernel/canonical.ts'],
      rules: { 'unicorn/no-null': 'off' },
    },
    {
      // The words floor formats numbers and lists, and nothing is computed from what it says.
      files: ['src/words/**'],
      rules: {
        'no-restricted-globals': ['error', ...platformGlobals],
        'no-restricted-properties': ['error', ...luckIsState, ...inexactMath],
      },
    },
    {
      files: ['src/main.ts', ...filesOf(['client', 'game', 'ui'])],
      rules: {
        'no-console': 'error',
        'no-restricted-properties': ['error', ...luckIsState, ...markupFromText],
      },
    },
    {
      files: ['src/main.ts', ...filesOf(['client', 'game', 'ui', 'cli'])],
      rules: { 'offtake/no-text-in-code': 'error' },
    },
    {
      files: ['*.config.ts', '.dependency-cruiser.mjs', '.ci/lint/*.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['tests/**'],
      plugins: ['vitest'],
      rules: {
        'max-lines': 'off',
        'typescript/no-non-null-assertion': 'off',
        // Properties compare inside loops and cases.
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
        'vitest/no-conditional-expect': 'off',
        'vitest/no-disabled-tests': 'error',
        'vitest/no-focused-tests': 'error',
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
      },
    },
  ],
});
