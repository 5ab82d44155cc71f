import type { Params } from '#words/index.ts';

/** How a command ends. 0: done. 1: it ran, and the answer is no. 2: it could not run as asked. */
export const exitCodes = { ok: 0, no: 1, usage: 2 } as const;

/** A command cannot go on. Printed as a sentence by its code, `cli.failure.<code>`. */
export class Failure extends Error {
  readonly code: string;
  readonly params: Params;
  readonly exitCode: number;
  constructor(code: string, params: Params = {}, exitCode: number = exitCodes.usage) {
    super(code);
    this.code = code;
    this.params = params;
    this.exitCode = exitCode;
  }
}
