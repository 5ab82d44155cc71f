import type { Analyst, SpreadProgress } from './ports.ts';

/** A question to the analyst: which of its methods, and with what. */
export type AnalystRequest = {
  readonly [Name in keyof Analyst]: {
    readonly id: number;
    readonly name: Name;
    readonly question: QuestionTo<Name>;
  };
}[keyof Analyst];

/** What is asked; whom to tell of progress stays on this side of the wire. */
type QuestionTo<Name extends keyof Analyst> =
  Parameters<Analyst[Name]> extends readonly [infer Scenario, infer Second, infer Third, ...unknown[]]
    ? readonly [Scenario, Second, Third]
    : Readonly<Parameters<Analyst[Name]>>;

export type AnalystAnswer =
  | { readonly id: number; readonly progress: SpreadProgress }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** The part of a worker that is needed here. */
export interface AnalystWorker {
  postMessage(request: AnalystRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: AnalystAnswer }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/** Who waits for an answer. */
interface Asker {
  resolve(value: unknown): void;
  reject(problem: Error): void;
  tell(progress: SpreadProgress): void;
}

/** An analyst that works in a worker, which `start` makes when it is first needed, and again when one has died. */
export function analystInWorker(start: () => AnalystWorker): Analyst {
  const waiting = new Map<number, Asker>();
  let worker: AnalystWorker | undefined;
  let asked = 0;

  const open = () => {
    const opened = start();
    opened.addEventListener('message', ({ data }) => {
      const asker = waiting.get(data.id);
      if ('progress' in data) {
        asker?.tell(data.progress);
        return;
      }
      waiting.delete(data.id);
      if (data.ok) asker?.resolve(data.value);
      else asker?.reject(new Error(data.message));
    });
    opened.addEventListener('error', () => {
      for (const asker of waiting.values()) asker.reject(new Error('The analyst stopped'));
      waiting.clear();
      worker = undefined;
    });
    return opened;
  };
  const ask = (request: AnalystRequest, tell: Asker['tell'] = () => undefined): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject, tell });
      worker ??= open();
      worker.postMessage(request);
    });
  // The worker answers each method with that method's own answer; what came over the wire has no type to check.
  const method =
    <Name extends 'years' | 'debrief'>(name: Name) =>
    (...question: QuestionTo<Name>): ReturnType<Analyst[Name]> =>
      ask({ id: asked++, name, question } as AnalystRequest) as ReturnType<Analyst[Name]>;
  return {
    years: method('years'),
    spread: (scenario, agreement, seed, onProgress) =>
      ask({ id: asked++, name: 'spread', question: [scenario, agreement, seed] }, onProgress) as ReturnType<
        Analyst['spread']
      >,
    debrief: method('debrief'),
  };
}
