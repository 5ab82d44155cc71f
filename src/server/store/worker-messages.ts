/** What do the store and its worker thread tell each other? */
import type { Result } from '#kernel/result.ts';
import type { Claim, KeptClass, Row, StoreProblem } from './store.ts';
import type { Append } from './tables.ts';

export type Job =
  | ({ readonly type: 'append' } & Append)
  | {
      readonly type: 'claim';
      readonly classId: string;
      readonly at: number;
      readonly over: number | undefined;
    }
  | { readonly type: 'find'; readonly classId: string }
  | { readonly type: 'read'; readonly classId: string; readonly stream: number | undefined }
  | { readonly type: 'classes' }
  | { readonly type: 'silent'; readonly since: number }
  | { readonly type: 'remove'; readonly classId: string }
  | { readonly type: 'keep'; readonly name: string; readonly value: string }
  | { readonly type: 'close' };

export interface Request {
  readonly number: number;
  readonly job: Job;
}

/** One answer to all requests of these numbers: most of what is written together comes to the same. */
export interface Reply {
  readonly numbers: readonly number[];
  readonly result: Result<Value | undefined, StoreProblem>;
}

/** What an answer carries, each kind by its own name. */
export type Value =
  | { readonly claim: Claim | undefined }
  | { readonly rows: readonly Row[] }
  | { readonly classes: readonly KeptClass[] }
  | { readonly silent: readonly string[] }
  | { readonly kept: string };
