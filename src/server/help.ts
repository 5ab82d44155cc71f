/** What can be said to the server, and what holds where nothing is said? `npm start -- --help` */
import type { Words } from '#words/index.ts';
import type { Defaults } from './options.ts';

/** Each with the variable that says the same, and the key of its sentence. */
const rows = [
  { option: '--port <port>', variable: 'PORT', about: 'port', holds: 'port' },
  { option: '--host <address>', variable: 'HOST', about: 'host', holds: 'host' },
  { option: '--data <folder>', variable: 'OFFTAKE_DATA', about: 'data', holds: 'data' },
  { option: '--keep-days <days>', variable: 'OFFTAKE_KEEP_DAYS', about: 'keepDays', holds: 'keepDays' },
  { option: '--build', variable: '', about: 'build', holds: undefined },
  { option: '-h, --help', variable: '', about: 'help', holds: undefined },
  { option: '', variable: 'OFFTAKE_SECRET', about: 'secret', holds: undefined },
  { option: '', variable: 'OFFTAKE_DATABASE_URL', about: 'database', holds: undefined },
  { option: '', variable: 'OFFTAKE_REDIS_URL', about: 'redis', holds: undefined },
  { option: '', variable: 'OFFTAKE_PEER_ADDRESS', about: 'peer', holds: undefined },
] as const;

export function helpText({ t }: Words, defaults: Defaults): string {
  const width = (of: (row: (typeof rows)[number]) => string) =>
    Math.max(...rows.map((row) => of(row).length));
  const optionWidth = width(({ option }) => option);
  const variableWidth = width(({ variable }) => variable);
  const lines = rows.map(({ option, variable, about, holds }) => {
    const value = holds === undefined ? '' : ` ${t('server.help.default', { value: defaults[holds] })}`;
    return `  ${option.padEnd(optionWidth)}  ${variable.padEnd(variableWidth)}  ${t(`server.help.about.${about}`)}${value}`;
  });
  return [t('server.help.usage'), '', t('server.help.heading'), ...lines, '', t('server.help.more')].join(
    '\n',
  );
}
