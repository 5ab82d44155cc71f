/** How does a command end, and why could it not go on? */
import { nearest } from '#kernel/nearest.ts';
import type { Params, Words } from '#words/index.ts';

/** 0: done. 1: it ran, and the answer is no. 2: it could not run as asked. */
export const exitCodes = { ok: 0, no: 1, usage: 2 } as const;

/** Why a command could not go on. Each has a sentence, `cli.failure.<code>`, and a row in docs/refusals.md. */
export const failureCodes = [
  'SCENARIO_NOT_FOUND',
  'SCENARIO_UNSOUND',
  'SCENARIO_DIFFERS',
  'CASE_TOO_LARGE',
  'FILE_TOO_LARGE',
  'FILES_UNSOUND',
  'AGREEMENT_INCOMPLETE',
  'AGREEMENT_SURPLUS',
  'NO_SUCH_ISSUE',
  'NO_SUCH_OPTION',
  'UNKNOWN_STRATEGY',
  'UNKNOWN_SYSTEM',
  'UNKNOWN_PARTY',
  'UNKNOWN_DIFFICULTY',
  'ILLEGAL_MOVE',
  'CANNOT_READ',
  'CANNOT_WRITE',
  'RECORD_EXISTS',
  'RECORD_NOT_JSON',
  'RECORD_FORMAT_UNKNOWN',
  'RECORD_MALFORMED',
  'RECORD_DIFFERS',
  'TABLE_DIFFERS',
  'TABLE_MISSING',
  'NOBODY_PLAYED',
  'ALREADY_OVER',
  'NOT_OVER',
  'NOT_A_COUNT',
  'NOT_ROUNDS',
  'NOT_STEPS',
  'UNKNOWN_FORMAT',
  'FOLDER_EXISTS',
  'EXPORT_LOSSY',
  'NOT_WORKERS',
  'UNKNOWN_PROTOCOL',
  'UNKNOWN_LINEUPS',
  'BATCH_TOO_LARGE',
  'PLAN_OR_OPTIONS',
  'PLAN_MISSING',
  'QUEUE_MISSING',
  'QUEUE_ADDRESS',
  'QUEUE_UNREACHABLE',
  'WORKER_FAILED',
  'PROGRAMME_LOST',
  'NOT_SECONDS',
  'RESULTS_DIFFER',
  'COMMAND_UNKNOWN',
  'OPTION_UNKNOWN',
  'ARGUMENT_MISSING',
  'ARGUMENT_SURPLUS',
  'OPTION_WITHOUT_VALUE',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** A command cannot go on. Printed as a sentence by its code. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly params: Params;
  readonly exitCode: number;
  constructor(code: FailureCode, params: Params = {}, exitCode: number = exitCodes.usage) {
    super(code);
    this.code = code;
    this.params = params;
    this.exitCode = exitCode;
  }
}

/** There is nothing of this name; what there is, and what may have been meant. */
export function unknown(
  code: FailureCode,
  name: string,
  known: readonly string[],
  exitCode?: number,
): Failure {
  const near = nearest(name, known);
  return new Failure(
    code,
    { name, known: known.join(', '), ...(near === undefined ? {} : { near }) },
    exitCode,
  );
}

/** "CODE: what is wrong and what to do. Did you mean this?" */
export function sayFailure(words: Words, { code, params }: Failure): string {
  const sentence = `${code}: ${words.t(`cli.failure.${code}`, params)}`;
  const { near } = params;
  return harmless(near === undefined ? sentence : `${sentence} ${words.t('cli.did-you-mean', { near })}`);
}

/** A name that was given may hold anything, such as codes that move the cursor: they are shown, not obeyed. */
const harmless = (text: string) => text.replaceAll(/[^\P{Cc}\n]/gu, '\uFFFD');
