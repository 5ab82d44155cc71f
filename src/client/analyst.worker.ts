/// <reference lib="webworker" />
/** Runs the analyst off the main thread, so that no click waits for it. */
import { debriefReport, yearsReport } from './analyst.ts';
import type { AnalystAnswer, AnalystRequest } from './analyst-in-worker.ts';

addEventListener('message', ({ data }: MessageEvent<AnalystRequest>) => {
  const answer = (): AnalystAnswer => {
    try {
      const value =
        data.kind === 'years'
          ? yearsReport(data.scenario, data.agreement, data.seed)
          : debriefReport(data.scenario, data.match);
      return { id: data.id, ok: true, value };
    } catch (problem) {
      return { id: data.id, ok: false, message: problem instanceof Error ? problem.message : '' };
    }
  };
  postMessage(answer());
});
