import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSandbox, type Files } from './support/sandbox.ts';

/** One sin: where it stands, the code, the rule that must catch it, and a word of the advice it must give. */
type Sin = readonly [file: string, code: string, rule: string, advice: string];

const inEngine = (code: string, rule: string, advice: string): Sin => [
  'src/engine/sin.ts',
  code,
  rule,
  advice,
];
const inPanel = (code: string, rule: string, advice: string): Sin => ['src/ui/sin.tsx', code, rule, advice];

const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const text = 'no-text-in-code';

const sins: readonly Sin[] = [
  inEngine('export const a = Date.now();', globals, 'Time is a move'),
  inEngine('export const a = new Date();', globals, 'Time is a move'),
  inEngine('export const a = performance.now();', globals, 'Time is a move'),
  inEngine('setTimeout(() => undefined, 1);', globals, 'Time is a move'),
  inEngine('setInterval(() => undefined, 1);', globals, 'Time is a move'),
  inEngine('export const a = globalThis.Date;', globals, 'Name what you need'),
  inEngine("console.log('x');", globals, 'Return facts and codes'),
  inEngine('export const a = process.env;', globals, 'pass the value in'),
  inEngine('export const a = window.innerWidth;', globals, 'pass the value in'),
  inEngine("export const a = fetch('x').then(() => 1);", globals, 'pass the value in'),
  inEngine("export const a = new Intl.NumberFormat('en');", globals, 'words floor'),
  inEngine('export const a = Math.random();', properties, '#kernel/random.ts'),
  inEngine("export const a = Math['random']();", properties, '#kernel/random.ts'),
  inEngine('export const { random } = Math;', properties, '#kernel/random.ts'),
  inEngine('export const a = Math.exp(1);', properties, 'exp() of #kernel/exact.ts'),
  inEngine('export const a = Math.log(1);', properties, 'ln() of #kernel/exact.ts'),
  inEngine('export const a = Math.pow(2, 3);', properties, 'power() of #kernel/exact.ts'),
  inEngine('export const a = Math.sin(1);', properties, '#kernel/exact.ts'),
  inEngine("export const a = 'a'.localeCompare('b');", properties, 'depends on the machine'),
  inEngine('export const a = (x: number) => x ** 2;', 'no-power-operator', 'power() of #kernel/exact.ts'),
  inEngine('export let a = 1;\na **= 2;', 'no-power-operator', 'power() of #kernel/exact.ts'),
  inEngine('export const a = null;', 'no-null', 'null'),
  ['src/words/sin.ts', 'export const a = Math.random();', properties, '#kernel/random.ts'],
  ['src/client/sin.ts', 'export const a = Math.random();', properties, '#kernel/random.ts'],
  ['src/client/sin.ts', "console.log('x');", 'no-console', 'console'],
  ['src/cli/sin.ts', "process.stdout.write('Two words');", text, 'assets/locales'],
  ['src/cli/sin.ts', 'export const a = (n: number) => `${n} games played`;', text, 'assets/locales'],
  [
    'src/game/sin.ts',
    "export const a = (scene: any) => scene.label(0, 0, 'Two words');",
    text,
    'assets/locales',
  ],
  inPanel('export const A = () => <p>Agree</p>;', text, '“Agree”'),
  inPanel('export const A = () => <p>{"Agree"}</p>;', text, '“Agree”'),
  inPanel('export const A = (p: { y: boolean }) => <p>{p.y ? "Yes" : 1}</p>;', text, '“Yes”'),
  inPanel('export const A = (p: { y: boolean }) => <p>{p.y && "Yes"}</p>;', text, '“Yes”'),
  inPanel('export const A = (p: { n: number }) => <p>{`Round ${p.n}`}</p>;', text, '“Round”'),
  inPanel('export const A = () => <input aria-label="Points" />;', text, '“Points”'),
  inPanel('export const A = () => <input placeholder={"Points"} />;', text, '“Points”'),
  inPanel('export const A = () => <abbr title="Offtake">{1}</abbr>;', text, '“Offtake”'),
  inPanel('export const A = (p: any) => <b title={p.y ? "Yes" : undefined}>{1}</b>;', text, '“Yes”'),
  inPanel('export const A = { label: "Two words" };', text, '“Two words”'),
  inPanel('export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;', 'no-danger', ''),
  ['src/ui/sin.ts', "document.body.innerHTML = '';", properties, 'never become markup'],
  [
    'src/server/sin.ts',
    'async function f() {}\nexport const a = () => { f(); };',
    'no-floating-promises',
    '',
  ],
  ['src/server/sin.ts', 'export const a = (x: any) => x;', 'no-explicit-any', ''],
  ['src/server/sin.ts', 'export const a = (x?: string) => x!;', 'no-non-null-assertion', ''],
  ['src/server/sin.ts', 'export default 1;', 'no-default-export', ''],
  ['src/server/Sin.ts', 'export const a = 1;', 'filename-case', ''],
  ['src/server/sin.ts', `${'export {};\n'.repeat(301)}`, 'max-lines', ''],
  [
    'src/server/sin.ts',
    '// oxlint-disable-next-line no-eval\nexport const a = eval("1");',
    'reason-for-silence',
    '-- <reason>',
  ],
  [
    'src/server/sin.ts',
    "export const a = (x: 'a' | 'b') => { switch (x) { case 'a': return 1; } return 0; };",
    'switch-exhaustiveness-check',
    '',
  ],
];

