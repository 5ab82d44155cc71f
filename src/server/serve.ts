/** Serves the built game and its classes: `npm start`. Reads the options, starts the server, says where it is or why it is not. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';
import { createWords, terminalLanguage } from '#words/index.ts';
import english from '../../assets/locales/en/server.json' with { type: 'json' };
import french from '../../assets/locales/fr/server.json' with { type: 'json' };
import { buildGame } from './build-game.ts';
import { helpText } from './help.ts';
import { lanAddresses, openClasses, startServer } from './index.ts';
import { asksForHelp, defaultsIn, parseOptions, type ServeOptions } from './options.ts';
import { shownDatabase } from './store/postgres-problems.ts';

const wordsIn = (language: 'en' | 'fr') => {
  const { words, add } = createWords(language);
  add('en', 'server', english);
  add('fr', 'server', french);
  return words;
};
const shipped = { en: wordsIn('en'), fr: wordsIn('fr') };
/** In the language of the terminal. */
const words = terminalLanguage(process.env) === 'fr' ? shipped.fr : shipped.en;
/** Words in the language that a browser asks for. */
const wordsFor = (acceptLanguage: string | undefined) =>
  /^\s*fr\b/i.test(acceptLanguage ?? '') ? shipped.fr : shipped.en;

const beside = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const say = (line: string) => console.log(line);
const complain = ({ code, ...facts }: { readonly code: string }) =>
  console.error(`${code}: ${words.t(`server.problem.${code}`, facts)}`);

const args = process.argv.slice(2);
const options = parseOptions(args, process.env);
if (asksForHelp(args)) say(helpText(words, defaultsIn(process.env)));
else if (options.ok) await buildAndServe(options.value);
else fail(options.error);

function fail(problem: { readonly code: string }) {
  complain(problem);
  process.exitCode = 1;
}

async function buildAndServe(chosen: ServeOptions) {
  const built = chosen.build ? buildGame() : undefined;
  if (built?.ok === false) fail(built.error);
  else await serve(chosen);
}

async function serve(chosen: ServeOptions) {
  const { host, port, data, keepDays, secret, shared } = chosen;
  const storePath = join(data, 'classes.sqlite');
  const peer = chosen.peer ?? `http://${ownHost(host)}:${port}`;
  const opened = await openClasses({
    storePath,
    shared: shared && { ...shared, peer },
    scenarios: beside('scenarios'),
    secret,
    keepDays,
    report: (fault) => console.error(fault),
  });
  if (!opened.ok && shared !== undefined) {
    // A hosted server is there for its classes: whatever supervises it starts it again.
    fail(opened.error);
    return;
  }
  // Whoever plays alone needs no store: that goes on, whatever is wrong with it.
  const classes = opened.ok ? opened.value : undefined;
  const started = await startServer({ folder: beside('dist'), host, port, classes, wordsFor });
  if (!started.ok) {
    await classes?.close();
    fail(started.error);
    return;
  }
  const { address, lanAddress, stop } = started.value;
  say(words.t('server.ready'));
  say(words.t('server.here', { address }));
  if (lanAddress === undefined) say(words.t('server.onlyHere', { host }));
  else {
    const [, ...others] = lanAddresses(networkInterfaces()).map(
      (lan) => `http://${lan.address}:${new URL(address).port}`,
    );
    say(words.t('server.lan', { address: lanAddress }));
    if (others.length > 0) say(words.t('server.others', { addresses: others.join(', ') }));
    if (process.stdout.isTTY) say(renderUnicodeCompact(`${lanAddress}/#class`));
    say(words.t('server.test', { address: `${lanAddress}/class/test` }));
  }
  if (classes === undefined) {
    if (!opened.ok) complain(opened.error);
    console.error(words.t('server.noClasses'));
  } else {
    say(
      words.t('server.facilitate', {
        address: `${lanAddress ?? address}/#facilitate`,
        secret: classes.secret,
      }),
    );
    say(words.t('server.kept', { path: (shared && shownDatabase(shared.database)) ?? storePath }));
    if (shared?.redis !== undefined) say(words.t('server.peer', { address: peer }));
  }
  // Everything is kept and everybody hung up on by then: what the library still waits for, from devices that are gone, is waited for no more.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit()));
}

/** By what name of its own other servers may reach this one. */
function ownHost(host: string): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? (lanAddresses(networkInterfaces())[0]?.address ?? '127.0.0.1') : host;
  return name.includes(':') ? `[${name}]` : name;
}
