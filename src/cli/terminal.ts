import { createInterface } from 'node:readline';
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';

/** Where commands read and write. Tests give one of their own. */
export interface Terminal {
  /** A line on standard output. */
  out(line?: string): void;
  /** A line on standard error: problems and progress. */
  err(line: string): void;
  /** Asks for a line; undefined when there is no more input. */
  ask(prompt: string): Promise<string | undefined>;
  /** Is a person watching standard error? Then progress may be drawn there. */
  readonly isInteractive: boolean;
  /** Characters to a line. */
  readonly columns: number;
  paint(style: Style, text: string): string;
  close(): void;
}

/** The terminal of this process. Colours follow NO_COLOR, FORCE_COLOR and whether somebody is looking. */
export function terminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // Whoever reads may stop reading, as `head` does: then there is nobody left to write to.
  stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code === 'EPIPE') process.exit();
    throw problem;
  });
  // Lines that came before they were asked for wait here: input may be a file.
  const waiting: string[] = [];
  let wanting: ((line: string | undefined) => void) | undefined;
  let reader: ReturnType<typeof createInterface> | undefined;
  let isEnded = false;

  const open = () => {
    reader ??= createInterface({ input: stdin })
      .on('line', (line) => {
        if (wanting === undefined) waiting.push(line);
        else answer(line);
      })
      .on('close', () => {
        isEnded = true;
        answer(undefined);
      });
  };
  const answer = (line: string | undefined) => {
    const give = wanting;
    wanting = undefined;
    give?.(line);
  };

  return {
    out: (line = '') => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    ask(prompt) {
      open();
      stdout.write(prompt);
      const line = waiting.shift();
      if (line !== undefined || isEnded) return Promise.resolve(line);
      return new Promise((resolve) => {
        wanting = resolve;
      });
    },
    isInteractive: stderr.isTTY,
    columns: Math.min(stdout.columns ?? 100, 120),
    paint: (style, text) => styleText(style, text, { stream: stdout }),
    close: () => reader?.close(),
  };
}
