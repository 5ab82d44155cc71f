import type { Terminal } from '#cli/terminal.ts';

/** Answers to questions, in order; or whoever reads the question, and what was printed since the last one. */
export type Answers = readonly string[] | ((question: string, printed: string) => string | undefined);

export interface FakeTerminal extends Terminal {
  /** All of standard output, questions and answers included. */
  output(): string;
  errors(): string;
}

export interface FakeTerminalOptions {
  readonly answers?: Answers;
  readonly columns?: number;
  readonly isInteractive?: boolean;
  readonly environment?: Terminal['environment'];
}

/** A terminal without a person: answers come from a list or a function, and everything printed is kept. */
export function fakeTerminal({
  answers = [],
  columns = 80,
  isInteractive = false,
  environment = {},
}: FakeTerminalOptions = {}): FakeTerminal {
  const printed: string[] = [];
  const complained: string[] = [];
  let asked = 0;
  let told = 0;
  let isEnded = false;
  const answerTo = (question: string): string | undefined => {
    if (typeof answers !== 'function') return answers[asked++];
    const news = printed.slice(told).join('\n');
    told = printed.length;
    return answers(question, news);
  };
  return {
    out: (line = '') => void printed.push(line),
    err: (line) => void complained.push(line),
    ask(question) {
      const answer = answerTo(question);
      isEnded = answer === undefined;
      printed.push(`${question}${answer ?? ''}`);
      return Promise.resolve(answer);
    },
    isInteractive,
    get isEnded() {
      return isEnded;
    },
    watched: undefined,
    columns,
    environment,
    paint: (_style, text) => text,
    close: () => undefined,
    output: () => printed.join('\n'),
    errors: () => complained.join('\n'),
  };
}
