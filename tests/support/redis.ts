import { onTestFinished } from 'vitest';
import { launchRedis } from './launch.ts';

export { noRedis } from './launch.ts';

/** The address of an empty Redis of one's own on a free loopback port; gone after the test. */
export async function startRedis(): Promise<string> {
  const redis = await launchRedis();
  onTestFinished(() => redis.remove());
  return redis.address;
}
