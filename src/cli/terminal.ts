/** Where do commands read and write? */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';

/** The variables of the environment that are read, such as NO_COLOR. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Terminal {
  /** A line on standard output. */
  out(line?: string): void;
  /** A line on standard error: problems and progress. */
  err(line: string): void;
  /** Asks for a line; undefined when there is no more input. */
  ask(prompt: string): Promise<string | undefined>;
  /** Is a person typing and reading? Then long texts come page by page. */
  readonly isInteractive: boolean;
  /** Nothing more will come: asking is of no use. */
  readonly isEnded: boolean;
  /** Standard error where a person is watching it: progress may be drawn there. */
  readonly watched: Writable | undefined;
  /** Characters to a line. */
  readonly columns: number;
  readonly environment: Environment;
  paint(style: Style, text: string): string;
  close(): void;
}

/** The three streams of a process. `isTTY` and `columns` are there where a person sits. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** Lines that are not measured are this wide, and no line is wider than people read well. */
const usualColumns = 100;
const mostColumns = 120;
const fewestColumns = 32;

/** @param leave when nobody reads any more, as after `| head` */
export function createTerminal(
  { input, output, errors }: Streams,
  environment: Environment,
  leave: () => void,
): Terminal {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const isColourful = wantsColour(output.isTTY === true, environment);
  for (const stream of [output, errors])
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'EPIPE') throw problem;
      leave();
    });
  const line = reader(() =>
    createInterface(isInteractive ? { input, output, terminal: true } : { input, crlfDelay: Infinity }),
  );

  return {
    out: (text = '') => void output.write(`${text}\n`),
    err: (text) => void errors.write(`${text}\n`),
    async ask(prompt) {
      const answer = await line.next(isInteractive ? prompt : undefined);
      // What a person types is seen as it is typed; what comes from a file is not, so it is written down.
      if (!isInteractive) output.write(`${prompt}${answer ?? ''}\n`);
      else if (answer === undefined) output.write('\n');
      return answer;
    },
    isInteractive,
    get isEnded() {
      return line.isEnded();
    },
    watched: errors.isTTY === true ? errors : undefined,
    get columns() {
      return Math.max(fewestColumns, Math.min(output.columns ?? usualColumns, mostColumns));
    },
    environment,
    paint: (style, text) => (isColourful ? styleText(style, text, { validateStream: false }) : text),
    close: () => line.close(),
  };
}

/** https://no-color.org and https://force-color.org; otherwise, whether somebody is looking. */
function wantsColour(isTTY: boolean, { NO_COLOR = '', FORCE_COLOR = '', TERM }: Environment): boolean {
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTTY && TERM !== 'dumb';
}

/** Lines one by one. Those that come before they are asked for wait: input may be a file. */
function reader(open: () => Interface) {
  const waiting: string[] = [];
  let wanting: ((line: string | undefined) => void) | undefined;
  let source: Interface | undefined;
  let isEnded = false;
  const answer = (line: string | undefined) => {
    const give = wanting;
    wanting = undefined;
    give?.(line);
  };
  const start = () =>
    open()
      .on('line', (line) => {
        if (wanting === undefined) waiting.push(line);
        else answer(line);
      })
      .on('close', () => {
        isEnded = true;
        answer(undefined);
      });
  return {
    next(prompt: string | undefined): Promise<string | undefined> {
      source ??= start();
      if (prompt !== undefined && !isEnded) {
        source.setPrompt(prompt);
        source.prompt();
      }
      const line = waiting.shift();
      if (line !== undefined || isEnded) return Promise.resolve(line);
      return new Promise((resolve) => {
        wanting = resolve;
      });
    },
    isEnded: () => isEnded && waiting.length === 0,
    close: () => source?.close(),
  };
}
