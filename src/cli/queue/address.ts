/** Where is the queue, and does anybody answer there? */
import { Redis } from 'ioredis';
import type { ConnectionOptions } from 'bullmq';
import packageFile from '../../../package.json' with { type: 'json' };
import { Failure } from '../failure.ts';
import { messageOf } from '../scenarios.ts';

/** Tournaments of different versions of the program never mix: each version has a queue of its own. */
export const queueName = `offtake-games-${packageFile.version}`;

/** Key under which the programme with this digest is kept. */
export const programmeKey = (digest: string): string => `offtake:programme:${digest}`;

/** Programmes and results that nobody came back for are forgotten after a week. */
export const keptSeconds = 7 * 24 * 3600;

/** A connection that waits for a server that is away for a while. Throws a Failure for what is no address of a Redis. */
export function connectionTo(address: string): ConnectionOptions {
  // Blocking commands wait as long as it takes (BullMQ asks for this).
  return { url: parsed(address).href, maxRetriesPerRequest: null };
}

/** The address without its secrets, to be shown. */
export function shownAddress(address: string): string {
  const { protocol, host, pathname } = parsed(address);
  return `${protocol}//${host}${pathname}`;
}

/** A client for what is kept beside the queue. It too waits for a server that is away for a while. */
export function clientTo(address: string): Redis {
  const redis = new Redis(parsed(address).href, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  return redis;
}

/** Asks for a sign of life, and throws a Failure where there is none. */
export async function checkReachable(address: string): Promise<void> {
  const redis = new Redis(parsed(address).href, {
    lazyConnect: true,
    connectTimeout: 5000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => undefined,
  });
  // The answer to `connect` says what went wrong; the event would end the process.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } catch (problem) {
    throw new Failure('QUEUE_UNREACHABLE', { address: shownAddress(address), why: messageOf(problem) });
  } finally {
    redis.disconnect();
  }
}

function parsed(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '')
    throw new Failure('QUEUE_ADDRESS', {
      address: url === null ? address : `${url.protocol}//${url.host}`,
    });
  return url;
}
