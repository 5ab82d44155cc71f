/** Everything that classes need, put together: store, keys, hall. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { ok, type Result } from '#kernel/result.ts';
import type { CaseFile } from '#scenario/index.ts';
import { createHall, type Hall } from './classroom/hall.ts';
import { createShelf, type Shelf } from './classroom/shelf.ts';
import { createTokens, randomCode, type Tokens } from './classroom/tokens.ts';
import { lineLimits, openLines, type LineLimits } from './line/socket-line.ts';
import { scenariosIn } from './scenarios.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { StoreProblem } from './store/store.ts';

export interface ClassOptions {
  /** Where everything about classes is kept: one SQLite file, with its log beside it. */
  readonly storePath: string;
  /** The folder of scenarios, or who else knows them by id. */
  readonly scenarios: string | ((id: string) => CaseFile | undefined);
  /** The facilitators' secret, where it is not the one that is kept. */
  readonly secret?: string | undefined;
  /** How long programs seem to think, in milliseconds. */
  readonly botPace?: number;
  readonly limits?: LineLimits;
  /** Classes older than this are deleted, in days; 0 keeps them until somebody deletes them. */
  readonly keepDays?: number;
  readonly report: (fault: unknown) => void;
}

/** Classes, ready to take calls on a server. */
export interface OpenClasses {
  readonly secret: string;
  readonly shelf: Shelf;
  readonly hall: Hall;
  readonly tokens: Tokens;
  attach(server: Server): void;
  close(): Promise<void>;
}

/** The longest that a timer of this runtime can wait: 2³¹ − 1 milliseconds. What is due later is looked at again then. */
const longestWait = 2_147_483_647;

export async function openClasses(options: ClassOptions): Promise<Result<OpenClasses, StoreProblem>> {
  const opened = await openSqliteStore(options.storePath);
  if (!opened.ok) return opened;
  const store = opened.value;
  const key = await store.keep('signing-key', randomBytes(32).toString('base64url'));
  const kept = await store.keep('facilitator-secret', randomCode(12).replaceAll(/(.{4})(?=.)/g, '$1-'));
  if (!key.ok || !kept.ok) {
    await store.close();
    return key.ok ? (kept as Exclude<typeof kept, { ok: true }>) : key;
  }
  const secret = options.secret ?? kept.value;
  const tokens = createTokens(key.value, secret);
  const { scenarios } = options;
  const scenario = typeof scenarios === 'string' ? scenariosIn(scenarios) : scenarios;
  const now = () => Date.now();
  const shelf = createShelf({
    store,
    tokens,
    scenario,
    now,
    later(milliseconds, run) {
      const timer = setTimeout(run, Math.min(milliseconds, longestWait));
      return () => clearTimeout(timer);
    },
    botPace: options.botPace ?? 1200,
    report: options.report,
  });
  const hall = createHall({ shelf, tokens, now, scenario });
  let closeLines: (() => Promise<void>) | undefined;
  const retiring = setInterval(() => void retire(), 3_600_000);
  retiring.unref();
  void retire().then(() => shelf.wake());

  async function retire(): Promise<void> {
    const days = options.keepDays ?? 0;
    if (days <= 0) return;
    const classes = await store.classes();
    if (!classes.ok) return;
    for (const { id, createdAt } of classes.value)
      if (now() - createdAt > days * 86_400_000) await shelf.delete(id);
  }

  return ok({
    secret,
    shelf,
    hall,
    tokens,
    attach(server) {
      closeLines = openLines(server, hall, options.report, options.limits ?? lineLimits).close;
    },
    async close() {
      clearInterval(retiring);
      shelf.stop();
      await closeLines?.();
      await store.close();
    },
  });
}
