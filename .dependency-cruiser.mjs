/**
 * The fences of docs/architecture.md as code: who may import what, and what to do instead.
 * `npm run fences` checks them; tests/guards/fences.test.ts proves that every rule catches its sin.
 */

/** For each folder of src, the folders it may import. Floors go down only; siblings never meet. */
const mayImport = {
  kernel: [],
  engine: ['kernel'],
  scenario: ['engine', 'kernel'],
  agents: ['engine', 'kernel'],
  analysis: ['engine', 'kernel'],
  outcome: ['engine', 'kernel'],
  session: ['agents', 'outcome', 'engine', 'kernel'],
  wire: ['scenario', 'engine', 'kernel'],
  words: ['scenario', 'analysis', 'outcome', 'engine', 'kernel'],
  client: ['session', 'wire', 'words', 'scenario', 'agents', 'analysis', 'outcome', 'engine', 'kernel'],
  server: ['session', 'wire', 'words', 'scenario', 'analysis', 'outcome', 'engine', 'kernel'],
  cli: [
    ...['server', 'session', 'wire', 'words', 'scenario'],
    ...['agents', 'analysis', 'outcome', 'engine', 'kernel'],
  ],
  game: ['client', 'words', 'kernel'],
  ui: ['client', 'words', 'kernel'],
};

/** What to do instead, when a folder reaches for one that it may not have. */
const instead = {
  kernel:
    'The kernel has no domain word and imports no other folder: move the code up to the floor that needs it.',
  engine:
    'The engine decides what can happen and knows nobody above it: pass the value in, or move the code up.',
  scenario:
    'The scenario floor turns text into a Scenario of the engine: what plays or judges it belongs elsewhere.',
  agents: 'A negotiator gets a view and nothing else: if it needs a fact, let the view carry it.',
  analysis:
    'Analysis measures matches and packages: a caller on a higher floor brings it together with its siblings.',
  outcome:
    'The years know an agreement and a scenario: a caller on a higher floor brings them together with their siblings.',
  session: 'A session runs one negotiation: reading files, messages and sentences belong to its callers.',
  wire: 'Messages and records are shapes: keep what acts on them in session, client or server.',
  words: 'Words turn facts into sentences: hand them the facts, and let the caller fetch those.',
  client:
    'The client knows no screen: send the screen facts through a presenter, and let it send commands back.',
  server: 'The server shows nothing and plays no terminal: share code through a lower floor.',
  cli: 'The command line needs no browser code: share code through a lower floor.',
  game: 'The canvas reads presenters and sends commands: put the rule in a lower floor, and the control in ui.',
  ui: 'Panels read presenters and send commands: put the rule in a lower floor, and the picture in game.',
};

const floorRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports-down-only`,
  comment: instead[folder],
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
}));

/**
 * For each package, the only places of src that may import it. `family` lists the packages that go with it.
 * @type {{ name: string, family?: string[], homes: string[], comment: string }[]}
 */
const homeOfPackage = [
  {
    name: 'xstate',
    homes: ['engine/protocols/', 'engine/step\\.ts$', 'client/'],
    comment:
      'XState lives in engine/protocols, engine/step.ts and client: ask step() or a presenter instead.',
  },
  {
    name: 'phaser',
    homes: ['game/'],
    comment: 'Phaser stays in game, so that everything else runs and is tested without a canvas.',
  },
  {
    name: 'react',
    family: [
      'react-dom',
      'react-aria',
      'react-aria-components',
      'react-stately',
      '@react-aria',
      '@react-stately',
    ],
    homes: ['ui/'],
    comment: 'React stays in ui: keep what the screen shows in a presenter of client.',
  },
  {
    name: 'yaml',
    homes: ['scenario/', 'wire/'],
    comment: 'YAML is read by the scenario floor: ask it to parse or print.',
  },
  {
    name: 'zod',
    homes: ['scenario/', 'wire/'],
    comment: 'The shape of outside data is checked in scenario and wire: import the checked type.',
  },
  {
    name: 'seedrandom',
    homes: ['kernel/'],
    comment: 'Random numbers come from #kernel/random.ts, with their state inside the match.',
  },
  { name: '@noble/hashes', homes: ['kernel/'], comment: 'Digests come from #kernel/canonical.ts.' },
  {
    name: 'saxes',
    homes: ['scenario/interop/xml/'],
    comment: 'XML is read by scenario/interop/xml/read-xml.ts.',
  },
  {
    name: 'i18next',
    homes: ['words/'],
    comment: 'Sentences come from the words floor: ask it with a key and facts.',
  },
  { name: 'commander', homes: ['cli/'], comment: 'Commands and their options are read by cli.' },
  { name: 'sirv', homes: ['server/'], comment: 'Files are served by server.' },
  {
    name: 'piscina',
    homes: ['cli/batch/'],
    comment: 'Threads belong to cli/batch: hand its pool a programme of games.',
  },
  {
    name: 'bullmq',
    homes: ['cli/queue/'],
    comment: 'Games are handed to other machines through cli/queue, and only there.',
  },
  {
    name: 'ioredis',
    homes: ['cli/queue/'],
    comment: 'Redis is spoken to by cli/queue; servers that know each other do so through Colyseus.',
  },
  {
    name: '@colyseus/core',
    family: ['@colyseus/redis-driver', '@colyseus/redis-presence'],
    homes: ['server/cluster/'],
    comment: 'Servers share out their classes in server/cluster: no other file knows of Colyseus.',
  },
  {
    name: 'httpxy',
    homes: ['server/cluster/'],
    comment: 'Requests are passed on to other servers by server/cluster/relay.ts.',
  },
  {
    name: 'socket.io',
    homes: ['server/line/'],
    comment: 'Sockets stay behind server/line, so that another transport replaces one file.',
  },
  {
    name: 'socket.io-client',
    homes: ['client/connection/'],
    comment: 'The line to a class is client/connection: ask it.',
  },
  {
    name: 'kysely',
    family: ['better-sqlite3', 'pg'],
    homes: ['server/store/'],
    comment: 'What is kept is kept by server/store: use its port.',
  },
  { name: 'uqr', homes: ['server/', 'ui/'], comment: 'QR codes are drawn by server and ui.' },
];

const packageRules = homeOfPackage.map(({ name, family = [], homes, comment }) => ({
  name: `${name.replace('@', '').replace('/', '-')}-stays-home`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: homes.map((home) => `^src/${home}`) },
  to: { path: [name, ...family].map((each) => `node_modules/(@types/)?${each}/`) },
}));

const pureFloors = '^src/(kernel|engine|scenario|agents|analysis|outcome|session|wire|words)/';
const pureFloorPackages = [
  'xstate',
  'yaml',
  'zod',
  'seedrandom',
  '@types/seedrandom',
  '@noble/hashes',
  'i18next',
  'saxes',
  '@marcbachmann/cel-js',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    ...packageRules,
    {
      name: 'enter-by-the-door',
      comment:
        'Another folder is entered through its index.ts only: export what you need there, or do without it.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        // The terminal has its words before anything of a case is loaded, for its help.
        pathNot: ['^src/$1/', '^src/kernel/', '^src/words/words\\.ts$', '^src/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'main-enters-by-the-door',
      comment: "The composition root wires doors together: export what it needs from the folder's index.ts.",
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/(client|game|ui|words)/index\\.ts$'] },
    },
    {
      name: 'nobody-imports-a-root',
      comment: 'main.ts files wire and are imported by nobody: move what you need to a file of its own.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^src/main\\.ts$', '^src/(server|cli)/main\\.ts$'] },
    },
    {
      name: 'no-cycles',
      comment:
        'Files that import each other, even by types, cannot be read one at a time: move the shared part below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-never-imports-tests',
      comment: 'The product must not need its tests: move shared code into src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|build|\\.ci)/' },
    },
    {
      name: 'pure-floors-touch-no-platform',
      comment:
        'Floors 1 to 4 run anywhere: let server, cli or client read files, clocks and sockets and pass the values in.',
      severity: 'error',
      from: { path: pureFloors },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-floors-few-packages',
      comment: `Floors 1 to 4 use only ${pureFloorPackages.filter((name) => !name.startsWith('@types')).join(', ')}: write a decision in docs/decisions before adding one.`,
      severity: 'error',
      from: { path: pureFloors },
      to: {
        path: 'node_modules/',
        pathNot: pureFloorPackages.map((name) => `node_modules/${name}/`),
      },
    },
    {
      name: 'browser-has-no-node',
      comment: 'client, game and ui run in a browser: what needs Node belongs to server or cli.',
      severity: 'error',
      from: { path: '^src/((client|game|ui)/|main\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runs-without-dev-dependencies',
      comment: 'server and cli run as they are, with no build step: list the package under dependencies.',
      severity: 'error',
      from: { path: '^src/(kernel|engine|scenario|agents|analysis|outcome|session|wire|words|server|cli)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'everything-resolves',
      comment: 'This import leads nowhere: check the path, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
