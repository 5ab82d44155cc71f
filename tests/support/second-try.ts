/** Names the tests that held only when they were tried again: Vitest tells it of slow ones alone. */
import { afterEach } from 'vitest';

afterEach(({ task }) => {
  const tries = task.result?.retryCount ?? 0;
  if (tries > 0) console.warn(`${task.name} (retry x${tries})`);
});