/** What looks like a sin and is none. */
const innocent: Files = {
  'src/engine/fine.ts': 'export const a = Math.sqrt(4) + Math.max(1, 2) + Math.floor(0.5);',
  'src/kernel/fine.ts': 'export const isNull = (x: unknown) => x === null;',
  'src/words/fine.ts': "export const a = new Intl.NumberFormat('en');",
  'src/server/fine.ts':
    '// oxlint-disable-next-line no-eval -- proves that a reason is enough\nexport const a = eval("1");',
  'src/cli/fine.ts':
    "export const check = (x: number) => { if (x < 0) throw new Error('A developer reads this.'); };",
  'src/client/fine.ts':
    "export const a = [new Error('A developer reads this.'), streamFrom(`a stream of ${1}`)];\ndeclare function streamFrom(name: string): number;",
  'src/game/fine.ts': `export const font = "600 14px 'Source Serif 4 Variable', Georgia, serif";`,
  'src/ui/fine.tsx': [
    'export const A = (p: { t: (key: string) => string; kind: string; n: number }) => (',
    '  <p className="two words" title={p.t("table.title")} data-kind="free">',
    '    {p.t("table.heading")} · {p.n} {p.kind === "mine" ? p.t("mine") : undefined} %',
    '    <path d="M 10 10 L 20 20" />',
    '  </p>',
    ');',
  ].join('\n'),
};

describe('the lint rules', () => {
  const files = Object.fromEntries(sins.map(([path, code], index) => [numbered(path, index), code]));
  const sandbox = makeSandbox({ ...innocent, ...files });
  const found = lint(sandbox.folder);
  afterAll(sandbox.remove);

  test.each(
    sins.map(([path, code, rule, advice], index) => [code, numbered(path, index), rule, advice] as const),
  )('catch %j in %s', (_code, path, rule, advice) => {
    const caught = found.filter(({ filename, code }) => filename === path && code.endsWith(`(${rule})`));
    expect(caught, JSON.stringify(found.filter(({ filename }) => filename === path))).not.toHaveLength(0);
    expect(caught.map(({ message, help }) => `${message} ${help ?? ''}`).join()).toContain(advice);
  });

  test.each(Object.keys(innocent))('let %s be', (path) => {
    expect(found.filter(({ filename }) => filename === path)).toEqual([]);
  });
});

/** Gives every sin a file of its own: `src/ui/sin.tsx` becomes `src/ui/sin-7.tsx`. */
function numbered(path: string, index: number): string {
  return path.replace(/(?=\.tsx?$)/, `-${index}`);
}

interface Finding {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

function lint(folder: string): readonly Finding[] {
  const child = spawnSync('oxlint', ['--format', 'json', 'src'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(child.stdout) as { readonly diagnostics: readonly Finding[] };
  return diagnostics;
}
