/** Serves the built game: `npm start`. Reads the options, starts the server, says where it is or why it is not. */
import { fileURLToPath } from 'node:url';
import texts from '../../assets/locales/en/server.json' with { type: 'json' };
import { parseOptions } from './options.ts';
import { startServer } from './start-server.ts';

const options = parseOptions(process.argv.slice(2), process.env);
const started = options.ok
  ? await startServer({ folder: fileURLToPath(new URL('../../dist', import.meta.url)), ...options.value })
  : options;

if (started.ok) {
  const { address, stop } = started.value;
  console.log(sentence('ready', { address }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
} else {
  console.error(sentence(started.error.code, started.error));
  process.exitCode = 1;
}

function sentence(key: keyof typeof texts, facts: Readonly<Record<string, string | number>>): string {
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name]));
}
