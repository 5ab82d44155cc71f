import type { DraftAgreement, Match, Scenario } from '#engine/index.ts';
import type { Analyst, DebriefReport, YearsReport } from './ports.ts';

type Question =
  | {
      readonly kind: 'years';
      readonly scenario: Scenario;
      readonly agreement: DraftAgreement | undefined;
      readonly seed: string;
    }
  | { readonly kind: 'debrief'; readonly scenario: Scenario; readonly match: Match };

export type AnalystRequest = Question & { readonly id: number };

export type AnalystAnswer =
  | { readonly id: number; readonly ok: true; readonly value: YearsReport | DebriefReport }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** An analyst that works in a worker, which `start` makes when it is first needed. */
export function analystInWorker(start: () => Worker): Analyst {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>();
  let worker: Worker | undefined;
  let asked = 0;

  const open = () => {
    const opened = start();
    opened.addEventListener('message', ({ data }: MessageEvent<AnalystAnswer>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asker?.resolve(data.value);
      else asker?.reject(new Error(data.message));
    });
    opened.addEventListener('error', () => {
      for (const asker of waiting.values()) asker.reject(new Error('ANALYST_STOPPED'));
      waiting.clear();
      worker = undefined;
    });
    return opened;
  };
  const ask = (question: Question): Promise<unknown> => {
    worker ??= open();
    const id = asked++;
    worker.postMessage({ ...question, id } satisfies AnalystRequest);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  return {
    years: (scenario, agreement, seed) =>
      ask({ kind: 'years', scenario, agreement, seed }) as Promise<YearsReport>,
    debrief: (scenario, match) => ask({ kind: 'debrief', scenario, match }) as Promise<DebriefReport>,
  };
}
