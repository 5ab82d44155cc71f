/** How does the player choose among things? By number, or by the beginning of a name. */
import type { Words } from '#words/index.ts';
import type { Page } from '../page.ts';
import type { Terminal } from '../terminal.ts';

/** Where questions are put. */
export interface Asker {
  readonly terminal: Terminal;
  readonly page: Page;
  readonly words: Words;
}

/** Which of the names is meant: its number from 1, or enough of its beginning to tell it from the others. */
export function choiceAmong(answer: string, names: readonly string[]): number | undefined {
  const wanted = answer.trim().toLowerCase();
  if (wanted === '') return undefined;
  if (/^\d+$/.test(wanted)) return names[Number(wanted) - 1] === undefined ? undefined : Number(wanted) - 1;
  const lower = names.map((name) => name.toLowerCase());
  const exact = lower.indexOf(wanted);
  if (exact >= 0) return exact;
  const matches = lower.flatMap((name, index) => (name.startsWith(wanted) ? [index] : []));
  return matches.length === 1 ? matches[0] : undefined;
}

/** One of several; undefined when the player thinks better of it, or when input ends. A choice of one is no choice. */
export async function pickOne<Item>(
  asker: Asker,
  question: string,
  items: readonly Item[],
  name: (item: Item) => string,
): Promise<Item | undefined> {
  if (items.length === 1) return items[0];
  const { terminal, page, words } = asker;
  const names = items.map(name);
  page.table(
    names.map((each, index) => [`  ${index + 1}`, each]),
    ['right', 'left'],
  );
  for (;;) {
    const answer = await terminal.ask(`${question} `);
    if (answer === undefined || answer.trim() === '') return undefined;
    const index = choiceAmong(answer, names);
    if (index !== undefined) return items[index];
    page.line(words.t('cli.play.no-such-choice', { count: items.length }));
  }
}

/** Several of them: numbers with spaces or commas between. Empty when the player thinks better of it. */
export async function pickSome<Item>(
  { terminal, page, words }: Asker,
  question: string,
  items: readonly Item[],
  name: (item: Item) => string,
): Promise<readonly Item[]> {
  const names = items.map(name);
  page.table(
    names.map((each, index) => [`  ${index + 1}`, each]),
    ['right', 'left'],
  );
  for (;;) {
    const answer = await terminal.ask(`${question} `);
    if (answer === undefined || answer.trim() === '') return [];
    const chosen = answer
      .trim()
      .split(/[\s,]+/)
      .map((part) => choiceAmong(part, names));
    if (chosen.every((index) => index !== undefined))
      return items.filter((_, index) => chosen.includes(index));
    page.line(words.t('cli.play.no-such-choice', { count: items.length }));
  }
}

/** Yes, in the player's language, or the beginning of it. Anything else is no. */
export async function confirm({ terminal, words }: Omit<Asker, 'page'>, question: string) {
  const answer = (await terminal.ask(`${question} (${words.t('cli.yes')}/${words.t('cli.no')}) `))?.trim();
  return answer !== undefined && answer !== '' && words.t('cli.yes').startsWith(answer.toLowerCase());
}

/** A number within bounds; undefined when the player passes it over. */
export async function askNumber(
  { terminal, page, words }: Asker,
  question: string,
  least: number,
  most: number,
): Promise<number | undefined> {
  for (;;) {
    const answer = (await terminal.ask(`${question} `))?.trim();
    if (answer === undefined || answer === '') return undefined;
    const value = Number(answer.replace(',', '.'));
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    page.line(words.t('cli.play.no-such-number', { least, most }));
  }
}
