import { describe, expect, test } from 'vitest';
import {
  analystInWorker,
  type AnalystAnswer,
  type AnalystRequest,
  type AnalystWorker,
} from '#client/analyst-in-worker.ts';
import { spreadOf } from '#client/analyst.ts';
import type { SpreadProgress } from '#client/index.ts';
import { finishedGame } from '../../support/finished-game.ts';

/** A worker that does nothing until the test says what it answers. */
function fakeWorker() {
  const requests: AnalystRequest[] = [];
  let answer: (event: { readonly data: AnalystAnswer }) => void = () => undefined;
  let fail: () => void = () => undefined;
  const worker: AnalystWorker = {
    postMessage: (request) => requests.push(request),
    addEventListener(type: 'message' | 'error', listener: never) {
      if (type === 'message') answer = listener;
      else fail = listener;
    },
  };
  return { worker, requests, answer: (data: AnalystAnswer) => answer({ data }), fail: () => fail() };
}

const { caseFile, match } = finishedGame('first-table');
const { scenario } = caseFile;

describe('an analyst in a worker', () => {
  test('starts no worker before it is asked', () => {
    let started = 0;
    analystInWorker(() => (started++, fakeWorker().worker));
    expect(started).toBe(0);
  });

  test('gives each asker its own answer, in whatever order they come', async () => {
    const fake = fakeWorker();
    const analyst = analystInWorker(() => fake.worker);
    const years = analyst.years(scenario, undefined, 'a');
    const debrief = analyst.debrief(scenario, match);
    expect(fake.requests.map(({ name }) => name)).toEqual(['years', 'debrief']);
    fake.answer({ id: fake.requests[1]!.id, ok: true, value: 'second' });
    fake.answer({ id: fake.requests[0]!.id, ok: true, value: 'first' });
    expect([await years, await debrief]).toEqual(['first', 'second']);
  });

  test('passes a failure on to who asked', async () => {
    const fake = fakeWorker();
    const asked = analystInWorker(() => fake.worker).spread(scenario, undefined, 'a');
    fake.answer({ id: fake.requests[0]!.id, ok: false, message: 'no' });
    await expect(asked).rejects.toThrow('no');
  });

  test('tells who asked how far it is, and sends no function over the wire', async () => {
    const fake = fakeWorker();
    const heard: number[] = [];
    const asked = analystInWorker(() => fake.worker).spread(scenario, undefined, 'a', ({ share }) => {
      heard.push(share);
    });
    const [request] = fake.requests;
    expect(structuredClone(request)).toEqual(request);
    for (const share of [0.25, 0.5]) {
      const progress = { stage: 'paths', share, paths: 1000 * share } as const;
      fake.answer({ id: request!.id, progress });
    }
    fake.answer({ id: request!.id, ok: true, value: 'done' });
    expect([await asked, heard]).toEqual(['done', [0.25, 0.5]]);
  });

  test('tries the paths first, then the clauses, and always comes further', () => {
    const steps: SpreadProgress[] = [];
    spreadOf(scenario, match.draft, 'a', (step) => steps.push(step));
    const places = steps.map(({ stage, share }) => (stage === 'paths' ? 0 : 1) + share);
    expect(places.length).toBeGreaterThan(20);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(steps.filter(({ stage }) => stage === 'paths').at(-1)?.paths).toBe(1000);
  });

  test('lets nobody wait for a worker that has died, and starts another', async () => {
    const first = fakeWorker();
    const second = fakeWorker();
    const workers = [first.worker, second.worker];
    const analyst = analystInWorker(() => workers.shift()!);
    const asked = analyst.years(scenario, undefined, 'a');
    first.fail();
    await expect(asked).rejects.toThrow('stopped');
    const again = analyst.years(scenario, undefined, 'a');
    second.answer({ id: second.requests[0]!.id, ok: true, value: 'back' });
    expect(await again).toBe('back');
  });
});
