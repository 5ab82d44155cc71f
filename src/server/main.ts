/** Serves the built game: `npm start`. Reads the options, starts the server, says where it is or why it is not. */
import { fileURLToPath } from 'node:url';
import { createWords } from '#words/index.ts';
import strings from '../../assets/locales/en/server.json' with { type: 'json' };
import { startServer } from './index.ts';
import { parseOptions } from './options.ts';

const { words, add } = createWords('en');
add('en', 'server', strings);

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const options = parseOptions(process.argv.slice(2), process.env);
const started = options.ok ? await startServer({ folder, ...options.value }) : options;

if (started.ok) {
  const { address, stop } = started.value;
  console.log(words.t('server.ready', { address }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
} else {
  const { code, ...facts } = started.error;
  console.error(`${code}: ${words.t(`server.problem.${code}`, facts)}`);
  process.exitCode = 1;
}
