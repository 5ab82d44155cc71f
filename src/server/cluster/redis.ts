/**
 * How is Redis spoken to? By Colyseus' presence and driver, with one thing added: nobody waits for a Redis that is away, and nothing is refused because
 * of it. Colyseus awaits some answers where a refusal would end the process, and others where nobody would ever be let in again.
 */
import type { IRoomCache, SortOptions } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import { RedisPresence } from '@colyseus/redis-presence';
import type { RedisAddress } from './redis-address.ts';

/** Milliseconds to wait for an answer of a Redis that is there. */
const answerWithin = 1000;
const connectWithin = 5000;
/** Milliseconds between two tries to reach a Redis that was there once. */
const retryEvery = 250;

/** What a presence and a driver have in common. */
export interface Connecting {
  readonly address: RedisAddress;
  /** Before every key: other stores on the same Redis have other ones. Channels have none. */
  readonly keyPrefix: string;
  /** At first somebody waits for an answer; later it is tried for ever. */
  readonly isOpen: () => boolean;
}

const settingsOf = ({ address, keyPrefix, isOpen }: Connecting) => ({
  host: address.host,
  port: address.port,
  db: address.db,
  ...(address.username !== undefined && { username: address.username }),
  ...(address.password !== undefined && { password: address.password }),
  ...(address.isEncrypted && { tls: {} }),
  keyPrefix,
  connectTimeout: connectWithin,
  // One that is there and says nothing is away, too.
  socketTimeout: 2 * answerWithin,
  // What was asked is asked again when Redis is back: nothing is refused meanwhile.
  maxRetriesPerRequest: null,
  retryStrategy: () => (isOpen() ? retryEvery : null),
});

/** The answer, or what is gone on with where none comes. */
function orElse<Value>(asked: PromiseLike<Value>, otherwise: Value): Promise<Value> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), answerWithin);
    // Nor is a server kept from ending by what it has asked.
    timer.unref();
    const settle = (value: Value) => {
      clearTimeout(timer);
      resolve(value);
    };
    asked.then(settle, () => settle(otherwise));
  });
}

/** The answer, or a refusal where none comes. */
function inTime<Value>(asked: PromiseLike<Value>): Promise<Value> {
  const late = Symbol();
  return orElse<Value | symbol>(asked, late).then((answer) => {
    if (answer === late) throw new Error('Redis did not answer');
    return answer as Value;
  });
}

export class Presence extends RedisPresence {
  #reason = '';
  /** How often it has gone since it was first there. */
  breaks = 0;

