import { isClosed, isOpen, settle, type Brief, type Package, type View } from '#engine/index.ts';
import type { CaseWords } from '#words/index.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import type { Screen } from './screen.ts';

/**
 * Lets the player write one package in the terminal: a number opens an issue, another chooses its option.
 * Returns undefined when the player thinks better of it, or when input ends.
 */
export async function editPackage(
  terminal: Terminal,
  words: CaseWords,
  screen: Screen,
  brief: Brief,
  view: View,
  start: Package,
): Promise<Package | undefined> {
  const t = (key: string, params: Record<string, string | number> = {}) =>
    words.t(`cli.play.editor.${key}`, params);
  let pkg = settle(brief.issues, view.closed, start);
  for (;;) {
    terminal.out();
    screen.package(brief, view, pkg);
    const answer = (await terminal.ask(t('prompt')))?.trim().toLowerCase();
    if (answer === undefined || answer === 'q') return undefined;
    if (answer === '') return pkg;
    const issue = Number(answer) - 1;
    const known = brief.issues[issue];
    if (known === undefined || !isOpen(known, pkg)) {
      terminal.out(t('no-such-issue'));
      continue;
    }
    const rows = known.options.map((_, option) => [
      `  ${option + 1}`,
      words.option(issue, option),
      words.number(view.sheet.points[issue]?.[option] ?? 0, 1),
      isClosed(view.closed, issue, option) ? t('closed') : '',
    ]);
    for (const line of columns(rows, ['right', 'left', 'right'])) terminal.out(line);
    const choice = Number((await terminal.ask(t('option', { issue: words.issue(issue) })))?.trim()) - 1;
    if (known.options[choice] === undefined || isClosed(view.closed, issue, choice))
      terminal.out(t('no-such-option'));
    else pkg = settle(brief.issues, view.closed, pkg.with(issue, choice));
  }
}
