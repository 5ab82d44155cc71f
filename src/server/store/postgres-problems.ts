/** What is wrong with the database, by the code that PostgreSQL or the network gave it? */
import type { StoreProblem } from './store.ts';

/** The address without its user and password; undefined for what is no address of a PostgreSQL. */
export function shownDatabase(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol)) return undefined;
  if (url.hostname === '' && !url.searchParams.has('host')) return undefined;
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Classes of SQLSTATE: a connection that broke, an operator who stopped it, resources, a server that starts or stops. */
const awayClasses = /^(08...|57P..|57014|53300|25P03)$/;
const deniedClasses = /^(28...|3D000|42501|3F000)$/;

export function postgresProblemOf(error: unknown, path: string): StoreProblem {
  const code = codeOf(error);
  const reason = reasonOf(error);
  if (/^53[12]00$/.test(code)) return { code: 'STORE_FULL', path };
  if (code === '25006') return { code: 'STORE_READ_ONLY', path };
  if (deniedClasses.test(code)) return { code: 'STORE_DENIED', path, reason };
  if (isConflictCode(code)) return { code: 'STORE_UNSURE', path };
  // What is no answer of the database is trouble on the way to it.
  const isAnswer = /^[0-9A-Z]{5}$/.test(code);
  if (!isAnswer || awayClasses.test(code)) return { code: 'STORE_AWAY', path, reason };
  return { code: 'STORE_FAILED', path, reason };
}

/** A row that is there already: a twin wrote it, or this server without knowing. */
export const isPostgresConflict = (error: unknown): boolean => isConflictCode(codeOf(error));

const isConflictCode = (code: string) => code === '23505';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Where a name has several addresses, the error is a list of errors. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : codeOf(error);
}