  constructor(connecting: Connecting) {
    super(settingsOf(connecting));
    for (const redis of [this.pub, this.sub]) {
      redis.on('error', ({ message }: Error) => void (this.#reason = message));
      redis.on('close', () => void this.breaks++);
    }
    const heard = this.handleSubscription;
    this.handleSubscription = (channel, message) => {
      try {
        heard(channel, message);
      } catch {
        // Others may speak on this Redis too. What Colyseus cannot take apart is no reason to end the process.
      }
    };
  }

  get isThere(): boolean {
    return this.pub.status === 'ready' && this.sub.status === 'ready';
  }

  /** Comes back when Redis is there, or with why it is not. */
  async reached(): Promise<string | undefined> {
    const ends = [this.pub, this.sub].map(
      (redis) =>
        new Promise<boolean>((resolve) => {
          if (redis.status === 'ready') resolve(true);
          redis.once('ready', () => resolve(true));
          redis.once('end', () => resolve(false));
        }),
    );
    return (await Promise.all(ends)).every(Boolean) ? undefined : this.#reason;
  }

  /** As it is: refused where there is no answer, for who must know. */
  entries(key: string): Promise<Readonly<Record<string, string>>> {
    return inTime(this.pub.hgetall(key));
  }
  override channels(pattern?: string): Promise<string[]> {
    return inTime(super.channels(pattern));
  }

  #ask<Value>(ask: () => PromiseLike<Value>, otherwise: Value): Promise<Value> {
    return this.isThere ? orElse(ask(), otherwise) : Promise.resolve(otherwise);
  }

  override async subscribe(topic: string, callback: (message: unknown) => void): Promise<this> {
    // Noted in any case: what could not be subscribed to now is when Redis is back.
    return this.#doOrLeave(super.subscribe(topic, callback));
  }
  override unsubscribe(topic: string, callback?: (message: unknown) => void): Promise<this> {
    return this.#doOrLeave(super.unsubscribe(topic, callback));
  }
  async #doOrLeave(doing: Promise<this>): Promise<this> {
    const done = orElse(doing, this);
    if (this.isThere) await done;
    return this;
  }
  override publish(topic: string, data: unknown): Promise<void> {
    return this.#ask(() => super.publish(topic, data), undefined);
  }
  override exists(key: string): Promise<boolean> {
    return this.#ask(() => super.exists(key), false);
  }
  override setex(key: string, value: string, seconds: number): Promise<unknown> {
    return this.#ask(() => super.setex(key, value, seconds), undefined);
  }
  override del(key: string): Promise<unknown> {
    return this.#ask(() => super.del(key), undefined);
  }
  override hset(key: string, field: string, value: string): Promise<boolean> {
    return this.#ask(() => super.hset(key, field, value), false);
  }
  override hgetall(key: string): Promise<Record<string, string>> {
    return this.#ask(() => super.hgetall(key), {});
  }
  override hdel(key: string, field: string): Promise<boolean> {
    return this.#ask(() => super.hdel(key, field), false);
  }
  /** Without a Redis everybody is the first one: the store then lets one of several have the class. */
  override async hincrbyex(key: string, field: string, by: number, seconds: number): Promise<number> {
    const count = await this.#ask(() => super.hincrby(key, field, by), by);
    void this.#ask(() => super.expire(key, seconds), undefined);
    return count;
  }

  override shutdown(): void {
    this.pub.disconnect();
    this.sub.disconnect();
  }
}

export class Driver extends RedisDriver {
  constructor(connecting: Connecting) {
    super(settingsOf(connecting));
    this.#redis().on('error', () => undefined);
  }

  #redis(): Emitter {
    return Reflect.get(this, '_client');
  }

  #ask<Value>(ask: () => PromiseLike<Value>, otherwise: Value): Promise<Value> {
    return this.#redis().status === 'ready' ? orElse(ask(), otherwise) : Promise.resolve(otherwise);
  }

  override query(conditions: Partial<IRoomCache>, sort?: SortOptions): Promise<IRoomCache[]> {
    return this.#ask(() => super.query(conditions, sort), []);
  }
  override cleanup(processId: string): Promise<void> {
    return this.#ask(() => super.cleanup(processId), undefined);
  }
  override findByIds(roomIds: string[]): Promise<Map<string, IRoomCache>> {
    return this.#ask(() => super.findByIds(roomIds), new Map());
  }
  override findOne(conditions: Partial<IRoomCache>, sort?: SortOptions): Promise<IRoomCache> {
    // Colyseus says so of what it looks for and does not find, too.
    return this.#ask(() => super.findOne(conditions, sort), undefined as unknown as IRoomCache);
  }
  override persist(room: IRoomCache, isNew?: boolean): Promise<boolean> {
    return this.#ask(() => super.persist(room, isNew), false);
  }
  /** How many are in a room is told, and not waited for. */
  override async update(room: IRoomCache, change: Parameters<RedisDriver['update']>[1]): Promise<boolean> {
    void this.#ask(() => super.update(room, change), false);
    return Promise.resolve(true);
  }
  /** What could not be taken out of the list now is when Redis is back. */
  override remove(roomId: string): Promise<boolean> {
    const removed = orElse(super.remove(roomId), false);
    return this.#ask(() => removed, false);
  }
  override shutdown(): Promise<void> {
    this.#redis().disconnect();
    return Promise.resolve();
  }
}

interface Emitter {
  readonly status: string;
  on(event: 'error', listener: () => void): unknown;
  disconnect(): void;
}
