/// <reference lib="webworker" />
/** Runs the analyst off the main thread, so that no click waits for it. */
import { analystOnTheSpot } from './analyst.ts';
import type { AnalystAnswer, AnalystRequest } from './analyst-in-worker.ts';

const answerTo = (request: AnalystRequest, post: (answer: AnalystAnswer) => void): Promise<unknown> => {
  switch (request.name) {
    case 'years':
      return analystOnTheSpot.years(...request.question);
    case 'spread':
      return analystOnTheSpot.spread(...request.question, (progress) => post({ id: request.id, progress }));
    case 'debrief':
      return analystOnTheSpot.debrief(...request.question);
  }
};

addEventListener('message', ({ data }: MessageEvent<AnalystRequest>) => {
  const { id } = data;
  const post = (answer: AnalystAnswer) => postMessage(answer);
  answerTo(data, post).then(
    (value) => post({ id, ok: true, value }),
    (problem: unknown) => post({ id, ok: false, message: problem instanceof Error ? problem.message : '' }),
  );
});
